package dev.querent.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.querent.theme.ThemeFolder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssetSetTest {
  @TempDir Path project;
  private ThemeFolder folder;

  @BeforeEach
  void prepare() {
    folder = new ThemeFolder(project);
  }

  private AssetSet plan() {
    return AssetSet.plan(folder.load("mine"), folder.diagnostics());
  }

  private static String text(AssetSet assets, String name) {
    return assets.published().stream()
        .filter(asset -> asset.path().equals(assets.pathOf(name)))
        .map(asset -> new String(asset.bytes(), StandardCharsets.UTF_8))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aFileGetsTheFingerprintOfItsContent() {
    folder
        .base("static/css/main.css", "a { color: red }")
        .base("static/img/logo.min.svg", "<svg/>")
        .base("static/license", "x")
        .file("themes/mine/theme.yaml", "extends: default");

    AssetSet assets = plan();

    // sha256sum of "a{color:red}" and of "<svg/>\n".
    assertThat(assets.pathOf("css/main.css").value()).isEqualTo("assets/css/main.ea159630e7.css");
    assertThat(assets.pathOf("img/logo.min.svg").value())
        .isEqualTo("assets/img/logo.min.cd1fafe3cc.svg");
    assertThat(assets.pathOf("license").value()).matches("assets/license\\.[0-9a-f]{10}");
    assertThat(assets.published()).hasSize(3);
    assertThat(folder.problems()).isEmpty();
  }

  @Test
  void anOverriddenFileIsPublishedOnce() {
    folder.base("static/css/main.css", "a{}").file("themes/mine/static/css/main.css", "b {  }");

    AssetSet assets = plan();

    assertThat(assets.published()).hasSize(1);
    assertThat(text(assets, "css/main.css")).isEqualTo("b{}");
  }

  @Test
  void referencesLeadToFingerprintedNames() {
    folder
        .base(
            "static/css/main.css",
            "@import \"print.css\" print;",
            "a { background: url(../img/a.svg#b) } b { x: url( \"../img/a.svg\" ) }",
            "c { x: url(data:image/png;base64,AA) } d { x: url(#local) } e { x: url(/r.svg) }")
        .base("static/css/print.css", "p { }")
        .file("themes/mine/static/img/a.svg", "<svg/>");

    AssetSet assets = plan();

    String svg = "../img/" + name(assets, "img/a.svg");
    assertThat(text(assets, "css/main.css"))
        .isEqualTo(
            "@import \"./"
                + name(assets, "css/print.css")
                + "\" print;a{background:url("
                + svg
                + "#b)}b{x:url( \""
                + svg
                + "\" )}c{x:url(data:image/png;base64,AA)}d{x:url(#local)}e{x:url(/r.svg)}");
    assertThat(folder.problems()).isEmpty();
  }

  private static String name(AssetSet assets, String asset) {
    String path = assets.pathOf(asset).value();
    return path.substring(path.lastIndexOf('/') + 1);
  }

  @Test
  void aChangeInAModuleChangesTheNamesOfThoseThatImportIt() {
    folder
        .base("static/js/main.js", "import { a } from \"./lib/a.js\";", "// import './none.js'")
        .base("static/js/lib/a.js", "export * from '../b.js';")
        .base("static/js/b.js", "export const b = 1;")
        .file("themes/mine/theme.yaml", "extends: default");
    AssetSet before = plan();
    folder.file("themes/mine/static/js/b.js", "export const b = 2;");

    AssetSet after = plan();

    assertThat(text(before, "js/main.js"))
        .isEqualTo("import{a}from \"./lib/" + name(before, "js/lib/a.js") + "\";");
    assertThat(after.pathOf("js/b.js")).isNotEqualTo(before.pathOf("js/b.js"));
    assertThat(after.pathOf("js/lib/a.js")).isNotEqualTo(before.pathOf("js/lib/a.js"));
    assertThat(after.pathOf("js/main.js")).isNotEqualTo(before.pathOf("js/main.js"));
  }

  @Test
  void filesForTheRootKeepTheirNames() {
    folder
        .base("static/favicon.ico", "i")
        .base("static/root/.well-known/x", "hidden files are left out")
        .base("static/root/site.webmanifest", "{}")
        .file("themes/mine/static/css/a.css", "a{b:url(../root/site.webmanifest)}")
        .file("themes/mine/static/root/feed.xml", "<feed/>");

    AssetSet assets = plan();

    assertThat(assets.pathOf("favicon.ico").value()).isEqualTo("favicon.ico");
    assertThat(assets.pathOf("root/site.webmanifest").value()).isEqualTo("site.webmanifest");
    assertThat(text(assets, "css/a.css")).isEqualTo("a{b:url(../../site.webmanifest)}");
    assertThat(folder.problems())
        .containsExactly(
            "themes/mine/static/root/feed.xml: error: 'feed.xml' is an address that Querent writes"
                + " itself [theme-file] give the file another name");
  }

  @Test
  void referencesThatLeadNowhereAreReportedWithTheNearestFile() {
    folder
        .file("themes/mine/static/css/a.css", "a {", "  b: url(../img/lgoo.svg);", "}")
        .file("themes/mine/static/js/a.js", "import '../../../x.js'")
        .file("themes/mine/static/img/logo.svg", "<svg/>");

    plan();

    assertThat(folder.problems())
        .containsExactly(
            "themes/mine/static/css/a.css:2:10: error: no static file has the address"
                + " '../img/lgoo.svg' [theme-file] did you mean 'static/img/logo.svg'?",
            "themes/mine/static/js/a.js:1:9: error: no static file has the address '../../../x.js'"
                + " [theme-file] put the file into the folder 'static' of the theme");
  }

  @Test
  void filesThatNameEachOtherInACircleAreReported() {
    folder
        .file("themes/mine/static/a.js", "import './b.js'")
        .file("themes/mine/static/b.js", "import './c.js'")
        .file("themes/mine/static/c.js", "import './b.js'");

    plan();

    assertThat(folder.problems())
        .containsExactly(
            "themes/mine/static/c.js:1:9: error: static files refer to each other in a circle:"
                + " 'b.js' names 'c.js' names 'b.js' [theme-file] a file's name holds the"
                + " fingerprint of those it names; break the circle");
  }

  @Test
  void anUnknownFileIsAMistakeOfTheTemplate() {
    folder.file("themes/mine/static/css/main.css", "a{}");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> plan().pathOf("css/mian.css"))
        .withMessage(
            "static file is 'css/mian.css', must be in the folder 'static' of the theme; did you"
                + " mean 'css/main.css'?");
  }

  @Test
  void scriptsAreStrippedAndOtherFilesAreNotTouched() {
    folder
        .file("themes/mine/static/a.js", "// a comment", "const a  =  '/* x */' ;")
        .file("themes/mine/static/a.txt", "a  {  }  // b");

    AssetSet assets = plan();

    assertThat(text(assets, "a.js")).isEqualTo("const a='/* x */';");
    assertThat(text(assets, "a.txt")).isEqualTo("a  {  }  // b\n");
    assertThat(assets.published()).extracting(asset -> asset.path().value()).isSorted();
    assertThat(List.copyOf(assets.published())).hasSize(2);
  }

  @Test
  void aThemeAddsStylesBehindThoseOfTheThemesBelow() {
    folder
        .base("static/css/main.css", "a { color: red }")
        .base("static/img/b.svg", "<svg/>")
        .file("themes/house/static/css/theme.css", "b { color: blue }")
        .file("themes/mine/theme.yaml", "extends: house")
        .file("themes/mine/static/css/theme.css", "c { background: url(../img/b.svg) }");

    AssetSet assets = plan();

    assertThat(text(assets, "css/main.css"))
        .isEqualTo(
            "a{color:red}b{color:blue}c{background:url(../img/" + name(assets, "img/b.svg") + ")}");
    assertThat(assets.has("css/theme.css")).isFalse();
    assertThat(assets.published()).hasSize(2);
    assertThat(folder.problems()).isEmpty();
  }

  @Test
  void aThemeThatReplacesTheStylesDoesAwayWithWhatWasAddedBelow() {
    folder
        .base("static/css/main.css", "a{}")
        .file("themes/house/static/css/theme.css", "b{}")
        .file("themes/mine/theme.yaml", "extends: house")
        .file("themes/mine/static/css/main.css", "c{}")
        .file("themes/mine/static/css/theme.css", "d{}");

    assertThat(text(plan(), "css/main.css")).isEqualTo("c{}d{}");
  }

  @Test
  void mistakesInAddedStylesAreReportedWhereTheyAre() {
    folder
        .base("static/css/main.css", "a{}")
        .base("static/css/print.css", "p{}")
        .file(
            "themes/mine/static/css/theme.css",
            "@import \"print.css\";",
            "b { background: url(../img/c.svg) }");

    plan();

    assertThat(folder.problems())
        .containsExactly(
            "themes/mine/static/css/theme.css:1:1: error: '@import' has no effect here, behind all"
                + " of 'css/main.css' [theme-file] write the styles themselves, or replace"
                + " 'static/css/main.css'",
            "themes/mine/static/css/theme.css:2:21: error: no static file has the address"
                + " '../img/c.svg' [theme-file] put the file into the folder 'static' of the"
                + " theme");
  }

  @Test
  void withoutAStyleSheetToAddToItIsAFileOfItsOwn() {
    folder.base("static/a.css", "a{}").file("themes/mine/static/css/theme.css", "b{}");

    assertThat(text(plan(), "css/theme.css")).isEqualTo("b{}");
  }
}
