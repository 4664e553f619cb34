package dev.querent.browser;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tests with a browser and a server, which they share with all others. */
@ExtendWith(Shared.class)
abstract class BrowserTest {
  PagesServer server;
  WebBrowser browser;

  @BeforeEach
  void take(PagesServer server, WebBrowser browser) {
    this.server = server;
    this.browser = browser;
  }
}
