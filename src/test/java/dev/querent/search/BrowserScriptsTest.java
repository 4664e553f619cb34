package dev.querent.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.querent.browser.Shared;
import dev.querent.browser.WebBrowser;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The tests that call the search modules very often stand on this, as others do on the engine. */
@ExtendWith(Shared.class)
class BrowserScriptsTest {
  private Scripts scripts;

  @BeforeEach
  void start(WebBrowser browser) {
    scripts = new BrowserScripts(browser, Duration.ofMinutes(1));
  }

  @AfterEach
  void stop() {
    // It is not there where there is no browser.
    if (scripts != null) {
      scripts.close();
    }
  }

  @Test
  void modulesOfTheThemeAreImported() {
    assertThat(
            call("import { normal } from './text.js'; export default (text) => normal(text);", "Ｆ"))
        .isEqualTo("F");
  }

  @Test
  void textsNumbersAndListsArrive() {
    String source = "export default async (a, b, c, d) => [a + 1, b + 1, !c, d.join('+')].join();";
    assertThat(call(source, "1", 1, true, List.of("a", "b"))).isEqualTo("11,2,false,a+b");
    assertThat(call("export default () => {};")).isEmpty();
  }

  @Test
  void loneSurrogatesSurviveBothWays() {
    assertThat(call("export default (text) => text.length + text;", "a\ud800"))
        .isEqualTo("2a\ud800");
    assertThat(call("export default ([text]) => text.length + text;", List.of("a\udfff")))
        .isEqualTo("2a\udfff");
  }

  @Test
  void filesAreFetchedAndInflated() {
    Map<String, byte[]> files = ScriptEngineTest.packedAndPlain("/site/");
    scripts.serve(address -> Optional.ofNullable(files.get(address)));
    assertThat(call(ScriptEngineTest.FETCH, "/site/")).isEqualTo("ä 4 false 404");
    files.remove("/site/a.json");
    assertThatThrownBy(() -> call(ScriptEngineTest.FETCH, "/site/"))
        .as("no file is taken from a cache")
        .hasMessageContaining("JSON");
  }

  @Test
  void whatIsThrownFailsTheCall() {
    assertThatThrownBy(() -> call("export default () => { throw new Error('why'); };"))
        .hasMessageContaining("why");
    assertThatThrownBy(() -> call("export default async () => { throw new Error('why'); };"))
        .hasMessageContaining("why");
    assertThatThrownBy(() -> call("this is no module")).hasMessageContaining("SyntaxError");
  }

  @Test
  void anEndlessLoopIsStopped(WebBrowser browser) {
    try (Scripts hasty = new BrowserScripts(browser, Duration.ofSeconds(1))) {
      Scripts.Script endless = hasty.module("export default () => { while (true) {} };");
      assertThatThrownBy(endless::call).hasMessageContaining("did not end");
      assertThat(hasty.module("export default () => 'fine';").call()).isEqualTo("fine");
    }
  }

  private String call(String source, Object... arguments) {
    return scripts.module(source).call(arguments);
  }
}
