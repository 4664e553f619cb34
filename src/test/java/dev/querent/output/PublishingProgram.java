package dev.querent.output;

import dev.querent.diagnostic.Diagnostics;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A program to be killed: publishes the two versions of a site in turn, or holds the lock. */
final class PublishingProgram {
  private PublishingProgram() {}

  public static void main(String[] arguments) throws IOException {
    Path target = Path.of(arguments[0]);
    int rounds = Integer.parseInt(arguments[1]);
    if (rounds == 0) {
      hold(target);
    }
    for (int round = 0; round < rounds; round++) {
      Sites.publish(target, Sites.version(round % 2));
      if (round == 0) {
        System.out.println("ready");
      }
    }
  }

  /** Opens a site and waits until the standard input ends. */
  private static void hold(Path target) throws IOException {
    try (StagedSite site = Sites.publisher(target).open(new Diagnostics()).orElseThrow()) {
      Sites.write(site, Sites.version(0));
      System.out.println("ready");
      while (System.in.read() >= 0) {}
    }
  }

  /** Starts the program; it says "ready" on its output when it is at work. */
  static Process start(Path target, int rounds) throws IOException {
    String classPath =
        Stream.of(StagedSite.class, PublishingProgram.class, com.sun.jna.Function.class)
            .map(type -> type.getProtectionDomain().getCodeSource().getLocation().getPath())
            .distinct()
            .collect(Collectors.joining(":"));
    List<String> command =
        new ArrayList<>(
            Arrays.asList(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-cp", classPath, PublishingProgram.class.getName()));
    command.addAll(List.of(target.toString(), Integer.toString(rounds)));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }
}
