package dev.querent.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.querent.ZlibFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The tests of the search modules stand on this: it must fail where they fail. */
class ScriptEngineTest {
  /** Fetches what {@link #packedAndPlain} has, and a file that it has not. */
  static final String FETCH =
      """
      export default async (folder) => {
        const json = await (await fetch(folder + "a.json")).json();
        const packed = await (await fetch(folder + "b")).arrayBuffer();
        const bytes = await inflate(new Uint8Array(packed));
        const missing = await fetch(folder + "c");
        return [json[0], bytes.length, missing.ok, missing.status].join(" ");
      };
      """;

  @Test
  void modulesOfTheThemeAreImported() {
    assertThat(
            call("import { normal } from './text.js'; export default (text) => normal(text);", "Ｆ"))
        .isEqualTo("F");
  }

  @Test
  void promisesAreWaitedFor() {
    assertThat(call("export default async (a, b) => (await Promise.resolve(a)) + b;", 1, 2))
        .isEqualTo("3");
  }

  @Test
  void bytesArriveAsNumbers() {
    byte[] bytes = {0, 1, -1};
    assertThat(call("export default (bytes) => bytes.constructor.name + bytes.join();", bytes))
        .isEqualTo("Uint8Array0,1,255");
  }

  @Test
  void loneSurrogatesSurviveBothWays() {
    assertThat(call("export default (text) => text.length + text;", "a\ud800"))
        .isEqualTo("2a\ud800");
  }

  @Test
  void filesAreFetchedAndInflated() {
    Map<String, byte[]> files = packedAndPlain("");
    try (ScriptEngine engine = ScriptEngine.ofTheme()) {
      engine.serve(address -> Optional.ofNullable(files.get(address)));
      String result = engine.module(FETCH).call("");
      assertThat(result).isEqualTo("ä 4 false 404");
    }
  }

  @Test
  void whatIsThrownFailsTheCall() {
    assertThatThrownBy(() -> call("export default () => { throw new Error('why'); };"))
        .hasMessageContaining("why");
    assertThatThrownBy(() -> call("export default async () => { throw new Error('why'); };"))
        .hasMessageContaining("why");
  }

  @Test
  void aPromiseThatIsNeverSettledFailsTheCall() {
    assertThatThrownBy(() -> call("export default () => new Promise(() => {});"))
        .hasMessageContaining("never settled");
  }

  @Test
  void anEndlessLoopIsStopped() {
    try (ScriptEngine engine = ScriptEngine.of(Path.of("."), Duration.ofMillis(300))) {
      ScriptEngine.Script endless = engine.module("export default () => { while (true) {} };");
      assertThatThrownBy(endless::call).hasMessageContaining("did not end");
    }
  }

  private static String call(String source, Object... arguments) {
    try (ScriptEngine engine = ScriptEngine.ofTheme()) {
      return engine.module(source).call(arguments);
    }
  }

  static Map<String, byte[]> packedAndPlain(String folder) {
    Map<String, byte[]> files = new HashMap<>();
    files.put(folder + "a.json", "[\"ä\"]".getBytes(UTF_8));
    files.put(folder + "b", ZlibFile.pack("text".getBytes(UTF_8)));
    return files;
  }
}
