package dev.querent.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    assertThat(SvgCheck.problems(svg)).isEmpty();
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
        "<use xlink:href='data:x'/>                   | the attribute 'xlink:href' of 'use' is not allowed",
        "<g fill='url(http://evil.example)'/>         | the attribute 'fill' of 'g' is not allowed",
        "<g fill='url( &quot;//evil.example&quot;)'/> | the attribute 'fill' of 'g' is not allowed",
        "<g fill='u\\72l(x)'/>                        | the attribute 'fill' of 'g' is not allowed",
        "<?xml-stylesheet href='x'?>                  | the instruction 'xml-stylesheet' is not allowed"
      })
  void whatCouldRunOrReachOutIsNamed(String inside, String problem) {
    assertThat(SvgCheck.problems(SVG + inside + "</svg>")).containsExactly(problem);
  }

  @Test
  void entitiesAndOtherDocumentsAreRefused() {
    assertThat(SvgCheck.problems("<!DOCTYPE svg [<!ENTITY x 'y'>]>" + SVG + "&x;</svg>"))
        .containsExactly("an entity is declared");
    assertThat(SvgCheck.problems("<html/>")).containsExactly("the file is not one 'svg' element");
    assertThat(SvgCheck.problems("")).hasSize(1);
  }
}
