package dev.querent.asset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.querent.theme.ThemeFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.IOAccess;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JoinedModulesTest {
  private static final Path EXAMPLE = Path.of("src/test/resources/asset/joined").toAbsolutePath();

  @TempDir Path project;
  private ThemeFolder folder;

  @BeforeEach
  void prepare() {
    folder = new ThemeFolder(project);
  }

  private String published(String name) {
    AssetSet assets = AssetSet.plan(folder.load("mine"), folder.diagnostics());
    return assets.published().stream()
        .filter(asset -> asset.path().equals(assets.pathOf(name)))
        .map(asset -> new String(asset.bytes(), StandardCharsets.UTF_8))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void modulesDoTheSameWhenTheyAreOneScript() throws IOException {
    for (String name : List.of("root.js", "shape.js", "inner/list.js")) {
      folder.file("themes/mine/static/" + name, Files.readString(EXAMPLE.resolve(name)));
    }

    String joined = published("root.js");

    assertThat(folder.problems()).isEmpty();
    assertThat(joined).doesNotContain("import", "shadowed", "listed", "//");
    assertThat(joined).endsWith(" as outcome};").contains("all", "Reader");
    Path alone = project.resolve("alone.mjs");
    Files.writeString(alone, joined);
    assertThat(outcome(alone)).isNotBlank().isEqualTo(outcome(EXAMPLE.resolve("root.js")));
  }

  private static String outcome(Path module) throws IOException {
    Context.Builder options =
        Context.newBuilder("js")
            .allowIO(IOAccess.ALL)
            .option("engine.WarnInterpreterOnly", "false")
            .option("js.esm-eval-returns-exports", "true");
    try (Context context = options.build()) {
      Source source =
          Source.newBuilder("js", module.toFile())
              .mimeType("application/javascript+module")
              .build();
      Value exports = context.eval(source);
      assertThat(exports.getMemberKeys()).containsExactlyInAnyOrder("all", "Reader", "outcome");
      return exports.getMember("outcome").execute().asString();
    }
  }

  @Test
  void namesAreShortAndMembersStay() {
    folder
        .file(
            "themes/mine/static/a.js",
            "// @joined",
            "import { greeting } from './b.js';",
            "const target = document.body;",
            "export function greet(person) {",
            "  const { name } = person;",
            "  target.append(greeting(person.greeting, name), { name: target });",
            "}")
        .file(
            "themes/mine/static/b.js",
            "const target = ', ';",
            "export const greeting = (word, person) => word + target + person;");

    assertThat(published("a.js"))
        .isEqualTo(
            "let C=', ',A=(e,t)=>e+C+t;let B=document.body;"
                + "function D(e){let{name:t}=e;B.append(A(e.greeting,t),{name:B})}"
                + "\nexport{D as greet};");
  }

  @Test
  void referencesLeadFromWhereTheJoinedScriptIs() {
    folder
        .file("themes/mine/static/a.js", "// @joined", "import './b/c.js';")
        .file(
            "themes/mine/static/b/c.js",
            "const later = () => import('./d.js');",
            "new URL('../e.svg', import.meta.url);",
            "later();")
        .file("themes/mine/static/b/d.js", "1;")
        .file("themes/mine/static/e.svg", "<svg/>");

    String joined = published("a.js");

    assertThat(folder.problems()).isEmpty();
    assertThat(joined).contains("import('./b/d.").contains("new URL('./e.");
  }

  @Test
  void withoutTheFirstLineModulesStayApart() {
    folder
        .file("themes/mine/static/a.js", "import { greeting } from './b.js';", "greeting();")
        .file("themes/mine/static/b.js", "// joined", "export const greeting = () => 1;");

    assertThat(published("a.js")).startsWith("import{greeting}from './b.").endsWith("greeting();");
  }

  @Test
  void whatCannotBeJoinedIsReported() {
    folder
        .file(
            "themes/mine/static/a.js",
            "// @joined",
            "import b from './b.js';",
            "import { tree } from './c.js';",
            "import { d } from './none.js';")
        .file("themes/mine/static/b.js", "export default 1;")
        .file(
            "themes/mine/static/c.js",
            "import './a.js';",
            "export let two = 2;",
            "export const three = 3;")
        .file("themes/mine/static/other.js", "1;");

    published("other.js");

    String otherwise =
        "a joined script imports names, and exports functions, classes and constants [theme-file]"
            + " write 'import { a, b as c } from', and 'export' before what is exported";
    assertThat(folder.problems())
        .containsExactly(
            "themes/mine/static/a.js:2:1: error: " + otherwise,
            "themes/mine/static/a.js:3:23: error: './c.js' exports no 'tree' [theme-file] did you"
                + " mean 'three'?",
            "themes/mine/static/a.js:4:20: error: no static file has the address './none.js'"
                + " [theme-file] put the file into the folder 'static' of the theme",
            "themes/mine/static/c.js:1:9: error: static files refer to each other in a circle:"
                + " 'a.js' names 'c.js' names 'a.js' [theme-file] a file's name holds the"
                + " fingerprint of those it names; break the circle",
            "themes/mine/static/c.js:2:1: error: " + otherwise);
  }
}
