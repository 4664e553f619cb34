package dev.querent.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.querent.diagnostic.Diagnostics;
import dev.querent.html.SafeHtml;
import dev.querent.message.Messages;
import dev.querent.page.view.Branding;
import dev.querent.page.view.Frame;
import dev.querent.page.view.Link;
import dev.querent.page.view.NotFoundView;
import dev.querent.page.view.Preview;
import dev.querent.theme.Theme;
import dev.querent.theme.ThemeFolder;
import dev.querent.url.SitePath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageRendererTest {
  private static final SitePath PAGE = new SitePath("404.html");

  @TempDir Path project;

  private ThemeFolder folder() {
    return new ThemeFolder(project)
        .base(
            "templates/not-found.jte",
            "@import dev.querent.message.Messages",
            "@import dev.querent.page.view.Frame",
            "@import dev.querent.page.view.Link",
            "@import dev.querent.page.view.NotFoundView",
            "@param NotFoundView view",
            "@param Frame frame",
            "@param Messages texts",
            "<h1 title=\"${frame.siteTitle()}\">${texts.text(\"gone\", frame.siteTitle())}</h1>",
            "@for(Link link : view.collections())",
            "  @template.part.link(link = link)",
            "@endfor")
        .base(
            "templates/part/link.jte",
            "@import dev.querent.page.view.Link",
            "@param Link link",
            "<a href=\"${link.href()}\">$unsafe{link.html().markup()}</a>");
  }

  private static Frame frame() {
    return new Frame(
        "en",
        "ltr",
        "Gone",
        "",
        "Ask & <Tell>",
        "./",
        "search/",
        "search/keyboard/",
        Optional.empty(),
        "website",
        Optional.of("feed.xml"),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        new Preview("Gone", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
        SafeHtml.EMPTY,
        false,
        name -> name,
        new Branding(Optional.empty(), List.of(), List.of(), SafeHtml.EMPTY, List.of()));
  }

  private static NotFoundView view() {
    Link link = new Link("a\"b", new SafeHtml("<b>ü</b>"), "a");
    return new NotFoundView(List.of(link, link));
  }

  private Path cache() {
    return project.resolve(".querent/cache/templates");
  }

  private Optional<PageRenderer> tryOpen(ThemeFolder folder, Theme theme) {
    Messages texts = new Messages("en", Map.of("gone", "Not in {0}"));
    return PageRenderer.open(theme, texts, cache(), folder.diagnostics());
  }

  private PageRenderer open(ThemeFolder folder) {
    return tryOpen(folder, folder.load("mine"))
        .orElseThrow(() -> new AssertionError(folder.problems()));
  }

  private static String render(PageRenderer renderer) {
    byte[] bytes = renderer.render("not-found", PAGE, view(), frame());
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Test
  void anOverriddenPartIsUsedByTheTemplatesBelow() {
    ThemeFolder folder =
        folder()
            .file(
                "themes/mine/templates/part/link.jte",
                "@import dev.querent.page.view.Link",
                "@param Link link",
                "<i>${link.html().markup()}</i>");

    assertThat(render(open(folder)))
        .isEqualTo(
            "<h1 title=\"Ask &amp; &lt;Tell>\">Not in Ask &amp; &lt;Tell&gt;</h1>\n"
                + "<i>&lt;b&gt;ü&lt;/b&gt;</i>\n\n<i>&lt;b&gt;ü&lt;/b&gt;</i>\n\n");
  }

  @Test
  void anOutOfDateOverrideIsReportedAtItsOwnLine() {
    ThemeFolder folder =
        folder()
            .file(
                "themes/mine/templates/part/link.jte",
                "@import dev.querent.page.view.Link",
                "@param Link link",
                "<a href=\"${link.hreff()}\">",
                "@if(link.href())",
                "  ${link.html()}",
                "@endif",
                "${link.html().makrup()}</a>");

    assertThat(tryOpen(folder, folder.load("mine"))).isEmpty();
    assertThat(folder.problems())
        .containsExactly(
            "themes/mine/templates/part/link.jte:3:1: error: 'Link' has no method 'hreff()'"
                + " [template-error] did you mean 'href'?",
            "themes/mine/templates/part/link.jte:4:1: error: incompatible types: String cannot be"
                + " converted to boolean [template-error]",
            "themes/mine/templates/part/link.jte:5:3: error: a value of type 'SafeHtml' cannot be"
                + " printed [template-error] HTML that is safe is printed with"
                + " $unsafe{….markup()}",
            "themes/mine/templates/part/link.jte:7:1: error: 'SafeHtml' has no method 'makrup()'"
                + " [template-error] did you mean 'markup'?");
    assertThat(folder.diagnostics().sorted().get(0).place().sourceLine())
        .isEqualTo("<a href=\"${link.hreff()}\">");
  }

  @Test
  void anOverrideWithOtherParametersIsReportedAndNotItsCaller() {
    ThemeFolder folder =
        folder()
            .file(
                "themes/mine/templates/part/link.jte",
                "@import dev.querent.page.view.Link",
                "@param Link link",
                "@param String colour",
                "<a style=\"${colour}\">${link.href()}</a>");

    assertThat(tryOpen(folder, folder.load("mine"))).isEmpty();
    assertThat(folder.problems())
        .containsExactly(
            "themes/mine/templates/part/link.jte:2:1: error: the template does not fit its caller"
                + " 'not-found.jte': the arguments do not fit the parameters: wanted (Link, String),"
                + " got (Link) [template-error] compare it with the 'part/link.jte' of the theme"
                + " below, which it replaces");
  }

  @Test
  void anOverrideWithoutAParameterItIsGivenIsReported() {
    ThemeFolder folder = folder().file("themes/mine/templates/part/link.jte", "<a>x</a>");

    assertThat(tryOpen(folder, folder.load("mine"))).isEmpty();
    assertThat(folder.problems())
        .containsExactly(
            "themes/mine/templates/part/link.jte:1:1: error: the template does not fit its caller"
                + " 'not-found.jte': it passes 'link', which is no @param here [template-error]"
                + " compare it with the 'part/link.jte' of the theme below, which it replaces");
  }

  @Test
  void aParameterOfAnotherTypeIsReportedAtTheOverride() {
    ThemeFolder folder =
        folder().file("themes/mine/templates/part/link.jte", "@param String link", "${link}");

    assertThat(tryOpen(folder, folder.load("mine"))).isEmpty();
    assertThat(folder.problems())
        .containsExactly(
            "themes/mine/templates/part/link.jte:1:1: error: the template does not fit its caller"
                + " 'not-found.jte': incompatible types: Link cannot be converted to String"
                + " [template-error] compare it with the 'part/link.jte' of the theme below, which"
                + " it replaces");
  }

  @Test
  void mistakesInCallsAndTypesAreReportedWhereTheyStand() {
    ThemeFolder folder =
        folder()
            .file(
                "themes/mine/templates/a.jte",
                "@import dev.querent.page.view.Lnik",
                "@param Lnik one",
                "@param Frame two",
                "@param String three",
                "",
                "@template.part.link()",
                "${four}")
            .file("themes/mine/templates/b.jte", "@param String view", "", "@template.a(view)");

    assertThat(tryOpen(folder, folder.load("mine"))).isEmpty();
    assertThat(folder.problems())
        .containsExactly(
            "themes/mine/templates/a.jte:1:1: error: no class 'Lnik' [template-error]",
            "themes/mine/templates/a.jte:3:1: error: no class 'Frame' [template-error]",
            "themes/mine/templates/a.jte:6:1: error: the arguments do not fit the parameters:"
                + " wanted (Link), got none [template-error]",
            "themes/mine/templates/a.jte:7:1: error: no variable 'four' [template-error]",
            "themes/mine/templates/b.jte:3:1: error: the arguments do not fit the parameters:"
                + " wanted (Lnik, Frame, String), got (String) [template-error]");
  }

  @Test
  void aMistakeInAnExpressionIsReportedOnce() {
    ThemeFolder folder =
        folder()
            .file("themes/mine/templates/a.jte", "<p>", "${1 +}", "</p>", "${2 +}")
            .file("themes/mine/templates/b.jte", "!{int 1 = 2;}");

    assertThat(tryOpen(folder, folder.load("mine"))).isEmpty();
    assertThat(folder.problems())
        .containsExactly(
            "themes/mine/templates/a.jte:2:1: error: illegal start of expression [template-error]",
            "themes/mine/templates/b.jte:1:1: error: not a statement [template-error]");
  }

  @Test
  void everyTemplateThatCannotBeParsedIsReported() {
    ThemeFolder folder =
        folder()
            .file("themes/mine/templates/a.jte", "", "@if(true)", "x")
            .file("themes/mine/templates/b.jte", "x", "@template.part.lnik(x = 1)")
            .file("themes/mine/templates/c.jte", "x", "", "@template.part.link(lnik = null)")
            .file("themes/mine/templates/d.jte", "<a onclick='${1}'>");

    assertThat(tryOpen(folder, folder.load("mine"))).isEmpty();
    assertThat(folder.problems())
        .containsExactly(
            "themes/mine/templates/a.jte:4:1: error: missing @endif [template-error]",
            "themes/mine/templates/b.jte:2:1: error: no template has the name 'part/lnik.jte'"
                + " [template-error] did you mean 'part/link.jte'?",
            "themes/mine/templates/c.jte:3:1: error: 'part/link.jte' has no @param 'lnik'"
                + " [template-error]",
            "themes/mine/templates/d.jte:2:1: error: unclosed tag <a> [template-error]");
  }

  @Test
  void messagesOfTheCompilerAreEnglishEverywhere() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.JAPAN);
    try {
      ThemeFolder folder = folder().file("themes/mine/templates/a.jte", "!{int i = \"\";}");
      tryOpen(folder, folder.load("mine"));

      assertThat(folder.problems())
          .containsExactly(
              "themes/mine/templates/a.jte:1:1: error: incompatible types: String cannot be"
                  + " converted to int [template-error]");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void namesThatBecomeOneClassAreReported() {
    ThemeFolder folder =
        folder()
            .file("themes/mine/templates/a-b.jte", "x")
            .file("themes/mine/templates/ab.jte", "y");

    assertThat(tryOpen(folder, folder.load("mine"))).isEmpty();
    assertThat(folder.problems())
        .containsExactly(
            "themes/mine/templates/ab.jte: error: the name differs from 'a-b.jte' only in hyphens"
                + " [template-error] give one of them another name");
  }

  @Test
  void aRuntimeWithoutCompilerIsToldToBeAJdk() {
    ThemeFolder folder = folder().file("themes/mine/templates/part/link.jte", "x");
    Theme theme = folder.load("mine");
    Diagnostics diagnostics = folder.diagnostics();

    Optional<PageRenderer> renderer =
        PageRenderer.open(
            theme,
            new Messages("en", Map.of()),
            cache(),
            new TemplateCompiler(theme, diagnostics, Optional::empty));

    assertThat(renderer).isEmpty();
    assertThat(folder.problems())
        .containsExactly(
            "themes/mine/templates/part/link.jte: error: a theme with its own templates needs the"
                + " Java compiler, which this Java runtime does not have [template-error] run"
                + " Querent with a JDK (17 or newer) instead of a JRE");
  }

  @Test
  void theSecondRunTakesTheTemplatesFromTheCache() {
    ThemeFolder folder = folder().file("themes/mine/theme.yaml", "name: Mine");
    PageRenderer first = open(folder);
    PageRenderer second = open(folder);
    folder.file("themes/mine/templates/extra.jte", "x");
    PageRenderer changed = open(folder);

    assertThat(first.origin()).isEqualTo(TemplateOrigin.COMPILED);
    assertThat(second.origin()).isEqualTo(TemplateOrigin.CACHED);
    assertThat(changed.origin()).isEqualTo(TemplateOrigin.COMPILED);
    assertThat(render(second)).isEqualTo(render(first)).isEqualTo(render(changed));
  }

  @Test
  void aDamagedCacheIsMadeAgain() throws IOException {
    ThemeFolder folder = folder().file("themes/mine/theme.yaml", "name: Mine");
    String page = render(open(folder));
    Path archive = archives().get(0);
    byte[] whole = Files.readAllBytes(archive);
    byte[] flipped = whole.clone();
    flipped[whole.length / 3] ^= 1;
    byte[] cut = Arrays.copyOf(whole, whole.length / 2);

    for (byte[] damaged : List.of(flipped, cut, new byte[0])) {
      Files.write(archive, damaged);
      PageRenderer again = open(folder);

      assertThat(again.origin()).isEqualTo(TemplateOrigin.COMPILED);
      assertThat(render(again)).isEqualTo(page);
      assertThat(Files.readAllBytes(archive)).isEqualTo(whole);
    }
  }

  @Test
  void theCacheDoesNotGrowForEver() throws IOException {
    CompiledTemplates none = new CompiledTemplates(new TreeMap<>());
    for (int i = 0; i < 10; i++) {
      Theme theme = folder().file("themes/mine/templates/extra.jte", "x" + i).load("mine");
      new TemplateCache(cache(), theme).write(none);
      assertThat(new TemplateCache(cache(), theme).read()).contains(none);
    }

    assertThat(archives()).hasSize(8);
  }

  private List<Path> archives() throws IOException {
    try (Stream<Path> files = Files.list(cache())) {
      return files.toList();
    }
  }

  @Test
  void aCacheThatCannotBeWrittenChangesNothing() throws IOException {
    ThemeFolder folder = folder().file("themes/mine/theme.yaml", "name: Mine");
    Files.createDirectories(project.resolve(".querent"));
    Files.writeString(project.resolve(".querent/cache"), "a file where a folder is wanted");

    assertThat(render(open(folder))).contains("<b>ü</b>");
  }

  @Test
  void aTemplateThatFailsNamesItsLineAndThePage() {
    ThemeFolder folder =
        folder()
            .file(
                "themes/mine/templates/part/link.jte",
                "@import dev.querent.page.view.Link",
                "@param Link link",
                "",
                "${link.href().charAt(100)}");
    PageRenderer renderer = open(folder);

    assertThatThrownBy(() -> render(renderer))
        .isInstanceOfSatisfying(
            RenderException.class,
            e ->
                assertThat(ThemeFolder.line(e.diagnostic()))
                    .startsWith(
                        "themes/mine/templates/part/link.jte:4:1: error: the template fails for the"
                            + " page '/404.html': StringIndexOutOfBoundsException: ")
                    .endsWith(" [template-error]"));
  }

  @Test
  void aViewOfAnotherKindIsReportedAtTheTemplate() {
    PageRenderer renderer = open(folder().file("themes/mine/theme.yaml", "name: Mine"));

    assertThatThrownBy(() -> renderer.render("not-found", PAGE, "text", frame()))
        .isInstanceOf(RenderException.class)
        .hasMessageContaining("not-found.jte:5:1: the template fails for the page '/404.html'");
  }

  @Test
  void anUnknownTemplateIsAMistakeOfTheCaller() {
    PageRenderer renderer = open(folder().file("themes/mine/theme.yaml", "name: Mine"));

    assertThat(renderer.has("not-found")).isTrue();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> renderer.render("not-fuond", PAGE, view(), frame()))
        .withMessageEndingWith("did you mean 'not-found.jte'?");
  }

  @Test
  void fourThreadsWriteTheSameBytes() throws Exception {
    PageRenderer renderer = open(folder().file("themes/mine/theme.yaml", "name: Mine"));
    List<Callable<String>> pages = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      pages.add(() -> render(renderer));
    }
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<String> written = new ArrayList<>();
      for (Future<String> page : threads.invokeAll(pages)) {
        written.add(page.get());
      }
      assertThat(written).hasSize(400).containsOnly(render(renderer));
    } finally {
      threads.shutdownNow();
    }
  }
}
