package dev.querent.benchmark;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.querent.GzipSize;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.CRC32;

/**
 * Sends files as GitHub Pages does: types of text compressed, everything with an {@code ETag}, to
 * be asked for again after ten minutes, and {@code 304} where it is still the same.
 */
final class TransferServer implements AutoCloseable {
  private static final Map<String, String> TEXT =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "json", "application/json",
          "svg", "image/svg+xml",
          "xml", "application/xml",
          "txt", "text/plain; charset=utf-8");

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private volatile int latency;

  TransferServer() throws IOException {
    // Without it, small answers wait 40 ms for the acknowledgement of the packet before.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.start();
  }

  /** How many milliseconds each answer takes from now on, as if the server were far away. */
  void latency(int milliseconds) {
    latency = milliseconds;
  }

  /** Serves a folder below a path, which begins and ends with a slash; returns its address. */
  String serve(String path, Path folder) {
    Path root = folder.toAbsolutePath().normalize();
    server.createContext(
        path,
        exchange -> {
          try (exchange) {
            Thread.sleep(latency);
            String rest = exchange.getRequestURI().getPath().substring(path.length());
            Path file = root.resolve(rest).normalize();
            send(exchange, Files.isDirectory(file) ? file.resolve("index.html") : file);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private static void send(HttpExchange exchange, Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      exchange.sendResponseHeaders(404, -1);
      return;
    }
    byte[] body = Files.readAllBytes(file);
    String name = file.getFileName().toString();
    String type = TEXT.get(name.substring(name.lastIndexOf('.') + 1));
    String tag = tag(body);
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Type", type == null ? "application/octet-stream" : type);
    headers.set("Cache-Control", "max-age=600");
    headers.set("ETag", tag);
    if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
      exchange.sendResponseHeaders(304, -1);
      return;
    }
    if (type != null) {
      headers.set("Content-Encoding", "gzip");
      body = GzipSize.compressed(body);
    }
    exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  private static String tag(byte[] body) {
    CRC32 crc = new CRC32();
    crc.update(body);
    return '"' + HexFormat.of().toHexDigits((int) crc.getValue()) + '"';
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdown();
  }
}
