package dev.querent.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThemeLoaderTest {
  @TempDir Path project;

  @Test
  void theUppermostLayerThatHasAFileWins() {
    ThemeFolder folder =
        new ThemeFolder(project)
            .base("templates/page.jte", "base")
            .base("templates/part/foot.jte", "base")
            .base("static/css/main.css", "base")
            .base("static/js/main.js", "base")
            .file("themes/house/theme.yaml", "name: House style")
            .file("themes/house/templates/part/foot.jte", "house")
            .file("themes/house/static/css/main.css", "house")
            .file("themes/mine/theme.yaml", "extends: house", "name: Mine", "description: For us")
            .file("themes/mine/static/css/main.css", "mine");

    Theme theme = folder.load("mine");

    assertThat(theme.title()).isEqualTo("Mine");
    assertThat(theme.description()).isEqualTo("For us");
    assertThat(theme.layers())
        .extracting(ThemeLayer::name)
        .containsExactly("mine", "house", "default");
    assertThat(theme.templates().get("page.jte").text()).isEqualTo("base\n");
    assertThat(theme.templates().get("part/foot.jte").text()).isEqualTo("house\n");
    assertThat(theme.staticFiles().get("css/main.css").text()).isEqualTo("mine\n");
    assertThat(theme.staticFiles().get("js/main.js").text()).isEqualTo("base\n");
    assertThat(theme.templates().get("part/foot.jte").file())
        .isEqualTo("themes/house/templates/part/foot.jte");
    assertThat(folder.problems()).isEmpty();
  }

  @Test
  void aThemeWithoutSettingsExtendsTheBuiltInOne() {
    ThemeFolder folder =
        new ThemeFolder(project)
            .base("templates/page.jte", "base")
            .file("themes/mine/static/a.css", "a{}");

    Theme theme = folder.load("mine");

    assertThat(theme.title()).isEqualTo("mine");
    assertThat(theme.templates()).containsKey("page.jte");
  }

  @Test
  void aFolderNamedDefaultLiesOverTheBuiltInTheme() {
    ThemeFolder folder =
        new ThemeFolder(project)
            .base("templates/page.jte", "base")
            .base("templates/foot.jte", "base")
            .file("themes/default/templates/page.jte", "edited");

    Theme theme = folder.load("default");

    assertThat(theme.templates().get("page.jte").text()).isEqualTo("edited\n");
    assertThat(theme.templates().get("foot.jte").text()).isEqualTo("base\n");
  }

  @Test
  void anUnknownThemeIsReportedWithTheNearestFolder() {
    ThemeFolder folder = new ThemeFolder(project).file("themes/mine/theme.yaml", "name: Mine");

    assertThat(folder.tryLoad("mien")).isEmpty();
    assertThat(folder.problems())
        .containsExactly(
            "querent.yaml:3:8: error: no theme has the name 'mien': there is no folder"
                + " 'themes/mien' [unknown-theme] did you mean 'mine'?");
  }

  @Test
  void aThemeNeverComesFromOutsideOfItsFolder() {
    ThemeFolder folder = new ThemeFolder(project).file("elsewhere/theme.yaml", "name: X");

    assertThat(folder.tryLoad("../elsewhere")).isEmpty();
    assertThat(folder.problems()).hasSize(1).first().asString().contains("[unknown-theme]");
  }

  @Test
  void anUnknownParentIsReportedWhereItIsNamed() {
    ThemeFolder folder =
        new ThemeFolder(project).file("themes/mine/theme.yaml", "name: Mine", "extends: defalt");

    assertThat(folder.tryLoad("mine")).isEmpty();
    assertThat(folder.problems())
        .containsExactly(
            "themes/mine/theme.yaml:2:10: error: no theme has the name 'defalt': there is no folder"
                + " 'themes/defalt' [unknown-theme] did you mean 'default'?");
  }

  @Test
  void themesThatExtendEachOtherAreReportedAtTheLineThatClosesTheCircle() {
    ThemeFolder folder =
        new ThemeFolder(project)
            .file("themes/top/theme.yaml", "extends: a")
            .file("themes/a/theme.yaml", "extends: b")
            .file("themes/b/theme.yaml", "extends: a");

    assertThat(folder.tryLoad("top")).isEmpty();
    assertThat(folder.problems())
        .containsExactly(
            "themes/b/theme.yaml:1:10: error: themes extend each other in a circle: 'a' extends"
                + " 'b' extends 'a' [theme-file] let one of them extend 'default'");
  }

  @Test
  void settingsAreCheckedAllAtOnce() {
    ThemeFolder folder =
        new ThemeFolder(project)
            .file("themes/mine/theme.yaml", "extend: default", "name: [a]", "description:");

    folder.load("mine");

    assertThat(folder.problems())
        .containsExactly(
            "themes/mine/theme.yaml:1:1: error: 'extend' is not a key of theme.yaml [unknown-key]"
                + " did you mean 'extends'?",
            "themes/mine/theme.yaml:2:7: error: 'name' must be text, not a list [wrong-type]",
            "themes/mine/theme.yaml:3:13: error: 'description' must be text, not nothing"
                + " [wrong-type]");
  }

  @Test
  void symbolicLinksAreNotFollowed() throws IOException {
    ThemeFolder folder =
        new ThemeFolder(project)
            .file("secret/key.css", "secret")
            .file("themes/mine/static/a.css", "a{}");
    Files.createSymbolicLink(
        project.resolve("themes/mine/static/key.css"), project.resolve("secret/key.css"));
    Files.createSymbolicLink(project.resolve("themes/mine/templates"), project.resolve("secret"));

    Theme theme = folder.load("mine");

    assertThat(theme.staticFiles()).containsOnlyKeys("a.css");
    assertThat(folder.problems())
        .containsExactly(
            "themes/mine/static/key.css: error: a theme may hold files and folders only, this is a"
                + " symbolic link or a device [not-a-file] copy the file into the theme",
            "themes/mine/templates: error: a theme may hold files and folders only, this is a"
                + " symbolic link or a device [not-a-file] copy the file into the theme");
  }

  @Test
  void namesThatCannotBeUsedAreReportedAndOtherFilesIgnored() {
    ThemeFolder folder =
        new ThemeFolder(project)
            .file("themes/mine/readme.md", "for people")
            .file("themes/mine/templates/.keep", "")
            .file("themes/mine/templates/page.html", "")
            .file("themes/mine/templates/new/page.jte", "")
            .file("themes/mine/static/My File.css", "")
            .file("themes/mine/messages/english.de.yaml", "a: b");

    folder.load("mine");

    assertThat(folder.problems())
        .containsExactly(
            "themes/mine/messages/english.de.yaml: warning: 'english.de.yaml' is not named for a"
                + " language and is ignored [theme-file] use the tag of a language, such as"
                + " 'de.yaml' or 'pt-BR.yaml'",
            "themes/mine/static/My File.css: error: 'My File.css' cannot be part of an address"
                + " [theme-file] use lower-case letters, digits, '-', '_' and dots inside",
            "themes/mine/templates/new/page.jte: error: 'new/page.jte' cannot be the name of a"
                + " template [theme-file] use lower-case letters, digits, '-' and '_', begin"
                + " folders with a letter, and do not use a word of Java as a folder",
            "themes/mine/templates/page.html: warning: 'page.html' is not a template and is ignored"
                + " [theme-file] the name of a template ends in .jte");
  }

  @Test
  void templatesAreReadAlikeWithWindowsLineEndings() throws IOException {
    ThemeFolder folder = new ThemeFolder(project).file("themes/mine/templates/a.jte", "x");
    Files.writeString(project.resolve("themes/mine/templates/a.jte"), "\ufeffone\r\ntwo\r\n");

    assertThat(folder.load("mine").templates().get("a.jte").text()).isEqualTo("one\ntwo\n");
  }

  @Test
  void aTextFileThatIsNotUtf8IsReported() throws IOException {
    ThemeFolder folder = new ThemeFolder(project).file("themes/mine/templates/a.jte", "x");
    Files.write(project.resolve("themes/mine/templates/a.jte"), new byte[] {'a', (byte) 0xe4});

    folder.load("mine");

    assertThat(folder.problems())
        .containsExactly(
            "themes/mine/templates/a.jte: error: the file is not UTF-8 [not-utf8] save it as UTF-8");
  }

  @Test
  void theBuiltInThemeIsReadAlikeFromAFolderAndFromAJar() throws IOException {
    var fromFolder = ClassPathFolder.read(ThemeLayer.class, "dev/querent/");
    Path jar = project.resolve("with space.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new JarEntry("dev/other/x"));
      out.write(1);
      for (var file : fromFolder.entrySet()) {
        out.putNextEntry(new JarEntry("dev/querent/" + file.getKey()));
        out.write(file.getValue());
      }
    }

    var fromJar = ClassPathFolder.readJar(jar, "dev/querent/");

    assertThat(fromJar.keySet()).containsExactlyElementsOf(fromFolder.keySet());
    assertThat(fromJar.get("theme/Theme.class")).isEqualTo(fromFolder.get("theme/Theme.class"));
  }

  @Test
  void theBuiltInThemeHasNothingWrong() {
    assertThat(ThemeLayer.builtIn().precompiled()).isTrue();
  }

  @Test
  void anUnchangedCopyOfTheBuiltInThemeNeedsNoCompiler() throws IOException {
    ThemeLayer builtIn = ThemeLayer.builtIn();
    ThemeFolder folder = new ThemeFolder(project).file("themes/default/static/x.css", "a{}");
    for (ThemeFile file : builtIn.templates().values()) {
      Path copy = project.resolve("themes/default/templates/" + file.name());
      Files.createDirectories(copy.getParent());
      Files.write(copy, file.bytes());
    }

    assertThat(folder.loadOverBuiltIn("default").hasBuiltInTemplates()).isTrue();
    folder.file("themes/default/templates/extra.jte", "x");
    assertThat(folder.loadOverBuiltIn("default").hasBuiltInTemplates()).isFalse();
  }
}
