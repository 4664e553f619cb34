import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.definition.DefinitionExtension;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Node;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Checks the code in Markdown files and in the sample files beside them. Started by {@code
 * script/check-samples}; with folders or files as arguments it checks only these.
 *
 * <p>A Go block has to be a whole file: it is compared with gofmt's output and examined by go vet,
 * as the sample programs are. Shell blocks, and the commands of console blocks, are parsed by bash;
 * JSON and YAML by the generator's parsers. Where a tool is not installed, its samples are counted
 * as not checked; a Go file that its build constraint excludes here is counted as not vetted.
 */
public final class CheckSamples {
  private static final List<String> EVERYTHING =
      List.of("content", "docs", "README.md", "CONTRIBUTING.md");

  /** Data for the build itself, which no page shows. */
  private static final String SEARCH_TESTS = "search-tests.yaml";

  private static final Pattern HIDDEN = Pattern.compile("(?:^|[/\\\\])\\.\\w");
  private static final Pattern HEADER_FENCE = Pattern.compile("(?md)^(?:---|\\.\\.\\.)[ \\t]*$");
  private static final Pattern INCLUDE = Pattern.compile("\\{\\{include\\s+\"([^\"]+)\"");
  private static final Pattern PLACE =
      Pattern.compile("^(?:vet: )?(.+?):(\\d+):(?:(\\d+):)? (.*)$");
  private static final Pattern VETTED = Pattern.compile("\\bsamples\\.invalid/s(\\d+)\\b");
  private static final Pattern HUNK = Pattern.compile("^@@ -(\\d+)", Pattern.MULTILINE);
  private static final Pattern BASH_LINE = Pattern.compile("line (\\d+): (.*)");
  private static final Pattern HERE_DOCUMENT = Pattern.compile("here-document at line (\\d+) (.*)");
  private static final Pattern UNFINISHED = Pattern.compile("end of file|end-of-file|\\bEOF\\b");
  private static final Pattern CONTINUED = Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*\\\\\\n?\\z");

  /** {@code $}, {@code user@host:~$} or {@code [user@host ~]$}; what begins with # was printed. */
  private static final Pattern PROMPT =
      Pattern.compile(
          "(?:\\$|[\\w.-]+@[\\w.-]+:\\S*?[$#]|\\[[\\w.-]+@[^\\]]+\\][$#])(?: (?<command>.*))?");

  private static final long TOOL_MINUTES = 10;

  /** What is checked in one way, with the words for it after a fence and in names of files. */
  private enum Kind {
    GO("Go", "go", "golang"),
    SHELL("shell", "sh", "bash", "shell"),
    SESSION("shell", "console", "shellsession", "sh-session"),
    JSON("JSON", "json"),
    YAML("YAML", "yaml", "yml"),
    /** Is not bash, so it is only counted. */
    ZSH("zsh", "zsh");

    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9+.#-]*");
    private final String label;
    private final Set<String> words;

    Kind(String label, String... words) {
      this.label = label;
      this.words = Set.of(words);
    }

    static Optional<Kind> of(String info) {
      Matcher word = WORD.matcher(info.strip().toLowerCase(Locale.ROOT));
      return Arrays.stream(values())
          .filter(kind -> word.reset().lookingAt() && kind.words.contains(word.group()))
          .findFirst();
    }
  }

  /** A piece of code, and the place of its first line. */
  private record Sample(Path file, int line, Kind kind, String text) {}

  private record Problem(String file, int line, String message) {}

  /** What bash says; unfinished is a command that could go on in the next line. */
  private record Complaint(int line, String message, boolean unfinished) {}

  private final Parser markdown =
      Parser.builder()
          .extensions(List.of(DefinitionExtension.create(), FootnoteExtension.create()))
          .build();
  private final List<Sample> samples = new ArrayList<>();
  private final Set<Path> sampleFiles = new TreeSet<>();
  private final Set<Path> included = new HashSet<>();
  private final Set<Problem> problems =
      new TreeSet<>(
          Comparator.comparing(Problem::file)
              .thenComparing(Problem::line)
              .thenComparing(Problem::message));

  /** How many of each kind were checked, not vetted, not checked. */
  private final Map<String, Map<String, Integer>> counts = new TreeMap<>();

  /** Exit code 0: nothing is wrong; 1: something is; 2: there is nothing to check. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    System.exit(new CheckSamples().run(List.of(arguments)));
  }

  private int run(List<String> arguments) throws IOException, InterruptedException {
    for (String argument : arguments) {
      if (!Files.exists(Path.of(argument))) {
        System.err.println("check-samples: '" + argument + "' does not exist");
        return 2;
      }
    }
    // Somebody who writes a site of their own may have deleted some of these.
    List<String> places =
        arguments.isEmpty()
            ? EVERYTHING.stream().filter(place -> Files.exists(Path.of(place))).toList()
            : arguments;
    if (places.isEmpty()) {
      System.err.println("check-samples: none of " + EVERYTHING + " exists here");
      return 2;
    }
    for (String place : places) {
      collect(Path.of(place));
    }
    if (arguments.isEmpty()) {
      reportUnused();
    }
    checkGo();
    checkShell();
    checkData();
    return report(arguments.isEmpty() ? " in " + String.join(", ", places) : "");
  }

  private void collect(Path place) throws IOException {
    try (Stream<Path> files = Files.walk(place)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = file.getFileName().toString();
        String extension = name.substring(name.lastIndexOf('.') + 1);
        Optional<Kind> kind = Kind.of(extension);
        // The settings of an editor, for example, are no samples.
        boolean hidden = HIDDEN.matcher(place.relativize(file).toString()).find();
        if (hidden || (kind.isEmpty() && !extension.equalsIgnoreCase("md"))) {
          continue;
        }
        try {
          String text =
              Files.readString(file).replaceAll("\\r\\n?", "\n").replaceFirst("^\uFEFF", "");
          if (kind.isEmpty()) {
            collectBlocks(file, withoutHeader(text));
          } else {
            samples.add(new Sample(file, 1, kind.get(), text));
            if (!name.equals(SEARCH_TESTS)) {
              sampleFiles.add(file);
            }
          }
        } catch (CharacterCodingException e) {
          problems.add(new Problem(relative(file), 1, "this file is not UTF-8"));
        }
      }
    }
  }

  /** The header becomes empty lines, so that lines count from the top of the file. */
  private static String withoutHeader(String text) {
    Matcher fence = HEADER_FENCE.matcher(text);
    if (!text.startsWith("---") || !fence.find() || fence.start() > 0 || !fence.find()) {
      return text;
    }
    return text.substring(0, fence.end()).replaceAll("[^\n]", "") + text.substring(fence.end());
  }

  private void collectBlocks(Path file, String text) {
    for (Node node : markdown.parse(text).getDescendants()) {
      if (node instanceof FencedCodeBlock block) {
        int before = block.getOpeningMarker().getStartOffset();
        int line = (int) text.substring(0, before).chars().filter(c -> c == '\n').count() + 2;
        String code = String.join("", block.getContentLines());
        String ended = code.isEmpty() || code.endsWith("\n") ? code : code + "\n";
        Kind.of(block.getInfo().toString())
            .ifPresent(kind -> samples.add(new Sample(file, line, kind, ended)));
      } else if (node instanceof Paragraph) {
        Matcher include = INCLUDE.matcher(node.getChars());
        while (include.find()) {
          included.add(file.resolveSibling(include.group(1)).normalize());
        }
      }
    }
  }

  private void reportUnused() {
    for (Path file : sampleFiles) {
      if (!included.contains(file.normalize())) {
        problems.add(new Problem(relative(file), 1, "no page includes this file"));
      }
    }
  }

  private void checkGo() throws IOException, InterruptedException {
    List<Sample> files = new ArrayList<>();
    for (Sample sample : samples) {
      if (sample.kind() != Kind.GO) {
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
      files.forEach(sample -> count("not checked", sample));
      return;
    }
    // The real path, as go vet writes places relative to it.
    Path module = Files.createTempDirectory("samples").toRealPath();
    try {
      vet(module, format(module, files));
    } finally {
      delete(module);
    }
  }

  /** Returns those that can be parsed. */
  private List<Sample> format(Path folder, List<Sample> files)
      throws IOException, InterruptedException {
    List<Sample> parsed = new ArrayList<>();
    Path file = folder.resolve("sample.go");
    for (Sample sample : files) {
      Files.writeString(file, sample.text());
      Outcome outcome = run(folder, List.of("gofmt", "-d", file.toString()));
      // A later gofmt fails on a difference, too.
      if (outcome.code() != 0 && !outcome.output().contains("\n@@")) {
        count("checked", sample);
        outcome.output().lines().forEach(line -> addPlaced(sample, line));
        continue;
      }
      parsed.add(sample);
      if (!outcome.output().isEmpty()) {
        Matcher hunk = HUNK.matcher(outcome.output());
        int line = hunk.find() ? Integer.parseInt(hunk.group(1)) : 1;
        add(sample, line, "gofmt would write this differently:\n" + changes(outcome.output()));
      }
    }
    Files.deleteIfExists(file);
    return parsed;
  }

  /** A diff without the lines that name two files. */
  private static String changes(String diff) {
    return diff.substring(diff.indexOf("\n@@") + 1).stripTrailing();
  }

  private void addPlaced(Sample sample, String line) {
    Matcher place = PLACE.matcher(line);
    boolean placed = place.matches();
    add(sample, placed ? Integer.parseInt(place.group(2)) : 1, placed ? place.group(4) : line);
  }

  /** One module with a package for each sample, so that the tool starts once. */
  private void vet(Path module, List<Sample> files) throws IOException, InterruptedException {
    Files.writeString(module.resolve("go.mod"), "module samples.invalid\n\ngo 1.19\n");
    for (int i = 0; i < files.size(); i++) {
      Sample sample = files.get(i);
      Path folder = Files.createDirectory(module.resolve("s" + i));
      String place = "//line " + sample.file().toAbsolutePath() + ":" + sample.line() + "\n";
      Files.writeString(folder.resolve("main.go"), place + sample.text());
    }
    // The packages that a build constraint leaves anything of.
    String format = "{{if or .GoFiles .CgoFiles}}{{.ImportPath}}{{end}}";
    Set<String> packages =
        run(module, List.of("go", "list", "-e", "-f", format, "./..."))
            .output()
            .lines()
            .collect(Collectors.toSet());
    for (int i = 0; i < files.size(); i++) {
      count(packages.contains("samples.invalid/s" + i) ? "checked" : "not vetted", files.get(i));
    }
    if (packages.stream().anyMatch(name -> name.startsWith("samples.invalid/"))) {
      addVetted(module, files, run(module, List.of("go", "vet", "./...")));
    }
  }

  private void addVetted(Path module, List<Sample> files, Outcome outcome) {
    int before = problems.size();
    // Indented lines continue a message.
    for (String line : outcome.output().replaceAll("\\n\\s+", " ").lines().toList()) {
      Matcher place = PLACE.matcher(line);
      Matcher folder = VETTED.matcher(line);
      if (line.startsWith("#") || line.startsWith("exit status ")) {
        continue;
      }
      if (place.matches()) {
        String file = relative(module.resolve(place.group(1)).normalize());
        problems.add(
            new Problem(file, Integer.parseInt(place.group(2)), "go vet: " + place.group(4)));
      } else if (outcome.code() != 0 && folder.find()) {
        add(files.get(Integer.parseInt(folder.group(1))), 1, "go vet: " + line);
      } else if (outcome.code() != 0) {
        problems.add(new Problem("go vet", 0, line));
      }
    }
    if (outcome.code() != 0 && problems.size() == before) {
      problems.add(new Problem("go vet", 0, "exit code " + outcome.code()));
    }
  }

  private void checkShell() throws IOException, InterruptedException {
    boolean hasBash = isInstalled("bash", "--version");
    for (Sample sample : samples) {
      if (sample.kind() == Kind.SHELL || sample.kind() == Kind.SESSION) {
        count(hasBash ? "checked" : "not checked", sample);
      } else if (sample.kind() == Kind.ZSH) {
        count("not checked", sample);
      }
      if (hasBash && sample.kind() == Kind.SHELL) {
        bash(sample.text()).ifPresent(found -> add(sample, found.line(), found.message()));
      } else if (hasBash && sample.kind() == Kind.SESSION) {
        checkSession(sample);
      }
    }
  }

  /** A command has as many lines as bash needs to find its end; all others were printed. */
  private void checkSession(Sample sample) throws IOException, InterruptedException {
    List<String> lines = sample.text().lines().toList();
    for (int next = 0; next < lines.size(); ) {
      int first = next++;
      Matcher prompt = PROMPT.matcher(lines.get(first));
      if (!prompt.matches() || prompt.group("command") == null) {
        continue;
      }
      String command = prompt.group("command");
      Optional<Complaint> complaint = bash(command);
      while (complaint.filter(Complaint::unfinished).isPresent()
          && next < lines.size()
          && !PROMPT.matcher(lines.get(next)).matches()) {
        command += "\n" + lines.get(next++).replaceFirst("^>(?: |$)", "");
        complaint = bash(command);
      }
      complaint.ifPresent(
          found -> add(sample, first + (found.unfinished() ? 1 : found.line()), found.message()));
    }
  }

  private static Optional<Complaint> bash(String text) throws IOException, InterruptedException {
    if (CONTINUED.matcher(text).find()) {
      int last = (int) text.lines().count();
      return Optional.of(new Complaint(last, "bash: nothing follows the last backslash", true));
    }
    Path file = Files.createTempFile("sample", ".sh");
    Files.writeString(file, text + "\n");
    Outcome outcome = run(Path.of("."), List.of("bash", "-n", file.toString()));
    Files.delete(file);
    // An open here-document is only a warning, with exit code 0.
    if (outcome.code() == 0 && outcome.output().isEmpty()) {
      return Optional.empty();
    }
    boolean unfinished = UNFINISHED.matcher(outcome.output()).find();
    Matcher here = HERE_DOCUMENT.matcher(outcome.output());
    if (here.find()) {
      String message = "bash: here-document " + here.group(2);
      return Optional.of(new Complaint(Integer.parseInt(here.group(1)), message, unfinished));
    }
    Matcher place = BASH_LINE.matcher(outcome.output());
    boolean placed = place.find();
    int line = placed ? Integer.parseInt(place.group(1)) : 1;
    String message = "bash: " + (placed ? place.group(2) : outcome.output().strip());
    return Optional.of(new Complaint(line, message, unfinished));
  }

  private void checkData() throws IOException {
    for (Sample sample : samples) {
      switch (sample.kind()) {
        case JSON -> parse(sample, new JsonFactory());
        case YAML -> parse(sample, new YAMLFactory());
        default -> {}
      }
    }
  }

  private void parse(Sample sample, JsonFactory factory) throws IOException {
    count("checked", sample);
    String label = sample.kind().label + ": ";
    if (sample.text().isBlank()) {
      add(sample, 1, label + "nothing is there");
      return;
    }
    factory.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    try (JsonParser parser = factory.createParser(sample.text())) {
      if (sample.kind() == Kind.YAML) {
        // Jackson does not look whether an alias has an anchor.
        new Yaml().composeAll(new StringReader(sample.text())).forEach(document -> {});
      }
      int depth = 0;
      int values = 0;
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        parser.getText();
        values += depth == 0 ? 1 : 0;
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        if (values == 2 && sample.kind() == Kind.JSON) {
          add(sample, parser.currentTokenLocation().getLineNr(), label + "a second value");
          return;
        }
      }
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      add(sample, line, label + e.getOriginalMessage().lines().findFirst().orElse(""));
    } catch (MarkedYAMLException e) {
      add(sample, e.getProblemMark().getLine() + 1, label + e.getProblem());
    } catch (YAMLException e) {
      add(sample, 1, label + e.getMessage());
    }
  }

  /** A parser may name the line after the last one. */
  private void add(Sample sample, int line, String message) {
    int last = Math.max(1, (int) sample.text().lines().count());
    int place = sample.line() + Math.min(line, last) - 1;
    problems.add(new Problem(relative(sample.file()), place, message));
  }

  private void count(String verdict, Sample sample) {
    counts
        .computeIfAbsent(verdict, unseen -> new TreeMap<>())
        .merge(sample.kind().label, 1, Integer::sum);
  }

  private static String relative(Path file) {
    Path here = Path.of("").toAbsolutePath();
    Path absolute = file.toAbsolutePath().normalize();
    return (absolute.startsWith(here) ? here.relativize(absolute) : absolute).toString();
  }

  private int report(String where) {
    for (Problem problem : problems) {
      System.err.println(problem.file() + ":" + problem.line() + ": error: " + problem.message());
    }
    int number = problems.size();
    String mistakes =
        number == 0 ? "no mistakes" : number == 1 ? "1 mistake" : number + " mistakes";
    counts.computeIfAbsent("checked", nothing -> Map.of("sample", 0));
    String summary =
        counts.entrySet().stream()
            .map(entry -> "; " + entry.getKey() + ": " + list(entry.getValue()))
            .collect(Collectors.joining());
    System.err.println("check-samples: " + mistakes + where + summary);
    return problems.isEmpty() ? 0 : 1;
  }

  private static String list(Map<String, Integer> numbers) {
    return numbers.entrySet().stream()
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
      builder.environment().put("LC_ALL", "C");
      builder.environment().remove("BASH_ENV");
      Process process = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
      process.getOutputStream().close();
      if (!process.waitFor(TOOL_MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new IllegalStateException(command + " did not end in " + TOOL_MINUTES + " minutes");
      }
      // Not readString: bash may cut a message inside a character.
      byte[] bytes = Files.readAllBytes(output);
      return new Outcome(process.exitValue(), new String(bytes, StandardCharsets.UTF_8));
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
