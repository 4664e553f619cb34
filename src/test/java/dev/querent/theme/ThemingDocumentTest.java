package dev.querent.theme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.querent.SiteProject;
import dev.querent.page.view.Frame;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * docs/theming.md against the templates, records and styles there are. The last column of its
 * tables is written by {@code -Dgolden=write}; the other two are for people to write.
 */
class ThemingDocumentTest {
  private static final Path PAGE = Path.of("docs/theming.md");
  private static final String VIEWS = "dev/querent/page/view/";

  private static final Pattern ROW = Pattern.compile("\\| `([^`]*)` \\| (\\S.*?) \\| ?(.*?) ?\\|");
  private static final Pattern PARAM =
      Pattern.compile("(?m)^@param (\\S+(?:<.*?>)?) (\\w+)( = .*)?$");
  private static final Pattern BLOCK =
      Pattern.compile("(?ms)^```(\\w+)(?: title=\"([^\"]*)\")?\n(.*?)^```$");

  private static String page() throws IOException {
    return Files.readString(PAGE);
  }

  /** What each template is given; a value that callers may leave out is in brackets. */
  private static Map<String, String> templates() {
    Map<String, String> rows = new TreeMap<>();
    for (ThemeFile template : ThemeLayer.builtIn().templates().values()) {
      List<String> values = new ArrayList<>();
      for (MatchResult param : PARAM.matcher(template.text()).results().toList()) {
        String value = "`" + param.group(1) + " " + param.group(2) + "`";
        values.add(param.group(3) == null ? value : "[" + value + "]");
      }
      rows.put(template.name(), values.isEmpty() ? "none" : String.join(", ", values));
    }
    return rows;
  }

  /** What is in each record that templates are given. */
  private static Map<String, String> records() throws ReflectiveOperationException {
    Map<String, String> rows = new TreeMap<>();
    for (String file : ClassPathFolder.read(Frame.class, VIEWS).keySet()) {
      String name = file.replace(".class", "");
      Class<?> type = Class.forName(VIEWS.replace('/', '.') + name);
      if (type.isRecord()) {
        rows.put(
            name.replace('$', '.'),
            Stream.of(type.getRecordComponents())
                .map(ThemingDocumentTest::shown)
                .collect(Collectors.joining(", ")));
      }
    }
    return rows;
  }

  private static String shown(RecordComponent value) {
    String type = value.getGenericType().getTypeName().replaceAll("\\b[a-z][a-z0-9]*\\.", "");
    return "`" + type.replace('$', '.') + " " + value.getName() + "`";
  }

  /** The last column of the rows of the page whose name is like this, by name. */
  private static Map<String, String> written(String names) throws IOException {
    Map<String, String> rows = new TreeMap<>();
    for (String line : Files.readAllLines(PAGE)) {
      Matcher row = ROW.matcher(line);
      if (row.matches() && row.group(1).matches(names)) {
        assertThat(rows.put(row.group(1), row.group(3))).as("rows of " + row.group(1)).isNull();
      }
    }
    return rows;
  }

  private static void write(Map<String, String> rows) throws IOException {
    StringBuilder page = new StringBuilder();
    for (String line : Files.readAllLines(PAGE)) {
      Matcher row = ROW.matcher(line);
      boolean known = row.matches() && rows.containsKey(row.group(1));
      page.append(
          known
              ? "| `" + row.group(1) + "` | " + row.group(2) + " | " + rows.get(row.group(1)) + " |"
              : line);
      page.append('\n');
    }
    Files.writeString(PAGE, page);
  }

  private static void compare(Map<String, String> actual, String names) throws IOException {
    if ("write".equals(System.getProperty("golden"))) {
      write(actual);
    }
    Map<String, String> written = written(names);
    List<String> toWrite = new ArrayList<>();
    actual.forEach(
        (name, values) -> {
          if (!values.equals(written.get(name))) {
            toWrite.add("| `" + name + "` | … | " + values + " |");
          }
        });
    assertThat(toWrite)
        .as("rows of %s to add or correct; -Dgolden=write corrects those there are", PAGE)
        .isEmpty();
    assertThat(written.keySet()).as("rows of " + PAGE).isEqualTo(actual.keySet());
  }

  @Test
  void everyTemplateAndSlotHasARowWithWhatItIsGiven() throws IOException {
    compare(templates(), ".*\\.jte");
  }

  @Test
  void everyRecordHasARowWithItsValues() throws IOException, ReflectiveOperationException {
    compare(records(), "[A-Z]\\w*(\\.[A-Z]\\w*)?");
  }

  @Test
  void everyTemplateThatIsMentionedIsThere() throws IOException {
    TreeSet<String> known = new TreeSet<>(templates().keySet());
    blocks().forEach((title, text) -> known.add(title.replaceFirst("^themes/mine/templates/", "")));
    Matcher mention =
        Pattern.compile("`((?:part|slot|layout)/[a-z-]+)(?:\\.jte)?`").matcher(page());
    while (mention.find()) {
      assertThat(known).contains(mention.group(1) + ".jte");
    }
  }

  @Test
  void everyCustomPropertyIsExplained() throws IOException {
    String styles = ThemeLayer.builtIn().staticFiles().get(Theme.STYLE).text();
    String root = styles.substring(styles.indexOf(":root {"), styles.indexOf("}"));
    TreeSet<String> declared = new TreeSet<>();
    Pattern.compile("(?m)^ +(--[a-z-]+):")
        .matcher(root)
        .results()
        .forEach(p -> declared.add(p.group(1)));
    TreeSet<String> explained = new TreeSet<>();
    for (String line : Files.readAllLines(PAGE)) {
      if (line.startsWith("| `--")) {
        Pattern.compile("`(--[a-z-]+)`")
            .matcher(line.substring(0, line.indexOf(" | ")))
            .results()
            .forEach(property -> explained.add(property.group(1)));
      }
    }

    assertThat(explained).isEqualTo(declared);
  }

  /** The examples by the name of their file. */
  private static Map<String, String> blocks() throws IOException {
    Map<String, String> blocks = new TreeMap<>();
    Matcher block = BLOCK.matcher(page());
    while (block.find()) {
      if (block.group(2) != null) {
        blocks.put(block.group(2), block.group(3));
      }
    }
    return blocks;
  }

  /** The commands with what they print. */
  private static List<String> consoles() throws IOException {
    return BLOCK
        .matcher(page())
        .results()
        .filter(block -> block.group(1).equals("console"))
        .map(block -> block.group(3))
        .toList();
  }

  private static void run(SiteProject project, String console) {
    int end = console.indexOf('\n');
    String command = console.substring(0, end).replaceFirst("^\\$ \\./querent ", "");
    assertThat(project.run(command.split(" ")).exitsWith(0).printsNoProblem().out())
        .isEqualTo(console.substring(end + 1));
  }

  @Test
  void theCommandsPrintWhatIsShown() throws IOException {
    try (SiteProject project = SiteProject.bare()) {
      List<String> consoles = consoles();
      assertThat(consoles).hasSize(2);
      run(project, consoles.get(0));
      project.file("querent.yaml", "title: Test\ntheme: mine\n");
      project.run("theme", "copy", "part/footer").exitsWith(0);
      run(project, consoles.get(1));
    }
  }

  @Test
  void theExamplesTogetherAreAThemeThatBuilds() throws IOException {
    try (SiteProject project = SiteProject.from("themes/slots")) {
      Map<String, String> blocks = blocks();
      assertThat(blocks).hasSizeGreaterThan(5);
      blocks.forEach(project::file);
      project.file("querent.yaml", "title: Test\ntheme: mine\n");
      project.file("content/net/soa.md", "---\nid: k0000002\ndifficulty: hard\n---\n# A?\n\nB.\n");
      project.run("build").exitsWith(0).printsNoProblem();
      project.run("theme", "doctor").exitsWith(0).printsNoProblem();

      var page = project.html("net/soa/");
      assertThat(page.select(".banner a").attr("href")).isEqualTo("../../");
      assertThat(page.select(".banner").text()).isEqualTo("The questions for 2027 are out.");
      assertThat(page.select(".report a").attr("href"))
          .isEqualTo("mailto:questions@example.org?subject=1");
      assertThat(page.select(".rank").text()).isEqualTo("★★★☆");
      assertThat(page.select("head script[src*=mine]")).hasSize(1);
      assertThat(project.html("difficulty/hard/").select(".row .row-meta .rank")).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"base", "layout", "content", "code", "parts", "print"})
  void theLayersOfTheStylesAreThoseThatAreNamed(String layer) throws IOException {
    String styles = ThemeLayer.builtIn().staticFiles().get(Theme.STYLE).text();

    assertThat(styles).contains("@layer base, layout, content, code, parts, print;");
    assertThat(page()).contains("`" + layer + "`");
  }
}
