package dev.querent.url;

import static org.assertj.core.api.Assertions.assertThat;

import dev.querent.url.LinkUrl.Kind;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkUrlTest {
  private static final String[] PIECES = {
    "javascript",
    "java",
    "script",
    "data",
    "vbscript",
    "http",
    "https",
    "HTTPS",
    "mailto",
    "file",
    ":",
    ":",
    ":",
    "/",
    "/",
    "\\",
    "//",
    "evil.example",
    "alert(1)",
    "?",
    "#",
    "@",
    ".",
    "..",
    "&",
    "%3a",
    " ",
    "\t",
    "\n",
    "\r",
    "\0",
    "\u0001",
    "\u001f",
    "\u007f",
    "\u00a0",
    "\u200b",
    "\u2028",
    "\ufeff",
    "ſ",
    "K",
    "ｊ",
    "：",
    "／",
    "é",
    "😀",
    "[::1]",
    ":80"
  };

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "JAVASCRIPT:alert(1)",
        "jAvAsCrIpT:alert(1)",
        " javascript:alert(1)",
        "\tjavascript:alert(1)",
        "\njavascript:alert(1)",
        "\u0001javascript:alert(1)",
        "\u001f \u0000javascript:alert(1)",
        "java\tscript:alert(1)",
        "java\nscript:alert(1)",
        "java\rscript:alert(1)",
        "j\na\nv\na\ns\nc\nr\ni\np\nt\n:alert(1)",
        "javascript\t:alert(1)",
        "javascript\r\n:alert(1)",
        "java\0script:alert(1)",
        "java\u0001script:alert(1)",
        "javascript:",
        "javascript://example.org/%0aalert(1)",
        "javascript:/*https://*/alert(1)",
        "javascript:alert(1)#https:",
        "\u00a0javascript:alert(1)",
        "\u200bjavascript:alert(1)",
        "\u2028javascript:alert(1)",
        "\u3000javascript:alert(1)",
        "\ufeffjavascript:alert(1)",
        "java\u00adscript:alert(1)",
        "ｊavascript:alert(1)",
        "jаvascript:alert(1)",
        "vbscript:msgbox(1)",
        "VBScript:msgbox(1)",
        "livescript:alert(1)",
        "mocha:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "data:text/html;base64,PHNjcmlwdD4=",
        "DATA:,x",
        "data:image/svg+xml,<svg onload=alert(1)>",
        "blob:https://example.org/1",
        "filesystem:https://example.org/temporary/x",
        "file:///etc/passwd",
        "FILE:/etc/passwd",
        "about:blank",
        "view-source:https://example.org/",
        "jar:https://example.org/a.jar!/",
        "feed:javascript:alert(1)",
        "intent://example.org/#Intent;end",
        "ms-word:ofe|u|https://example.org/",
        "ftp://example.org/",
        "ws://example.org/",
        "tel:112",
        "sms:112",
        "magnet:?xt=urn:btih:0",
        "//evil.example",
        "//evil.example/a.md",
        " //evil.example",
        "/\t/evil.example",
        "/\n/evil.example",
        "\t//evil.example",
        "///evil.example",
        "////evil.example",
        "\\\\evil.example",
        "/\\evil.example",
        "\\/evil.example",
        "\\evil.example",
        "/\t\\evil.example",
        "/a\\..\\b",
        "a\\b.md",
        "https:evil.example",
        "https:/evil.example",
        "http:\\\\evil.example",
        "https:\\evil.example",
        "https:",
        "http:",
        "https:?x",
        "http:a.md",
        "httpſ://evil.example",
        "https\u200b://evil.example",
        "ｈttps://evil.example",
        "h\u0131ttp://evil.example",
        ":https://example.org/",
        ":",
        ":javascript:alert(1)",
        "localhost:8080",
        "example.org:80/a",
        "c:/windows",
        "C:\\windows",
      })
  void aDisguisedDestinationIsUnsafe(String destination) {
    assertThat(LinkUrl.of(destination).kind()).isEqualTo(Kind.UNSAFE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/",
        "http://example.org",
        "HTTPS://EXAMPLE.ORG/",
        "https://example.org:8443/a?b=c#d",
        "https://[2001:db8::1]:8080/",
        "https://user@example.org/",
        "https://example.org/a:b",
        "https://bücher.example/",
        "mailto:a@example.org",
        "MAILTO:a@example.org?subject=x",
        " https://example.org/ ",
        "ht\ntps://example.org/",
      })
  void aWebOrMailAddressIsExternal(String destination) {
    assertThat(LinkUrl.of(destination).kind()).isEqualTo(Kind.EXTERNAL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.md",
        "./a.md",
        "../tcp/time-wait.md#cause",
        "/tcp/time-wait/",
        "a/b:c.md",
        "./javascript:alert(1)",
        "?q=javascript:alert(1)",
        "a.md?x=//y",
        "a.md#https://x",
        "javascript%3Aalert(1)",
        "javascript&colon;alert(1)",
        "javascript：alert(1)",
        "／／evil.example",
        "%2f%2fevil.example",
        "привет.md",
        "a//b.md",
      })
  void aPathIsRelative(String destination) {
    assertThat(LinkUrl.of(destination).kind()).isEqualTo(Kind.RELATIVE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "#", "#a", "\n#a", "#javascript:alert(1)", "#//evil.example"})
  void aFragmentStaysOnItsPage(String destination) {
    assertThat(LinkUrl.of(destination).kind()).isEqualTo(Kind.FRAGMENT);
  }

  @ParameterizedTest
  @CsvSource({
    "' a.md ', a.md",
    "'ht\ttps://example.org/a\nb', https://example.org/ab",
    "'\u0000a\u001f.md\u007f', a.md",
  })
  void theValueHasNothingThatBrowsersIgnore(String destination, String value) {
    assertThat(LinkUrl.of(destination).value()).isEqualTo(value);
  }

  @Test
  void theLocaleOfTheMachineDoesNotShow() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(LinkUrl.of("MAILTO:a@example.org").kind()).isEqualTo(Kind.EXTERNAL);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void aBrowserNeverReadsMoreIntoADestinationThanItsKindSays() {
    long seed = Long.getLong("seed", System.nanoTime());
    Random random = new Random(seed);
    for (int round = 0; round < 200_000; round++) {
      String destination = randomDestination(random);
      LinkUrl url = LinkUrl.of(destination);
      String claim = "-Dseed=" + seed + ": '" + destination + "' is " + url.kind();
      assertThat(LinkUrl.of(url.value())).as(claim).isEqualTo(url);
      if (url.kind() != Kind.UNSAFE) {
        boolean external = url.kind() == Kind.EXTERNAL;
        assertThat(leavesTheSite(url.value())).as(claim).isEqualTo(external);
        assertThat(leavesTheSite(destination)).as(claim).isIn(external, false);
        assertThat(schemeOf(url.value())).as(claim).isIn("", "http", "https", "mailto");
      }
    }
  }

  private static String randomDestination(Random random) {
    StringBuilder destination = new StringBuilder();
    int pieces = random.nextInt(8);
    for (int i = 0; i < pieces; i++) {
      destination.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return destination.toString();
  }

  /** Whether the basic URL parser (WHATWG URL) goes elsewhere from a page with an https address. */
  private static boolean leavesTheSite(String destination) {
    String url = seenByABrowser(destination);
    if (!schemeOf(destination).isEmpty()) {
      return true;
    }
    return url.length() > 1
        && "/\\".indexOf(url.charAt(0)) >= 0
        && "/\\".indexOf(url.charAt(1)) >= 0;
  }

  private static String schemeOf(String destination) {
    String url = seenByABrowser(destination);
    int colon = url.indexOf(':');
    String scheme = colon < 0 ? "" : url.substring(0, colon);
    return scheme.matches("[A-Za-z][A-Za-z0-9+.-]*") ? scheme.toLowerCase(Locale.ROOT) : "";
  }

  private static String seenByABrowser(String destination) {
    return destination.replaceAll("^[\0- ]+|[\0- ]+$", "").replaceAll("[\t\n\r]", "");
  }
}
