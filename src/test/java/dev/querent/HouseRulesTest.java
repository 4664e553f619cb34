package dev.querent;

import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Data does not change, and the machine that Querent runs on does not show. */
class HouseRulesTest {
  /** Public classes that remember where they are, and are used for one file or one run. */
  private static final Set<String> MAY_CHANGE =
      Set.of(
          "dev.querent.data.YamlReader",
          "dev.querent.diagnostic.SourceText",
          "dev.querent.html.HtmlScanner",
          "dev.querent.output.StagedSite");

  /** Calls whose answer depends on the machine's language, encoding or time zone. */
  private static final List<String> MACHINE_DEPENDENT =
      List.of(
          "java.lang.String.toLowerCase()",
          "java.lang.String.toUpperCase()",
          "java.lang.String.format(java.lang.String, ",
          "java.lang.String.formatted(",
          "java.lang.String.getBytes()",
          "java.lang.String.<init>([B)",
          "java.lang.String.<init>([B, int, int)",
          "java.io.ByteArrayOutputStream.toString()",
          "java.io.FileReader.<init>(java.lang.String)",
          "java.io.FileReader.<init>(java.io.File)",
          "java.io.FileWriter.<init>(java.lang.String)",
          "java.io.FileWriter.<init>(java.io.File)",
          "java.io.InputStreamReader.<init>(java.io.InputStream)",
          "java.io.OutputStreamWriter.<init>(java.io.OutputStream)",
          "java.io.PrintStream.<init>(java.io.OutputStream)",
          "java.io.PrintStream.<init>(java.io.OutputStream, boolean)",
          "java.io.PrintStream.format(java.lang.String, ",
          "java.io.PrintStream.printf(java.lang.String, ",
          "java.io.PrintWriter.<init>(java.io.OutputStream",
          "java.io.PrintWriter.format(java.lang.String, ",
          "java.io.PrintWriter.printf(java.lang.String, ",
          "java.nio.charset.Charset.defaultCharset()",
          "java.text.Collator.getInstance()",
          "java.text.DecimalFormat.<init>(java.lang.String)",
          "java.text.MessageFormat.",
          "java.text.NumberFormat.getInstance()",
          "java.text.SimpleDateFormat.",
          "java.time.ZoneId.systemDefault()",
          "java.time.format.DateTimeFormatter.ofPattern(java.lang.String)",
          "java.time.format.DateTimeFormatter.ofLocalized",
          "java.util.Formatter.<init>()",
          "java.util.Formatter.<init>(java.lang.Appendable)",
          "java.util.Locale.getDefault(",
          "java.util.Scanner.<init>(java.io.InputStream)",
          "java.util.TimeZone.getDefault()");

  /** Calls that answer differently every time. */
  private static final List<String> DIFFERENT_EVERY_TIME =
      List.of(
          "java.lang.Math.random()",
          "java.lang.System.currentTimeMillis()",
          "java.lang.System.identityHashCode(",
          "java.time.Clock.system",
          "java.time.Instant.now(",
          "java.time.LocalDate.now(",
          "java.time.LocalDateTime.now(",
          "java.time.LocalTime.now(",
          "java.time.OffsetDateTime.now(",
          "java.time.Year.now(",
          "java.time.YearMonth.now(",
          "java.time.ZonedDateTime.now(",
          "java.util.Calendar.getInstance(",
          "java.util.Date.<init>()",
          "java.util.Random.<init>()",
          "java.util.UUID.randomUUID()",
          "java.util.concurrent.ThreadLocalRandom.");

  /** Packages that make nothing of what is published. */
  private static final Set<String> MAKE_NO_OUTPUT = Set.of("build", "cli", "output", "report");

  @Test
  void publicClassesDoNotChange() {
    fields()
        .that()
        .areNotFinal()
        .should()
        .bePrivate()
        .andShould(
            belongTo(
                "a class of one package, or a listed one",
                type -> !isPublic(type) || MAY_CHANGE.contains(type.getName())))
        .allowEmptyShould(true)
        .check(MainClasses.all());
  }

  @Test
  void theListOfClassesThatMayChangeIsNotLongerThanNeeded() {
    for (String name : MAY_CHANGE) {
      if (MainClasses.all().contain(name)) {
        JavaClass type = MainClasses.all().get(name);
        assertThat(type.getFields())
            .as(name)
            .anyMatch(field -> !field.getModifiers().contains(JavaModifier.FINAL));
      }
    }
  }

  @Test
  void nothingHasSetters() {
    noMethods()
        .should()
        .haveNameMatching("set[A-Z].*")
        .allowEmptyShould(true)
        .check(MainClasses.all());
  }

  @Test
  void theMachineDoesNotShow() {
    machineDoesNotShow().check(MainClasses.all());
  }

  @Test
  void theTimeOfTheBuildDoesNotShow() {
    timeDoesNotShow().check(MainClasses.all());
  }

  @Test
  void theRulesFindWhatTheyAreFor() {
    JavaClasses examples = new ClassFileImporter().importClasses(Examples.class);
    assertThat(machineDoesNotShow().evaluate(examples).getFailureReport().getDetails())
        .as("one for every line of Examples that depends on the machine")
        .hasSize(7);
    assertThat(timeDoesNotShow().evaluate(examples).getFailureReport().getDetails()).hasSize(2);
  }

  private static ArchRule machineDoesNotShow() {
    return classes().should(notCall(MACHINE_DEPENDENT, Set.of())).allowEmptyShould(true);
  }

  private static ArchRule timeDoesNotShow() {
    return classes().should(notCall(DIFFERENT_EVERY_TIME, MAKE_NO_OUTPUT)).allowEmptyShould(true);
  }

  private static ArchCondition<JavaClass> notCall(List<String> calls, Set<String> except) {
    return new ArchCondition<>("not call what makes two builds differ") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        if (MainClasses.isOurs(type) && except.contains(MainClasses.roomOf(type))) {
          return;
        }
        for (JavaAccess<?> access : type.getAccessesFromSelf()) {
          String name = access.getTarget().getFullName();
          if (access.getTarget() instanceof CodeUnitAccessTarget
              && calls.stream().anyMatch(name::startsWith)) {
            events.add(violated(type, access.getDescription()));
          }
        }
      }
    };
  }

  private static ArchCondition<JavaField> belongTo(
      String description, Function<JavaClass, Boolean> allowed) {
    return new ArchCondition<>("belong to " + description) {
      @Override
      public void check(JavaField field, ConditionEvents events) {
        if (!allowed.apply(field.getOwner())) {
          events.add(violated(field, field.getDescription()));
        }
      }
    };
  }

  private static boolean isPublic(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC);
  }

  /** What the rules must find, since a rule that matches nothing holds everywhere. */
  @SuppressWarnings("unused")
  private static final class Examples {
    private static final Function<String, String> REFERENCE = String::toLowerCase;

    static List<String> machine(byte[] bytes, ByteArrayOutputStream out) {
      return List.of(
          "A".toLowerCase(),
          String.format("%d", 1),
          "%d".formatted(1),
          new String(bytes),
          out.toString(),
          Locale.getDefault().toString());
    }

    static List<String> time() {
      return List.of(Instant.now().toString(), System.currentTimeMillis() + "");
    }

    static List<String> allowed(byte[] bytes) {
      return List.of("A".toLowerCase(Locale.ROOT), String.format(Locale.ROOT, "%d", 1));
    }
  }
}
