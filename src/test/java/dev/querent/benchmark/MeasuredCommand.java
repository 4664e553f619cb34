package dev.querent.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Runs programs and says what they took. */
final class MeasuredCommand {
  private static final String GNU_TIME = "/usr/bin/time";

  private final Path folder;
  private final boolean hasGnuTime;

  /**
   * @param folder for what programs say
   */
  MeasuredCommand(Path folder) throws IOException {
    this.folder = folder;
    this.hasGnuTime =
        Files.isExecutable(Path.of(GNU_TIME)) && isDone(List.of(GNU_TIME, "-f", "%e", "true"));
  }

  /**
   * What a program took.
   *
   * @param cpuSeconds of processors, for the program and for the system on its behalf
   * @param mebibytes at most, of memory; empty where GNU time is missing
   */
  record Cost(double cpuSeconds, OptionalDouble mebibytes) {
    /** What this took more than another. */
    Cost minus(Cost other) {
      return new Cost(
          cpuSeconds - other.cpuSeconds,
          mebibytes.isPresent() && other.mebibytes.isPresent()
              ? OptionalDouble.of(mebibytes.getAsDouble() - other.mebibytes.getAsDouble())
              : OptionalDouble.empty());
    }
  }

  /**
   * Runs a program.
   *
   * @throws IOException when it fails, with what it said
   */
  Cost run(List<String> command) throws IOException {
    Path times = folder.resolve("times");
    List<String> measured = new ArrayList<>();
    if (hasGnuTime) {
      measured.addAll(List.of(GNU_TIME, "-o", times.toString(), "-f", "%U %S %M"));
    } else {
      // POSIX 'times' prints the processor time of children in its second line.
      measured.addAll(List.of("sh", "-c", "\"$@\" && times >\"$0\"", times.toString()));
    }
    measured.addAll(command);
    if (!isDone(measured)) {
      String said = Files.readString(folder.resolve("log"));
      throw new IOException(String.join(" ", command) + " failed:\n" + said);
    }
    return hasGnuTime ? ofGnuTime(Files.readString(times)) : ofShell(Files.readString(times));
  }

  private boolean isDone(List<String> command) throws IOException {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    try {
      return process.waitFor() == 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /** Reads seconds of the program, seconds of the system, and kilobytes. */
  static Cost ofGnuTime(String line) {
    String[] parts = line.trim().split("\\s+");
    return new Cost(
        Double.parseDouble(parts[0]) + Double.parseDouble(parts[1]),
        OptionalDouble.of(Double.parseDouble(parts[2]) / 1024));
  }

  /** Reads what the {@code times} of a shell prints: {@code 0m1.25s 0m0.10s} in its second line. */
  static Cost ofShell(String lines) {
    double seconds = 0;
    for (String time : lines.split("\n")[1].trim().split("\\s+")) {
      String[] parts = time.split("[ms]");
      seconds += Double.parseDouble(parts[0]) * 60 + Double.parseDouble(parts[1]);
    }
    return new Cost(seconds, OptionalDouble.empty());
  }
}
