package dev.querent.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.querent.browser.WebBrowser;
import dev.querent.data.JsonValue;
import dev.querent.data.JsonWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Runs the search modules of the theme in a worker of a browser, no longer than a limit. They fetch
 * from a server and inflate as they do for readers.
 */
final class BrowserScripts implements Scripts {
  private static final String WORKER =
      """
      const ask = globalThis.fetch;
      globalThis.fetch = async (...request) => {
        const reply = await ask(...request);
        // The server refuses an address such as "/%", which no file can have.
        return reply.status === 400 ? new Response(null, { status: 404 }) : reply;
      };
      globalThis.inflate = async (packed) => {
        const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate"));
        return new Uint8Array(await new Response(stream).arrayBuffer());
      };
      onmessage = async ({ data: { module, parameters } }) => {
        try {
          const { default: act } = await import(module);
          postMessage({ result: String((await act(...parameters)) ?? "") });
        } catch (error) {
          postMessage({ error: String(error.stack ?? error) });
        }
      };
      """;

  /** Gives the answer as JSON, in which lone surrogates are escapes; a late worker is stopped. */
  private static final String CALL =
      """
      ([call, limit]) => new Promise((resolve) => {
        globalThis.worker ??= new Worker("/worker.js", { type: "module" });
        const late = setTimeout(() => {
          worker.terminate();
          globalThis.worker = undefined;
          resolve(JSON.stringify({ late: true }));
        }, limit);
        worker.onmessage = ({ data }) => {
          clearTimeout(late);
          resolve(JSON.stringify(data));
        };
        worker.postMessage(JSON.parse(call));
      })
      """;

  private final Map<String, byte[]> scripts = new ConcurrentHashMap<>();
  private final Duration limit;
  private final HttpServer server;
  private final BrowserContext context;
  private final Page page;
  private volatile Function<String, Optional<byte[]>> files = address -> Optional.empty();

  /**
   * @param limit after which a call is stopped and fails
   */
  BrowserScripts(WebBrowser browser, Duration limit) {
    this.limit = limit;
    scripts.put("/", "<!doctype html><title>Scripts</title>".getBytes(UTF_8));
    scripts.put("/worker.js", WORKER.getBytes(UTF_8));
    context = browser.context(new NewContextOptions());
    page = context.newPage();
    // Without it, small answers wait 40 ms for the acknowledgement of the packet before.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.start();
    page.navigate("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  @Override
  public void serve(Function<String, Optional<byte[]>> served) {
    files = served;
  }

  @Override
  public Script module(String source) {
    String address = "/js/module-" + scripts.size() + ".js";
    scripts.put(address, source.getBytes(UTF_8));
    return arguments -> call(address, arguments);
  }

  private String call(String module, Object... arguments) {
    List<JsonValue> parameters = List.of(arguments).stream().map(BrowserScripts::json).toList();
    JsonValue call =
        JsonValue.object()
            .put("module", module)
            .put("parameters", JsonValue.array(parameters))
            .build();
    Object answer = page.evaluate(CALL, List.of(JsonWriter.write(call), (int) limit.toMillis()));
    JsonObject outcome = JsonParser.parseString((String) answer).getAsJsonObject();
    if (outcome.has("late")) {
      throw new AssertionError("the script did not end within " + limit);
    }
    if (outcome.has("error")) {
      throw new IllegalStateException(outcome.get("error").getAsString());
    }
    return outcome.get("result").getAsString();
  }

  private static JsonValue json(Object argument) {
    if (argument instanceof List<?> texts) {
      return JsonValue.array(texts.stream().map(BrowserScripts::json).toList());
    }
    if (argument instanceof Boolean truth) {
      return JsonValue.of(truth);
    }
    return argument instanceof Number number
        ? JsonValue.of(number.longValue())
        : JsonValue.of((String) argument);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String address = exchange.getRequestURI().getPath();
      Optional<byte[]> body = file(address);
      boolean isPage = address.equals("/");
      String type = isPage ? "text/html" : address.endsWith(".js") ? "text/javascript" : "a/b";
      exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
      exchange.getResponseHeaders().set("Cache-Control", "no-store");
      byte[] bytes = body.orElse(new byte[0]);
      exchange.sendResponseHeaders(
          body.isPresent() ? 200 : 404, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private Optional<byte[]> file(String address) throws IOException {
    if (scripts.containsKey(address)) {
      return Optional.of(scripts.get(address));
    }
    Path module = MODULES.resolve(address.substring(address.lastIndexOf('/') + 1));
    return address.startsWith("/js/") && Files.isRegularFile(module)
        ? Optional.of(Files.readAllBytes(module))
        : files.apply(address);
  }

  @Override
  public void close() {
    context.close();
    server.stop(0);
  }
}
