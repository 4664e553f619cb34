package dev.querent.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SvgCheckTest {
  private static final String SVG =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">";

  @Test
  void aDrawingOfShapesAndGradientsIsFine() {
    String svg =
        "<?xml version=\"1.0\"?><!-- c -->"
            + SVG
            + "<title>T</title><desc>D</desc><defs><linearGradient id=\"g\" gradientUnits=\"x\">"
            + "<stop offset=\"0\" stop-color=\"#fff\"/></linearGradient></defs>"
            + "<path d=\"M0 0\" fill=\"url(#g)\" clip-path=\"url('#c')\"/>"
            + "<use href=\"#g\"/><text x=\"1\">a &amp; b</text></svg>";
    assertThat(problems(svg)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "<script>alert(1)</script>                    | the element 'script' is not allowed",
        "<x:script xmlns:x='http://www.w3.org/2000/svg'/> | the element 'x:script' is not allowed",
        "<style>*{}</style>                           | the element 'style' is not allowed",
        "<foreignObject/>                             | the element 'foreignObject' is not allowed",
        "<a href='javascript:x'/>                     | the element 'a' is not allowed",
        "<image href='//evil.example/x'/>             | the element 'image' is not allowed",
        "<animate attributeName='href'/>              | the element 'animate' is not allowed",
        "<g onload='x'/>                              | the attribute 'onload' of 'g' is not allowed",
        "<g style='fill:red'/>                        | the attribute 'style' of 'g' is not allowed",
        "<use href='http://evil.example/#x'/>         | the attribute 'href' of 'use' is not allowed",
        "<use xmlns:xlink='http://www.w3.org/1999/xlink' xlink:href='data:x'/> | the attribute 'xlink:href' of 'use' is not allowed",
        "<g fill='url(http://evil.example)'/>         | the attribute 'fill' of 'g' is not allowed",
        "<g fill='url( &quot;//evil.example&quot;)'/> | the attribute 'fill' of 'g' is not allowed",
        "<g fill='u\\72l(x)'/>                        | the attribute 'fill' of 'g' is not allowed",
        "<?xml-stylesheet href='x'?>                  | the instruction 'xml-stylesheet' is not allowed"
      })
  void whatCouldRunOrReachOutIsNamed(String inside, String problem) {
    assertThat(problems(SVG + inside + "</svg>")).containsExactly(problem);
  }

  @Test
  void aDrawingThatIsNoSvgElementIsRefused() {
    assertThat(problems("<html/>")).containsExactly("the file is not one 'svg' element");
    assertThat(problems("<svg><path/></svg>"))
        .containsExactly("the 'svg' element needs 'xmlns=\"http://www.w3.org/2000/svg\"'");
    assertThat(problems("")).hasSize(1);
    assertThat(problems(SVG + "</svg>" + SVG + "</svg>")).hasSize(1);
  }

  @Test
  void aDocumentTypeCouldGiveAttributesAndEntities() {
    String type = "the document type '<!DOCTYPE …>' is not allowed";
    assertThat(problems("<!DOCTYPE svg [<!ATTLIST svg onload CDATA 'x'>]>" + SVG + "</svg>"))
        .containsExactly(type);
    assertThat(problems("<!DOCTYPE svg [<!ENTITY x 'y'>]>" + SVG + "&x;</svg>"))
        .containsExactly(type);
    assertThat(problems("<!DOCTYPE svg SYSTEM 'http://evil.example/x.dtd'>" + SVG + "</svg>"))
        .containsExactly(type);
    assertThat(problems(SVG + "&nbsp;</svg>")).containsExactly("the entity 'nbsp' is not allowed");
  }

  @Test
  void aCommentEndsWhereXmlEndsIt() {
    String svg = SVG + "<!--><g id=\"--><script>alert(1)</script><!--\"/>--></svg>";
    assertThat(problems(svg)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<g>",
        "<g></h>",
        "<g id='a' id='b'/>",
        "<g id=a/>",
        "<g id='<'/>",
        "<!-- a -- b -->",
        "\u0000",
        "<x:g/>"
      })
  void whatIsNotWellFormedIsReadDifferentlyByDifferentReaders(String inside) {
    assertThat(problems("<?xml version='1.0'?>\n" + SVG + inside + "</svg>"))
        .singleElement(InstanceOfAssertFactories.STRING)
        .startsWith("the file is not well-formed XML, line 2");
  }

  @Test
  void onlyUtf8IsReadAsItIsServed() {
    String declared = "the encoding 'UTF-7' is not allowed, only UTF-8";
    assertThat(problems("<?xml version='1.0' encoding='UTF-7'?>" + SVG + "</svg>"))
        .containsExactly(declared);
    assertThat(problems("\ufeff<?xml version='1.0' encoding='utf-8'?>" + SVG + "</svg>")).isEmpty();
    byte[] latin = (SVG + "\u00e9</svg>").getBytes(StandardCharsets.ISO_8859_1);
    assertThat(SvgCheck.problems(latin)).containsExactly("the file is not UTF-8");
  }

  @Test
  void namesCountByTheirNamespaceAndNotByTheirPrefix() {
    String svg = "xmlns:s='http://www.w3.org/2000/svg'";
    assertThat(problems("<s:svg " + svg + "><s:path/></s:svg>")).isEmpty();
    assertThat(problems("<s:svg " + svg + "><s:script/></s:svg>"))
        .containsExactly("the element 's:script' is not allowed");
    assertThat(problems(SVG + "<title xmlns='http://www.w3.org/1999/xhtml'/></svg>"))
        .contains("the element 'title' is not allowed");
    String xlink = "<use xmlns:l='http://www.w3.org/1999/xlink' l:href='";
    assertThat(problems(SVG + xlink + "#a'/></svg>")).isEmpty();
    assertThat(problems(SVG + xlink + "data:x'/></svg>"))
        .containsExactly("the attribute 'l:href' of 'use' is not allowed");
  }

  @Test
  void aDrawingHasBounds() {
    String deep = SVG + "<g>".repeat(20_000) + "</g>".repeat(20_000) + "</svg>";
    assertThat(problems(deep)).containsExactly("elements are more than 100 deep");
    StringBuilder wide = new StringBuilder("<svg xmlns='http://www.w3.org/2000/svg'");
    for (int i = 0; i < 150; i++) {
      wide.append(" a").append(i).append("=''");
    }
    assertThat(problems(wide + "/>")).containsExactly("'svg' has more than 100 attributes");
  }

  private static List<String> problems(String svg) {
    return SvgCheck.problems(svg.getBytes(StandardCharsets.UTF_8));
  }
}
