package dev.querent.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A git repository made for one test, whose commits have the times the test gives. */
public final class Repository {
  private final Path folder;

  private Repository(Path folder) {
    this.folder = folder;
  }

  /** The repository in a folder, made when there is none. */
  public static Repository in(Path folder) throws IOException {
    Repository repository = new Repository(folder);
    if (!Files.exists(folder.resolve(".git"))) {
      Files.createDirectories(folder);
      repository.git("init", "--quiet", "--initial-branch=main");
    }
    return repository;
  }

  /** Writes a file without committing it. */
  public Repository write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return this;
  }

  /** Commits everything there is. */
  public Repository commit(long second) {
    git("add", "--all");
    gitAt(second, "commit", "--quiet", "--allow-empty", "--message=x");
    return this;
  }

  String git(String... arguments) {
    return gitAt(1, arguments);
  }

  String gitAt(long second, String... arguments) {
    return run("@" + second + " +0000", "", arguments);
  }

  /** Runs git as somebody whose settings are not those of this machine's user. */
  private String run(String date, String input, String... arguments) {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.redirectErrorStream(true);
    builder
        .environment()
        .putAll(
            Map.of(
                "GIT_CONFIG_GLOBAL", "/dev/null",
                "GIT_CONFIG_NOSYSTEM", "1",
                "GIT_AUTHOR_NAME", "a",
                "GIT_AUTHOR_EMAIL", "a@example.org",
                "GIT_COMMITTER_NAME", "c",
                "GIT_COMMITTER_EMAIL", "c@example.org",
                "GIT_AUTHOR_DATE", "2001-01-01T00:00:00Z",
                "GIT_COMMITTER_DATE", date));
    try {
      Process process = builder.start();
      process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
      process.getOutputStream().close();
      String output =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      if (process.waitFor() != 0) {
        throw new IllegalStateException(command + " said: " + output);
      }
      return output;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Commits the present tree with a committer time that git itself would refuse to write. */
  Repository commitAtTime(String committerTime) {
    git("add", "--all");
    String commit =
        "tree %s\nparent %s\nauthor a <a@example.org> 1 +0000\ncommitter c <c@example.org> %s\n\nx\n"
            .formatted(git("write-tree"), git("rev-parse", "HEAD"), committerTime);
    String id =
        run("@1 +0000", commit, "hash-object", "-t", "commit", "-w", "--stdin", "--literally");
    git("update-ref", "HEAD", id);
    return this;
  }

  Path folder() {
    return folder;
  }
}
