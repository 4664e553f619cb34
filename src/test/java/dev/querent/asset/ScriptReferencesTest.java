package dev.querent.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptReferencesTest {
  private static List<String> targets(String script) {
    return ScriptReferences.find(script).stream().map(Reference::target).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "import \"./x.js\"",
        "import a, { b } from './x.js';",
        "export * from\n \"./x.js\"",
        "const m = await import(\"./x.js\");",
        "import(/* later */ './x.js')",
        "new Worker(new URL('./x.js', import.meta.url))",
        "a = b / 2; import \"./x.js\" // \"",
        "a = /[/\"']/.test(b); import './x.js'",
        "a = `${{ b: `'${1}` }} \"`; import './x.js'",
        "if (a) { /'/ } import './x.js'",
        "return /\"/; import('./x.js')",
        "a['b'] / c; d / 'e'; import './x.js'"
      })
  void anAddressOfAModuleIsFound(String script) {
    assertThat(targets(script)).containsExactly("./x.js");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "// import './x.js'",
        "/* import './x.js' */",
        "a = \"import './x.js'\"",
        "a = `import './x.js'`",
        "a = /import '.\\/x.js'/",
        "fetch('./x.js')",
        "import 'https://example.org/x.js'",
        "import 'x'",
        "a = './x.js'",
        "`${",
        "/*"
      })
  void everythingElseIsLeftAlone(String script) {
    assertThat(targets(script)).isEmpty();
  }
}
