package dev.querent.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** A reader with a browser, and everything that went wrong while they read. */
final class Visit implements AutoCloseable {
  private final BrowserContext context;
  private final Page page;
  private final List<String> troubles = new ArrayList<>();
  private String allowedOrigin = "";

  Visit(BrowserContext context) {
    this.context = context;
    context.onRequest(
        request -> {
          String url = request.url();
          if (!url.startsWith(allowedOrigin + "/")) {
            troubles.add("request to " + url);
          }
        });
    context.onRequestFailed(
        request -> troubles.add("failed: " + request.url() + " " + request.failure()));
    context.onResponse(
        response -> {
          if (response.status() >= 400 && !response.request().isNavigationRequest()) {
            troubles.add(response.status() + ": " + response.url());
          }
        });
    context.onConsoleMessage(message -> troubles.add("console: " + message.text()));
    context.onWebError(error -> troubles.add("script error: " + error.error()));
    context.onDialog(
        dialog -> {
          troubles.add("dialog: " + dialog.message());
          dialog.dismiss();
        });
    page = context.newPage();
    page.setDefaultTimeout(10_000);
    context.onPage(opened -> troubles.add("a window was opened: " + opened.url()));
  }

  /** Opens an address; requests to other origins are troubles from here on. */
  Page open(String url) {
    allowedOrigin = url.substring(0, url.indexOf('/', "https://".length()));
    page.navigate(url);
    return page;
  }

  Page page() {
    return page;
  }

  /** What went wrong until now; forgotten with this call. */
  List<String> takeTroubles() {
    List<String> taken = List.copyOf(troubles);
    troubles.clear();
    return taken;
  }

  /** Nothing went wrong. */
  void wasQuiet() {
    assertThat(takeTroubles()).isEmpty();
  }

  @Override
  public void close() {
    context.close();
  }
}
