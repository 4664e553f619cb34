import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Checks the code in Markdown files and in the sample programs beside them. Started by {@code
 * script/check-samples}; with folders or files as arguments it checks only these.
 *
 * <p>A Go block has to be a whole file: it is compared with gofmt's output and examined by go vet,
 * as the sample programs are. Shell blocks, and the commands of console blocks, are parsed by bash;
 * JSON and YAML by Jackson. Where a tool is not installed, its samples are counted as not checked.
 * A Go file that begins with {@code //go:build go1.N} is vetted only by a Go that is new enough.
 */
public final class CheckSamples {
  private static final List<String> EVERYTHING =
      List.of("content", "docs", "README.md", "CONTRIBUTING.md");
  private static final Pattern FENCE = Pattern.compile("^([ \\t>]*)(`{3,}|~{3,})[ \\t]*(.*)$");
  private static final Pattern INCLUDE = Pattern.compile("\\{\\{include\\s+\"([^\"]+)\"");
  private static final Pattern GO_VERSION = Pattern.compile("\\A//go:build go1\\.(\\d+)\\b");
  private static final Pattern PLACE =
      Pattern.compile("^(?:vet: )?(\\S+?):(\\d+):(?:(\\d+):)? (.*)$");
  private static final Pattern HUNK = Pattern.compile("^@@ -(\\d+)", Pattern.MULTILINE);
  private static final Pattern BASH_LINE = Pattern.compile("^[^\\n]*?line (\\d+): (.*)");
  private static final Pattern CONTINUED = Pattern.compile("(\\\\|\\||&&)$");
  private static final long TOOL_MINUTES = 10;

  /** A piece of code, and the place of its first line. */
  private record Sample(Path file, int line, String language, String text) {}

  private record Problem(String file, int line, String message) {}

  private final List<Sample> samples = new ArrayList<>();
  private final Set<Path> included = new HashSet<>();
  private final Set<Problem> problems =
      new TreeSet<>(
          Comparator.comparing(Problem::file)
              .thenComparing(Problem::line)
              .thenComparing(Problem::message));
  private final Map<String, Integer> checked = new TreeMap<>();
  private final Map<String, Integer> unchecked = new TreeMap<>();

  /** Exit code 0: nothing is wrong; 1: something is; 2: an argument does not exist. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    System.exit(new CheckSamples().run(List.of(arguments)));
  }

  private int run(List<String> arguments) throws IOException, InterruptedException {
    for (String argument : arguments.isEmpty() ? EVERYTHING : arguments) {
      if (!Files.exists(Path.of(argument))) {
        System.err.println("check-samples: '" + argument + "' does not exist");
        return 2;
      }
      try (Stream<Path> files = Files.walk(Path.of(argument))) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          collect(file);
        }
      }
    }
    if (arguments.isEmpty()) {
      reportUnused();
    }
    checkGo();
    checkShell();
    checkData();
    return report();
  }

  private void collect(Path file) throws IOException {
    String name = file.getFileName().toString();
    if (name.endsWith(".md")) {
      collectBlocks(file, Files.readAllLines(file));
    } else if (name.endsWith(".go")) {
      samples.add(new Sample(file, 1, "go", Files.readString(file)));
    } else if (name.endsWith(".sh")) {
      samples.add(new Sample(file, 1, "sh", Files.readString(file)));
    }
  }

  /** Fenced blocks, also in lists and block quotes: what stands before the fence is cut off. */
  private void collectBlocks(Path file, List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      Matcher fence = FENCE.matcher(lines.get(i));
      if (!fence.matches()) {
        Matcher include = INCLUDE.matcher(lines.get(i));
        while (include.find()) {
          included.add(file.resolveSibling(include.group(1)).normalize());
        }
        continue;
      }
      String language = fence.group(3).strip().split("\\s", 2)[0];
      int first = i + 1;
      StringBuilder text = new StringBuilder();
      for (i = first; i < lines.size() && !closes(lines.get(i), fence.group(2)); i++) {
        text.append(without(fence.group(1), lines.get(i))).append('\n');
      }
      samples.add(new Sample(file, first + 1, language, text.toString()));
    }
  }

  private static boolean closes(String line, String fence) {
    Matcher closing = FENCE.matcher(line);
    return closing.matches() && closing.group(3).isEmpty() && closing.group(2).startsWith(fence);
  }

  private static String without(String prefix, String line) {
    int length = 0;
    while (length < Math.min(prefix.length(), line.length())
        && " \t>".indexOf(line.charAt(length)) >= 0) {
      length++;
    }
    return line.substring(length);
  }

  private void reportUnused() {
    for (Sample sample : samples) {
      if (sample.file().toString().endsWith(".go")
          && !included.contains(sample.file().normalize())) {
        add(sample, 1, "no page includes this file");
      }
    }
  }

  private void checkGo() throws IOException, InterruptedException {
    List<Sample> files = new ArrayList<>();
    for (Sample sample : samples) {
      if (!sample.language().equals("go")) {
        continue;
      }
      if (sample.text().lines().noneMatch(line -> line.startsWith("package "))) {
        add(
            sample,
            1,
            "not a whole Go file: it cannot be compiled (include a part of one, or use 'diff')");
      } else {
        files.add(sample);
      }
    }
    if (!isInstalled("go", "version") || !isInstalled("gofmt", "-h")) {
      unchecked.merge("Go", files.size(), Integer::sum);
      return;
    }
    int minor = goMinor();
    Path module = Files.createTempDirectory("samples");
    try {
      format(module, files);
      vet(module, files);
    } finally {
      delete(module);
    }
    for (Sample sample : files) {
      Matcher version = GO_VERSION.matcher(sample.text());
      boolean tooNew = version.find() && Integer.parseInt(version.group(1)) > minor;
      (tooNew ? unchecked : checked).merge(tooNew ? "newer Go" : "Go", 1, Integer::sum);
    }
  }

  private static int goMinor() throws IOException, InterruptedException {
    String version = run(Path.of("."), List.of("go", "env", "GOVERSION")).output();
    Matcher minor = Pattern.compile("go1\\.(\\d+)").matcher(version);
    return minor.find() ? Integer.parseInt(minor.group(1)) : Integer.MAX_VALUE;
  }

  private void format(Path folder, List<Sample> files) throws IOException, InterruptedException {
    Path file = folder.resolve("sample.go");
    for (Sample sample : files) {
      Files.writeString(file, sample.text());
      Outcome outcome = run(folder, List.of("gofmt", "-d", file.toString()));
      if (outcome.code() != 0) {
        outcome.output().lines().forEach(line -> addPlaced(sample, line));
      } else if (!outcome.output().isEmpty()) {
        Matcher hunk = HUNK.matcher(outcome.output());
        int line = hunk.find() ? Integer.parseInt(hunk.group(1)) : 1;
        add(sample, line, "gofmt would write this differently:\n" + changes(outcome.output()));
      }
    }
    Files.deleteIfExists(file);
  }

  /** A diff without the lines that name two files. */
  private static String changes(String diff) {
    return diff.substring(diff.indexOf("\n@@") + 1).stripTrailing();
  }

  private void addPlaced(Sample sample, String line) {
    Matcher place = PLACE.matcher(line);
    if (place.matches()) {
      add(sample, Integer.parseInt(place.group(2)), place.group(4));
    }
  }

  /** One module with a package for each sample, so that the tool starts once. */
  private void vet(Path module, List<Sample> files) throws IOException, InterruptedException {
    Files.writeString(module.resolve("go.mod"), "module samples\n\ngo 1.19\n");
    for (int i = 0; i < files.size(); i++) {
      Sample sample = files.get(i);
      Path folder = Files.createDirectory(module.resolve("s" + i));
      String place = "//line " + sample.file().toAbsolutePath() + ":" + sample.line() + "\n";
      Files.writeString(folder.resolve("main.go"), place + sample.text());
    }
    if (files.isEmpty()) {
      return;
    }
    Outcome outcome = run(module, List.of("go", "vet", "./..."));
    int before = problems.size();
    for (String line : outcome.output().lines().toList()) {
      Matcher place = PLACE.matcher(line);
      if (!line.startsWith("#") && place.matches()) {
        String file = relative(module.resolve(place.group(1)).normalize());
        problems.add(
            new Problem(file, Integer.parseInt(place.group(2)), "go vet: " + place.group(4)));
      }
    }
    if (outcome.code() != 0 && problems.size() == before) {
      problems.add(new Problem("go vet", 0, outcome.output().strip()));
    }
  }

  private void checkShell() throws IOException, InterruptedException {
    boolean hasBash = isInstalled("bash", "--version");
    for (Sample sample : samples) {
      String text =
          switch (sample.language()) {
            case "sh", "bash", "shell" -> sample.text();
            case "console" -> commands(sample.text());
            default -> null;
          };
      if (text == null) {
        continue;
      }
      if (!hasBash) {
        unchecked.merge("shell", 1, Integer::sum);
        continue;
      }
      checked.merge("shell", 1, Integer::sum);
      Path file = Files.createTempFile("sample", ".sh");
      Files.writeString(file, text);
      Outcome outcome = run(Path.of("."), List.of("bash", "-n", file.toString()));
      Files.delete(file);
      if (outcome.code() != 0) {
        Matcher place = BASH_LINE.matcher(outcome.output());
        boolean found = place.find();
        int line = found ? Integer.parseInt(place.group(1)) : 1;
        add(sample, line, "bash: " + (found ? place.group(2) : outcome.output().strip()));
      }
    }
  }

  /** The commands of a console block, on their lines; what was printed becomes empty lines. */
  private static String commands(String text) {
    StringBuilder commands = new StringBuilder();
    boolean continues = false;
    for (String line : text.lines().toList()) {
      boolean prompt = line.startsWith("$ ") || line.startsWith("# ");
      if (prompt) {
        commands.append(line, 2, line.length());
      } else if (continues) {
        commands.append(line.startsWith("> ") ? line.substring(2) : line);
      }
      continues = (prompt || continues) && CONTINUED.matcher(line).find();
      commands.append('\n');
    }
    return commands.toString();
  }

  private void checkData() throws IOException {
    for (Sample sample : samples) {
      switch (sample.language()) {
        case "json" -> parse("JSON", sample, new JsonFactory().createParser(sample.text()));
        case "yaml", "yml" -> parse("YAML", sample, new YAMLFactory().createParser(sample.text()));
        default -> {}
      }
    }
  }

  private void parse(String kind, Sample sample, JsonParser parser) throws IOException {
    checked.merge(kind, 1, Integer::sum);
    try (parser) {
      boolean isEmpty = parser.nextToken() == null;
      while (!isEmpty && parser.nextToken() != null) {
        parser.getText();
      }
      if (isEmpty) {
        add(sample, 1, kind + ": nothing is there");
      }
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      add(sample, line, kind + ": " + e.getOriginalMessage().lines().findFirst().orElse(""));
    }
  }

  private void add(Sample sample, int line, String message) {
    problems.add(new Problem(relative(sample.file()), sample.line() + line - 1, message));
  }

  private static String relative(Path file) {
    Path here = Path.of("").toAbsolutePath();
    Path absolute = file.toAbsolutePath().normalize();
    return (absolute.startsWith(here) ? here.relativize(absolute) : absolute).toString();
  }

  private int report() {
    for (Problem problem : problems) {
      System.err.println(problem.file() + ":" + problem.line() + ": error: " + problem.message());
    }
    System.err.println(
        "check-samples: "
            + (problems.isEmpty() ? "no mistakes" : count(problems.size(), "mistake"))
            + "; checked: "
            + (checked.isEmpty() ? "nothing" : list(checked))
            + (unchecked.isEmpty() ? "" : "; no tool to check: " + list(unchecked)));
    return problems.isEmpty() ? 0 : 1;
  }

  private static String count(int number, String word) {
    return number + " " + word + (number == 1 ? "" : "s");
  }

  private static String list(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .map(entry -> entry.getValue() + " " + entry.getKey())
        .collect(Collectors.joining(", "));
  }

  private record Outcome(int code, String output) {}

  private static boolean isInstalled(String... command) throws InterruptedException {
    try {
      run(Path.of("."), List.of(command));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static Outcome run(Path folder, List<String> command)
      throws IOException, InterruptedException {
    Path output = Files.createTempFile("samples", ".txt");
    try {
      ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
      // Neither a toolchain nor a module is fetched, and no setting of the machine counts.
      builder.environment().put("GOTOOLCHAIN", "local");
      builder.environment().put("GOPROXY", "off");
      builder.environment().put("GOFLAGS", "");
      builder.environment().put("GOWORK", "off");
      builder.environment().put("GO111MODULE", "on");
      Process process = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
      process.getOutputStream().close();
      if (!process.waitFor(TOOL_MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new IllegalStateException(command + " did not end in " + TOOL_MINUTES + " minutes");
      }
      return new Outcome(process.exitValue(), Files.readString(output));
    } finally {
      Files.delete(output);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
