package dev.querent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.querent.cli.Main;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Querent in a Java virtual machine of its own, to be killed or run under other conditions. */
public final class QuerentProcess {
  private final Path java;
  private final List<String> options = new ArrayList<>();
  private final Map<String, String> environment = new TreeMap<>();
  private String umask = "022";

  private QuerentProcess(Path java) {
    this.java = java;
    options.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
  }

  /** On the JDK that runs the tests. */
  public static QuerentProcess here() {
    return on(Path.of(System.getProperty("java.home")));
  }

  /** On another JDK. */
  public static QuerentProcess on(Path jdk) {
    return new QuerentProcess(jdk.resolve("bin/java"));
  }

  /** An option of the virtual machine. */
  public QuerentProcess option(String option) {
    options.add(option);
    return this;
  }

  /** A variable of the environment. */
  public QuerentProcess set(String name, String value) {
    environment.put(name, value);
    return this;
  }

  /** The permissions that files do not get. */
  public QuerentProcess umask(String mask) {
    umask = mask;
    return this;
  }

  /** Starts a command; what it prints goes to {@code log}. The process is Java's own. */
  public Process start(Path log, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("sh", "-c", "umask " + umask + "; exec \"$@\""));
    command.addAll(List.of("sh", java.toString()));
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(log.toFile());
    builder.environment().putAll(environment);
    return builder.start();
  }

  /** Runs a command that must end well. */
  public void succeed(Path log, String... arguments) throws IOException, InterruptedException {
    int code = start(log, arguments).waitFor();
    assertThat(code)
        .as("exit code; output: %s", Files.readString(log, StandardCharsets.ISO_8859_1))
        .isZero();
  }
}
