package dev.querent.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What would make two jars of the same sources differ, looked for in the jar there is. */
class ReproducibleJarTest {
  private static final Path JAR = Path.of("target/app/querent.jar");

  @BeforeEach
  void needsAJar() {
    assumeThat(JAR).as("the jar; it is made by './querent' or 'mvn package'").isRegularFile();
  }

  @Test
  void everyTimeIsThatOfTheBuildFile() throws IOException {
    Matcher stamp =
        Pattern.compile("<project.build.outputTimestamp>([^<]+)<")
            .matcher(Files.readString(Path.of("pom.xml")));
    assertThat(stamp.find()).isTrue();
    LocalDateTime time = Instant.parse(stamp.group(1)).atZone(ZoneOffset.UTC).toLocalDateTime();
    try (ZipFile jar = new ZipFile(JAR.toFile())) {
      assertThat(jar.stream()).isNotEmpty().allMatch(entry -> entry.getTimeLocal().equals(time));
    }
  }

  @Test
  void entriesAreSortedWhateverTheOrderOfTheFolder() throws IOException {
    try (ZipFile jar = new ZipFile(JAR.toFile())) {
      List<String> classes =
          jar.stream().map(ZipEntry::getName).filter(name -> name.endsWith(".class")).toList();
      assertThat(classes).hasSizeGreaterThan(200).isSorted();
    }
  }

  @Test
  void nothingNamesTheFolderItWasMadeIn() throws IOException {
    String here = Path.of("").toAbsolutePath().toString();
    try (ZipFile jar = new ZipFile(JAR.toFile())) {
      for (ZipEntry entry : jar.stream().toList()) {
        byte[] bytes = jar.getInputStream(entry).readAllBytes();
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1).contains(here))
            .as("'%s' names '%s'", entry.getName(), here)
            .isFalse();
      }
    }
  }
}
