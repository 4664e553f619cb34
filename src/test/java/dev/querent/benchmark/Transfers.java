package dev.querent.benchmark;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Sizes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a browser loads, as it counts it itself ({@code encodedDataLength} of its protocol), workers
 * included; what it has in its cache is not loaded.
 */
final class Transfers {
  /** The browser tells of its requests somewhat later than scripts see the answers. */
  private static final int DELAY_MILLISECONDS = 150;

  private final List<Request> finished = new ArrayList<>();

  Transfers(BrowserContext context) {
    context.onRequestFinished(finished::add);
  }

  /**
   * What was loaded.
   *
   * @param requests to the server
   * @param bytes of all answers, with their heads
   * @param bodies bytes without these
   * @param code bytes of scripts, styles and WebAssembly, with their heads
   */
  record Load(int requests, int bytes, int bodies, int code) {
    static final Load NOTHING = new Load(0, 0, 0, 0);

    Load plus(Load other) {
      return new Load(
          requests + other.requests, bytes + other.bytes, bodies + other.bodies, code + other.code);
    }
  }

  /** What a page has loaded since the last call, as far as the addresses fit. */
  Load take(Page page, Predicate<String> addresses) {
    do {
      page.waitForTimeout(DELAY_MILLISECONDS);
    } while (finished.isEmpty() && page.evaluate("document.readyState").equals("loading"));
    List<Request> taken = List.copyOf(finished);
    finished.clear();
    return taken.stream()
        .filter(request -> addresses.test(request.url()))
        .map(Transfers::load)
        .reduce(Load.NOTHING, Load::plus);
  }

  private static Load load(Request request) {
    Sizes sizes = request.sizes();
    int head = sizes.responseHeadersSize;
    int body = sizes.responseBodySize;
    if (head + body <= 0) {
      return Load.NOTHING;
    }
    Response response = request.response();
    if (body == 0 && response.status() == 200) {
      // Of the script of a worker the browser tells the head only.
      String length = response.headerValue("content-length");
      body = length == null ? 0 : Integer.parseInt(length);
    }
    return new Load(1, head + body, body, isCode(request.url()) ? head + body : 0);
  }

  private static boolean isCode(String address) {
    return address.matches(".*\\.(js|css)|.*/wasm\\.[^/]*");
  }
}
