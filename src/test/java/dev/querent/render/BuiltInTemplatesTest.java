package dev.querent.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.querent.diagnostic.Diagnostics;
import dev.querent.theme.ClassPathFolder;
import dev.querent.theme.Theme;
import dev.querent.theme.ThemeFile;
import dev.querent.theme.ThemeFolder;
import dev.querent.theme.ThemeLayer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuiltInTemplatesTest {
  private static final Theme BUILT_IN = new Theme("", "", List.of(ThemeLayer.builtIn()));

  @TempDir Path project;

  @Test
  void onlySafeHtmlIsPrintedWithoutEscaping() {
    Pattern unsafe = Pattern.compile("\\$unsafe\\{([^}]*)}");
    for (ThemeFile template : BUILT_IN.templates().values()) {
      Matcher printed = unsafe.matcher(template.text());
      while (printed.find()) {
        assertThat(printed.group(1)).as(template.file()).endsWith(".markup()");
      }
    }
  }

  /** A site that changes one template must not get other white space in all the others. */
  @Test
  void compilingAtRunTimeGivesTheSameStaticTextAsTheBuild() {
    Diagnostics diagnostics = new Diagnostics();
    Optional<CompiledTemplates> compiled =
        new TemplateCompiler(BUILT_IN, diagnostics, BuiltInTemplatesTest::javac).compile();

    assertThat(diagnostics.sorted()).isEmpty();
    Map<String, String> site = new TreeMap<>();
    compiled.orElseThrow().files().forEach((name, bytes) -> putText(site, name, bytes));
    Map<String, String> built = new TreeMap<>();
    ClassPathFolder.read(TemplateSettings.class, "dev/querent/themes/standard/")
        .forEach((name, bytes) -> putText(built, "dev/querent/themes/site/" + name, bytes));
    assertThat(site).isEqualTo(built);
  }

  private static void putText(Map<String, String> texts, String name, byte[] bytes) {
    if (name.endsWith(".bin")) {
      texts.put(name, new String(bytes, StandardCharsets.UTF_8));
    }
  }

  @Test
  void everyBeginningOfATemplateEitherCompilesOrIsReported() {
    String template =
        """
        @import java.util.List
        @param List<String> names
        @param boolean brief = false
        !{var first = names.get(0);}
        <%-- a comment --%>
        <p class="${first}" title="${brief ? first : null}">@if(brief)a@elseif(names.isEmpty())b@else$unsafe{first}@endif</p>
        @for(String name : names)<i>${name}</i>@else none @endfor
        @template.part.box(content = @`<b>${first}</b>`)
        @raw${x}@endraw
        """;
    for (int end = 0; end <= template.length(); end += 3) {
      ThemeFolder folder =
          new ThemeFolder(project)
              .base("templates/part/box.jte", "@param gg.jte.Content content", "${content}")
              .base("templates/a.jte", template.substring(0, end));
      Theme theme = folder.load("default");

      Optional<CompiledTemplates> compiled =
          new TemplateCompiler(theme, folder.diagnostics(), BuiltInTemplatesTest::javac).compile();
      assertThat(compiled.isEmpty()).as("%d", end).isEqualTo(folder.diagnostics().hasErrors());
    }
  }

  private static Optional<JavaCompiler> javac() {
    return Optional.ofNullable(ToolProvider.getSystemJavaCompiler());
  }
}
