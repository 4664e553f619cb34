package dev.querent.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Answers as GitHub Pages does: {@code index.html} for a folder, a redirect to the address with the
 * slash for one without, and {@code 404.html} for everything that is not there.
 */
final class PagesServer implements AutoCloseable {
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "json", "application/json",
          "svg", "image/svg+xml",
          "png", "image/png",
          "xml", "application/xml",
          "txt", "text/plain; charset=utf-8");

  private final HttpServer server;
  private final Set<String> served = new HashSet<>();

  PagesServer() {
    // Without it, small answers wait 40 ms for the acknowledgement of the packet before.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.start();
  }

  /** The scheme, host and port; without a slash at the end. */
  String origin() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Serves a folder below a path, which begins and ends with a slash; returns its address. */
  String serve(String basePath, Path folder) {
    return serve(basePath, folder, html -> html);
  }

  /** Serves a folder, with every HTML page changed before it is sent. */
  String serve(String basePath, Path folder, UnaryOperator<String> change) {
    Path root = folder.toAbsolutePath().normalize();
    if (!served.add(basePath)) {
      server.removeContext(basePath);
    }
    server.createContext(
        basePath,
        exchange -> {
          try (exchange) {
            answer(exchange, basePath, root, change);
          }
        });
    return origin() + basePath;
  }

  private static void answer(
      HttpExchange exchange, String basePath, Path root, UnaryOperator<String> change)
      throws IOException {
    String path = exchange.getRequestURI().getPath().substring(basePath.length());
    Path file = root.resolve(path).normalize();
    boolean folder = path.isEmpty() || path.endsWith("/");
    if (file.startsWith(root) && Files.isDirectory(file) && !folder) {
      exchange.getResponseHeaders().set("Location", basePath + path + "/");
      exchange.sendResponseHeaders(301, -1);
      return;
    }
    Path found = folder ? file.resolve("index.html") : file;
    boolean exists = found.startsWith(root) && Files.isRegularFile(found);
    send(exchange, exists ? 200 : 404, exists ? found : root.resolve("404.html"), change);
  }

  private static void send(
      HttpExchange exchange, int status, Path file, UnaryOperator<String> change)
      throws IOException {
    String name = file.getFileName().toString();
    String extension = name.substring(name.lastIndexOf('.') + 1);
    byte[] body = Files.readAllBytes(file);
    if (extension.equals("html")) {
      String html = change.apply(new String(body, StandardCharsets.UTF_8));
      body = html.getBytes(StandardCharsets.UTF_8);
    }
    exchange
        .getResponseHeaders()
        .set("Content-Type", TYPES.getOrDefault(extension, "application/octet-stream"));
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
