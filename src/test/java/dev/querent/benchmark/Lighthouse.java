package dev.querent.benchmark;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The program of Lighthouse, which judges a page in Chromium.
 *
 * @param program the file
 */
record Lighthouse(Path program) {
  /** What it gives points for, by their names in its reports. */
  static final List<String> CATEGORIES =
      List.of("performance", "accessibility", "best-practices", "seo");

  /**
   * What it says of a page.
   *
   * @param scores of 100, in the order of the categories
   * @param shift how far things move while the page loads
   * @param faults what took points
   */
  record Judgement(List<Integer> scores, double shift, List<String> faults) {
    Judgement {
      scores = List.copyOf(scores);
      faults = List.copyOf(faults);
    }
  }

  /**
   * Looks for the program.
   *
   * @param environment {@code LIGHTHOUSE} is the program or a folder with its npm package; without
   *     it, the {@code PATH} is searched
   * @throws IllegalArgumentException if {@code LIGHTHOUSE} is neither
   */
  static Optional<Lighthouse> find(Map<String, String> environment) {
    String named = environment.getOrDefault("LIGHTHOUSE", "");
    if (!named.isEmpty()) {
      Path place = Path.of(named);
      Path program =
          Files.isDirectory(place) ? place.resolve("node_modules/.bin/lighthouse") : place;
      if (!isProgram(program)) {
        throw new IllegalArgumentException(
            "LIGHTHOUSE is '" + named + "', which is neither Lighthouse nor a folder with it");
      }
      return Optional.of(new Lighthouse(program.toAbsolutePath()));
    }
    for (String folder : environment.getOrDefault("PATH", "").split(File.pathSeparator)) {
      Path program = Path.of(folder, "lighthouse");
      if (!folder.isEmpty() && isProgram(program)) {
        return Optional.of(new Lighthouse(program));
      }
    }
    return Optional.empty();
  }

  private static boolean isProgram(Path file) {
    return Files.isRegularFile(file) && Files.isExecutable(file);
  }

  /** As it gives it, such as {@code 12.8.2}. */
  String version() throws IOException {
    return run(List.of("--version")).trim();
  }

  /** Looks at a page as on a desktop computer, or as on a telephone with a slow connection. */
  Judgement judge(String url, boolean desktop) throws IOException {
    List<String> arguments = new ArrayList<>();
    arguments.add(url);
    arguments.addAll(List.of("--quiet", "--output=json", "--disable-full-page-screenshot"));
    arguments.add("--only-categories=" + String.join(",", CATEGORIES));
    arguments.add("--chrome-flags=--headless=new --no-sandbox");
    if (desktop) {
      arguments.add("--preset=desktop");
    }
    return read(run(arguments));
  }

  private String run(List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(program.toString());
    command.addAll(arguments);
    Path log = Files.createTempFile("lighthouse", ".log");
    try {
      Process process = new ProcessBuilder(command).redirectError(log.toFile()).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IOException(String.join(" ", command) + " failed:\n" + Files.readString(log));
      }
      return said;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      Files.delete(log);
    }
  }

  /** Reads a report. */
  static Judgement read(String json) {
    JsonObject report = JsonParser.parseString(json).getAsJsonObject();
    JsonObject audits = report.getAsJsonObject("audits");
    List<Integer> scores = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    for (String name : CATEGORIES) {
      JsonObject category = report.getAsJsonObject("categories").getAsJsonObject(name);
      int score = (int) Math.round(category.get("score").getAsDouble() * 100);
      scores.add(score);
      if (score < 100) {
        faults.addAll(faults(category.getAsJsonArray("auditRefs"), audits));
      }
    }
    double shift =
        audits.getAsJsonObject("cumulative-layout-shift").get("numericValue").getAsDouble();
    return new Judgement(scores, shift, faults);
  }

  /** The audits that took points from a category. */
  private static List<String> faults(JsonArray references, JsonObject audits) {
    List<String> faults = new ArrayList<>();
    for (JsonElement element : references) {
      JsonObject reference = element.getAsJsonObject();
      String id = reference.get("id").getAsString();
      JsonElement score = audits.getAsJsonObject(id).get("score");
      boolean counts = reference.get("weight").getAsDouble() > 0;
      if (counts && !score.isJsonNull() && score.getAsDouble() < 1) {
        faults.add(id);
      }
    }
    return faults;
  }
}
