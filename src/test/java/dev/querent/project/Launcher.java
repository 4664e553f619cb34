package dev.querent.project;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The launcher in a folder of its own, among invented JDKs and an invented Maven: both are scripts
 * that say how they were called. Nothing else of the machine is on the path but common tools.
 */
final class Launcher {
  private static final List<String> TOOLS =
      List.of("sed", "head", "find", "mkdir", "mv", "rm", "cat", "dirname", "readlink");

  private final Path root;
  private final Path home;
  private final Path bin;
  private final Map<String, String> environment = new TreeMap<>();

  /** What a start printed and returned. */
  record Result(int exitCode, String output, String errors) {
    /** The arguments that reached Java. */
    List<String> arguments() {
      return output.lines().toList();
    }
  }

  Launcher(Path root) throws IOException {
    this.root = root;
    this.home = Files.createDirectories(root.resolve("the home"));
    this.bin = Files.createDirectories(root.resolve("bin"));
    copyScript();
    for (String tool : TOOLS) {
      script(bin.resolve(tool), "exec " + find(tool) + " \"$@\"");
    }
    // What waits for another start looks again soon.
    script(bin.resolve("sleep"), "exec " + find("sleep") + " 0.05");
    Files.createDirectories(home.resolve("src/main"));
    Files.createDirectories(home.resolve("themes/default"));
    Files.writeString(home.resolve("pom.xml"), "<project/>");
    environment.put("PATH", bin.toString());
    environment.put("HOME", root.resolve("nobody").toString());
    environment.put("LANG", "C.UTF-8");
    maven("mkdir -p target/app && echo jar > target/app/querent.jar");
  }

  /** The script looks into folders of this machine; here they are folders of the test. */
  private void copyScript() throws IOException {
    String text = Files.readString(Path.of("querent"));
    for (String folder :
        List.of("/usr/lib/jvm", "/usr/java", "/opt/java", "/Library/Java", "/opt/homebrew")) {
      text = text.replace("\n    " + folder, "\n    " + root.resolve("usual") + folder);
    }
    Files.writeString(home.resolve("querent"), text);
    Files.setPosixFilePermissions(
        home.resolve("querent"), PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static Path find(String tool) {
    return Stream.of("/bin", "/usr/bin", "/usr/local/bin")
        .map(folder -> Path.of(folder, tool))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow();
  }

  Path home() {
    return home;
  }

  Path file(String path) {
    return home.resolve(path);
  }

  Launcher set(String name, String value) {
    environment.put(name, value);
    return this;
  }

  /** Maven that notes its arguments and does this. */
  Launcher maven(String action) throws IOException {
    script(bin.resolve("mvn"), "echo \"$JAVA_HOME: $*\" >>'" + root + "/mvn.log'\n" + action);
    return this;
  }

  /** The command that knows the locales of the machine. */
  Launcher locale(String action) throws IOException {
    script(bin.resolve("locale"), action);
    return this;
  }

  Launcher withoutMaven() throws IOException {
    Files.delete(bin.resolve("mvn"));
    return this;
  }

  /** How often Maven ran, and how. */
  List<String> mavenCalls() throws IOException {
    Path log = root.resolve("mvn.log");
    return Files.exists(log) ? Files.readAllLines(log) : List.of();
  }

  /** A JDK whose Java prints its arguments, one a line, after its own folder. */
  Path jdk(String path, String version) throws IOException {
    Path jdk = root.resolve(path);
    Files.createDirectories(jdk.resolve("bin"));
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    script(jdk.resolve("bin/java"), "printf '%s\\n' '" + jdk + "' \"$PWD\" \"$@\"");
    script(jdk.resolve("bin/javac"), "exit 0");
    return jdk;
  }

  /** A JDK in one of the folders where systems install them. */
  Path installedJdk(String name, String version) throws IOException {
    return jdk("usual/usr/lib/jvm/" + name, version);
  }

  /** Puts a Java on the path, by a link as Debian does. */
  void onPath(Path jdk) throws IOException {
    Files.createSymbolicLink(bin.resolve("java"), jdk.resolve("bin/java"));
  }

  Result run(String... arguments) throws IOException, InterruptedException {
    return finish(start(home.resolve("querent"), home, arguments));
  }

  Process start(Path script, Path folder, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(script.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    return builder.start();
  }

  static Result finish(Process process) throws IOException, InterruptedException {
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Result(process.waitFor(), output, errors);
  }

  static void script(Path file, String text) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + text + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
