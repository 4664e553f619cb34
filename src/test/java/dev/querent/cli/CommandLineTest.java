package dev.querent.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.querent.SiteProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code querent} understands, and what it says when it does not. */
class CommandLineTest {
  private final SiteProject project = SiteProject.bare();

  @BeforeEach
  void write() {
    project.question("net/ttl.md", "What is a TTL?", "A time.");
  }

  @AfterEach
  void remove() {
    project.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"help", "--help", "-h"})
  void helpListsTheCommandsAndTheExitCodes(String word) {
    var run = project.run(word).exitsWith(0).printsNoProblem();

    assertThat(run.out())
        .startsWith("Querent makes a website of a folder of questions and answers.\n")
        .contains("  build     build the site of the project in this folder\n")
        .contains("  search    search the site of the project in this folder\n")
        .contains("  theme     make, compare and check themes\n")
        .contains("exit codes: 0 done; 1 the content has errors; 2 wrong command line or settings;")
        .endsWith("\n");
    assertThat(project.run().exitsWith(2).out()).isEqualTo(run.out());
    assertThat(project.run(word, word).exitsWith(0).out()).isEqualTo(run.out());
  }

  @Test
  void helpOfACommandIsPrintedWhateverElseIsWritten() {
    String help =
        """
        Builds the site of the project in this folder: reads querent.yaml and content/, and
        publishes to site/. When anything is wrong, everything wrong is printed and the old
        site stays as it is.

        usage: querent build [OPTIONS]

          --output DIR        publish to this folder (default: site)
          --base-url URL      the address the site will have, instead of the one in querent.yaml
          --format FORMAT     how problems are printed: text, json or github (default: text)
          --color WHEN        colour problems: auto, always or never (default: auto)
          --threads N         how many threads work at once (default: one per processor)
          --project DIR       the folder with querent.yaml (default: this folder)
          -h, --help          print this text
        """;
    assertThat(project.run("build", "--help").exitsWith(0).out()).isEqualTo(help);
    assertThat(project.run("build", "-h").exitsWith(0).out()).isEqualTo(help);
    assertThat(project.run("help", "build").exitsWith(0).out()).isEqualTo(help);
    assertThat(project.run("build", "--threads", "x", "--help").exitsWith(0).out()).isEqualTo(help);
    assertThat(project.site()).doesNotExist();
  }

  @Test
  void theVersionIsPrinted() {
    assertThat(project.run("version").exitsWith(0).out()).startsWith("querent ").endsWith("\n");
    assertThat(project.run("--version").exitsWith(0).out()).startsWith("querent ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          biuld                      | there is no command 'biuld'            | did you mean 'build'?
          deploy                     | there is no command 'deploy'           | 'querent help' lists the commands
          build --ouput x            | there is no option '--ouput'           | did you mean '--output'?
          build --out=x              | there is no option '--out'             | 'querent build --help' lists the options
          build -x                   | there is no option '-x'                | 'querent build --help' lists the options
          build --output             | the option '--output' has no value     | write '--output DIR'
          build --threads --color    | the option '--threads' has no value    | write '--threads N'
          build --output=            | '' cannot be a folder                  | write '--output DIR'
          build --output a --output b | the option '--output' is there twice  | keep one of the two
          build site                 | 'site' is not expected here            | 'querent build --help' lists the options
          build --format xml         | 'xml' is not a value of '--format'     | use one of 'github', 'json', 'text'
          build --format JSON        | 'JSON' is not a value of '--format'    | did you mean 'json'?
          build --color sometimes    | 'sometimes' is not a value of '--color' | use one of 'always', 'auto', 'never'
          build --threads 0          | '0' is not a number of threads         | write a number from 1 to 256
          build --threads 257        | '257' is not a number of threads       | write a number from 1 to 256
          build --threads many       | 'many' is not a number of threads      | write a number from 1 to 256
          build --base-url x.org     | 'x.org' is not the address of a site   | write all of it, such as 'https://example.org/docs/'
          build --base-url ftp://x/  | 'ftp://x/' is not the address of a site | write all of it, such as 'https://example.org/docs/'
          build --base-url https://a:b@x/ | 'https://a:b@x/' is not the address of a site | write all of it, such as 'https://example.org/docs/'
          search                     | there is nothing to search for         | write it behind the command: querent search time wait
          search --limit 0 x         | '0' is not a number of results         | write a number from 1 to 1000
          search x --jsno            | there is no option '--jsno'            | did you mean '--json'?
          search -x                  | there is no option '-x'                | write '--' before words that begin with a hyphen; 'querent search --help' lists the options
          search x --project=        | '' cannot be a folder                  | write '--project DIR'
          theme                      | it is not said what to do with the theme | write for example 'querent theme list'; 'querent theme --help' has all there is
          theme lits                 | there is no command 'theme lits'       | did you mean 'list'?
          theme new                  | the name of the theme is missing       | write for example 'querent theme new mine'
          theme new a b              | 'b' is not expected here               | 'querent theme --help' lists the options
          theme new Mine             | 'Mine' cannot be the name of a theme   | use lower-case letters, digits, '-' and '_'
          theme new ../x             | '../x' cannot be the name of a theme   | use lower-case letters, digits, '-' and '_'
          theme new default          | 'default' is the name of the built-in theme | choose another name; the new theme extends it
          theme new a --extends mine | there is no theme 'mine'               | use one of 'default'
          theme new a --with pat/footer x.jte | the theme 'default' has no template and no static file 'pat/footer' | did you mean 'part/footer.jte'?
          theme list --theme defalt  | there is no theme 'defalt'             | did you mean 'default'?
          theme copy part/footer     | the theme of the site is the built-in one, which copies would replace | make a theme of your own with 'querent theme new NAME'
          theme copy                 | a file to copy is missing              | write for example 'querent theme copy part/footer'
          theme diff part/footer     | 'built-in theme/templates/part/footer.jte' replaces no file of a theme below | 'querent theme list' shows which files do
          theme doctor --json        | there is no option '--json'            | write '--' before words that begin with a hyphen; 'querent theme --help' lists the options
          build --base-url https://x/?q | 'https://x/?q' is not the address of a site | write all of it, such as 'https://example.org/docs/'
          """)
  void aWrongWordIsNamedWithWhatToWrite(String line, String message, String hint) {
    var run = project.run(line.strip().split(" +")).exitsWith(2);

    assertThat(run.out()).isEmpty();
    run.printsExactly("querent: " + message + "\n  = help: " + hint + "\n");
    assertThat(project.site()).doesNotExist();
  }

  @Test
  void theSiteCanGoToAnotherFolder() {
    project.run("build", "--output", "public/www").exitsWith(0).prints("; public/www: ");

    assertThat(project.folder().resolve("public/www/net/ttl/index.html")).exists();
    assertThat(project.site()).doesNotExist();
  }

  @Test
  void aProjectCanBeNamedFromElsewhere() throws IOException {
    Files.createDirectories(project.folder().resolve("work"));
    project
        .file("work/docs/querent.yaml", "title: Docs\n")
        .file("work/docs/content/index.md", "# D\n");
    project.run("build", "--project", "work/docs").exitsWith(0).prints("; site: ");

    assertThat(project.folder().resolve("work/docs/site/index.html")).exists();
    project.run("build", "--project", "work/docs", "--output", "here").exitsWith(0);
    assertThat(project.folder().resolve("here/index.html")).exists();
  }

  @Test
  void outsideOfAProjectTheFileThatIsMissingIsNamed() {
    project.file("elsewhere/notes.txt", "x");
    project
        .run("build", "--project", "elsewhere")
        .exitsWith(2)
        .printsExactly(
            """
            querent.yaml: error: this folder has no file 'querent.yaml' [missing-key]
                  = help: run the command in the folder of your site, or make the file with one line such as 'title: My questions'
            1 problem (1 error) in 0 files; nothing was written
            """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://example.org/a/b", "https://example.org/a/b/"})
  void theBaseAddressChangesWhatMustBeAbsolute(String address) {
    project
        .file("querent.yaml", "title: Test\nbase-url: https://old.example/\n")
        .file(
            "content/net/soa.md",
            "---\nid: k0000001\nreviewed: 2026-01-02\n---\n# What is the SOA?\n\nA record.\n");
    project.run("build").exitsWith(0);
    assertThat(project.html("net/ttl/").select("link[rel=canonical]").attr("href"))
        .isEqualTo("https://old.example/net/ttl/");

    project.run("build", "--base-url", address).exitsWith(0);

    assertThat(project.html("net/ttl/").select("link[rel=canonical]").attr("href"))
        .isEqualTo("https://example.org/a/b/net/ttl/");
    assertThat(project.page("sitemap.xml")).contains("<loc>https://example.org/a/b/net/ttl/</loc>");
    assertThat(project.page("robots.txt"))
        .endsWith("Sitemap: https://example.org/a/b/sitemap.xml\n");
    assertThat(project.page("feed.xml")).contains("https://example.org/a/b/feed.xml");
    assertThat(project.html("404.html").select(".brand").attr("href")).isEqualTo("/a/b/");
    assertThat(project.html("net/ttl/").select(".brand").attr("href")).isEqualTo("../../");
    assertThat(SiteProject.snapshot(project.site()).values())
        .noneMatch(text -> text.contains("old.example"));
  }

  @Test
  void theNumberOfThreadsDoesNotShow() {
    for (int i = 0; i < 20; i++) {
      project.question("net/q" + i + ".md", "Which " + i + "?", "See [it](q" + (i / 2) + ".md).");
    }
    project.question("net/bad.md", "Bad?", "[x](x.md) ![](y.png)");
    var one = project.run("build", "--threads", "1").exitsWith(1);
    project.run("build", "--threads", "8").exitsWith(1).printsExactly(one.err());

    project.question("net/bad.md", "Bad?", "Good.");
    project.run("build", "--threads", "1", "--output", "one").exitsWith(0);
    project.run("build", "--threads", "8", "--output", "eight").exitsWith(0);
    assertThat(SiteProject.snapshot(project.folder().resolve("eight")))
        .isEqualTo(SiteProject.snapshot(project.folder().resolve("one")));
  }

  @Test
  void somebodyElsesFolderIsNotWrittenTo() {
    project.file("public/thesis.txt", "mine");
    project
        .run("build", "--output", "public")
        .exitsWith(2)
        .printsExactly(
            """
            public: error: 'public' holds files that Querent did not write, such as 'thesis.txt' [bad-output-folder]
                  = help: choose a new folder, or empty this one if nothing in it is needed
            1 problem (1 error) in 0 files; nothing was written
            """);

    assertThat(SiteProject.snapshot(project.folder().resolve("public")))
        .isEqualTo(Map.of("thesis.txt", "mine"));
  }

  @ParameterizedTest
  @CsvSource({
    ".,would hold the whole project",
    "content,would hold the content",
    "content/site,is inside the content",
    "querent.yaml,is not a folder",
    "querent.yaml/site,is not a folder"
  })
  void theSourcesAreNotWrittenTo(String folder, String reason) {
    Map<String, String> before = SiteProject.snapshot(project.folder());
    project.run("build", "--output", folder).exitsWith(2).printsError(reason);

    Map<String, String> after = SiteProject.snapshot(project.folder());
    after.keySet().removeIf(file -> file.startsWith(".querent/"));
    assertThat(after).isEqualTo(before);
  }

  @Test
  void aFolderThatMustNotBeWrittenToIsNamed() throws IOException {
    Path parent = Files.createDirectories(project.folder().resolve("locked"));
    assumeThat(parent.toFile().setWritable(false)).isTrue();
    // The superuser may write everywhere.
    assumeThat(Files.isWritable(parent)).isFalse();
    try {
      var run = project.run("build", "--output", "locked/site").exitsWith(3);
      assertThat(run.err()).startsWith("querent: no permission for '").doesNotContain("\tat ");
    } finally {
      assertThat(parent.toFile().setWritable(true)).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/proc/site", "/proc/nowhere/site"})
  void aFolderThatCannotBeMadeIsNamedAtOnce(String folder) {
    assumeThat(Path.of("/proc/self")).exists();
    long start = System.nanoTime();
    var run = project.run("build", "--output", folder).exitsWith(3);

    assertThat(run.err()).startsWith("querent: ").contains("'/proc/").hasLineCount(2);
    assertThat((System.nanoTime() - start) / 1_000_000_000).isLessThan(30);
  }
}
