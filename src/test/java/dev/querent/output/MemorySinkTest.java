package dev.querent.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.querent.url.SitePath;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class MemorySinkTest {
  @Test
  void filesAreFoundByTheirAddressAndListedInOrder() throws IOException {
    MemorySink sink = new MemorySink();
    Sites.write(sink, Sites.site("feed.xml", "f", "", "home", "dns/", "d"));
    assertThat(sink.files().keySet()).containsExactly("dns/index.html", "feed.xml", "index.html");
    assertThat(sink.read(SitePath.HOME)).contains("home".getBytes());
    assertThat(sink.read(new SitePath("absent/"))).isEmpty();
  }

  @Test
  void anAddressIsWrittenOnce() {
    MemorySink sink = new MemorySink();
    sink.write(new SitePath("a/"), new byte[0]);
    assertThatThrownBy(() -> sink.write(new SitePath("a/"), new byte[0]))
        .isInstanceOf(IllegalStateException.class);
  }
}
