package dev.querent.browser;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server that no page of a site may ask for anything, and that notes who does. */
final class OtherOrigin implements AutoCloseable {
  private final HttpServer server;
  private final List<String> asked = new CopyOnWriteArrayList<>();

  OtherOrigin() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
            // "No content": whoever was led here stays where they were.
            exchange.sendResponseHeaders(204, -1);
          }
        });
    server.start();
  }

  /** An address without a slash at the end, below which it notes who asks for what. */
  String address(String name) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path(name);
  }

  /** What it was asked for below such an address. */
  List<String> asked(String name) {
    return asked.stream().filter(request -> request.contains(path(name) + "/")).toList();
  }

  /** Forgets what it was asked for. */
  void forget() {
    asked.clear();
  }

  private static String path(String name) {
    return "/" + name.replace(' ', '-');
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
