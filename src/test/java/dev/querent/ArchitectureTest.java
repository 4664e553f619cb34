package dev.querent;

import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Which package may know which, and which library. */
class ArchitectureTest {
  /** The first two columns of the table in ARCHITECTURE.md, word for word. */
  private static final Map<String, String> MAY_IMPORT =
      table(
          """
          diagnostic  | –
          url         | –
          data        | diagnostic
          message     | –
          text        | –
          html        | diagnostic, url
          report      | diagnostic, data
          config      | data, text
          content     | config
          frontmatter | config, data
          highlight   | –
          markdown    | config, html, highlight
          history     | –
          model       | config, content, frontmatter, markdown
          page        | model, config, frontmatter, history, markdown, html, message, data
          theme       | config, data, message
          asset       | theme
          card        | page, theme
          render      | page, theme, message
          output      | –
          search      | model, config, markdown, data, output, text
          build       | all of the above
          cli         | build, report, output, history, search, theme
          """);

  /** Everything may import these, and two classes of html; they import what their rows say. */
  private static final Set<String> GROUND_FLOOR = Set.of("diagnostic", "url", "data", "message");

  private static final Set<String> VALUES_OF_HTML =
      Set.of("dev.querent.html.SafeHtml", "dev.querent.html.Escape");

  /** Where what is not the core of the Java platform may be used. A new library needs a row. */
  private static final Map<String, String> LIBRARIES =
      table(
          """
          com.fasterxml.jackson.   | data
          org.yaml.snakeyaml.      | data
          org.jsoup.               | html
          javax.xml.               | html
          org.fife.                | highlight
          javax.swing.text.        | highlight
          com.vladsch.flexmark.    | markdown
          gg.jte.                  | render
          javax.tools.             | render
          javax.lang.model.        | theme
          com.github.weisj.jsvg.   | card
          com.sun.jna.             | output
          org.apache.lucene.       | search
          org.apache.commons.cli.  | cli
          java.lang.ProcessBuilder | history
          java.lang.Process        | history
          """);

  @Test
  void packagesKnowOnlyWhatTheTableAllows() {
    classes()
        .should(depend("only on packages that the table allows", ArchitectureTest::isAllowed))
        .allowEmptyShould(true)
        .check(MainClasses.all());
  }

  @Test
  void everyLibraryHasOnePackageThatKnowsIt() {
    classes()
        .should(depend("on a library only where it is listed", ArchitectureTest::isInItsPlace))
        .allowEmptyShould(true)
        .check(MainClasses.all());
  }

  @Test
  void packagesHaveNoCycles() {
    slices()
        .matching("dev.querent.(**)")
        .should()
        .beFreeOfCycles()
        .allowEmptyShould(true)
        .check(MainClasses.all());
  }

  @Test
  void theTableNamesThePackagesThereAre() {
    Set<String> rooms = new TreeSet<>();
    MainClasses.all().forEach(type -> rooms.add(MainClasses.roomOf(type)));
    assertThat(rooms).containsExactlyInAnyOrderElementsOf(MAY_IMPORT.keySet());
  }

  @Test
  void architectureMdHasTheSameTable() throws IOException {
    String document = Files.readString(Path.of("ARCHITECTURE.md"));
    Pattern row = Pattern.compile("(?m)^\\| `([a-z]+)` \\| ([^|]*?) +\\|");
    Map<String, String> written = new LinkedHashMap<>();
    for (MatchResult match : row.matcher(document).results().toList()) {
      written.put(match.group(1), match.group(2));
    }
    assertThat(written).containsExactlyEntriesOf(MAY_IMPORT);
  }

  private static boolean isAllowed(JavaClass from, JavaClass to) {
    String here = MainClasses.roomOf(from);
    String there = MainClasses.isOurs(to) ? MainClasses.roomOf(to) : here;
    if (here.equals(there) || VALUES_OF_HTML.contains(to.getName())) {
      return true;
    }
    if (MAY_IMPORT.getOrDefault(here, "").equals("all of the above")) {
      return above(here).contains(there);
    }
    boolean open = GROUND_FLOOR.contains(there) && !GROUND_FLOOR.contains(here);
    return open || names(MAY_IMPORT.getOrDefault(here, "")).contains(there);
  }

  private static boolean isInItsPlace(JavaClass from, JavaClass to) {
    Optional<String> library =
        LIBRARIES.keySet().stream().filter(name -> isIn(name, to.getName())).findFirst();
    boolean known = to.isPrimitive() || to.getName().startsWith("java.") || MainClasses.isOurs(to);
    return library
        .map(name -> names(LIBRARIES.get(name)).contains(MainClasses.roomOf(from)))
        .orElse(known);
  }

  private static boolean isIn(String library, String type) {
    return library.endsWith(".") ? type.startsWith(library) : type.equals(library);
  }

  private static ArchCondition<JavaClass> depend(
      String description, BiPredicate<JavaClass, JavaClass> allowed) {
    return new ArchCondition<>("depend " + description) {
      @Override
      public void check(JavaClass from, ConditionEvents events) {
        for (Dependency dependency : from.getDirectDependenciesFromSelf()) {
          if (!allowed.test(from, dependency.getTargetClass().getBaseComponentType())) {
            events.add(violated(from, dependency.getDescription()));
          }
        }
      }
    };
  }

  private static List<String> above(String room) {
    List<String> rooms = List.copyOf(MAY_IMPORT.keySet());
    return rooms.subList(0, rooms.indexOf(room));
  }

  private static List<String> names(String cell) {
    return List.of(cell.split(", "));
  }

  private static Map<String, String> table(String rows) {
    Map<String, String> table = new LinkedHashMap<>();
    rows.lines()
        .map(line -> line.split("\\|"))
        .forEach(cells -> table.put(cells[0].strip(), cells[1].strip()));
    return table;
  }
}
