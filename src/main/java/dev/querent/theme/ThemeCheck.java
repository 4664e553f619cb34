package dev.querent.theme;

import dev.querent.diagnostic.Diagnostic;
import dev.querent.diagnostic.Diagnostics;
import dev.querent.diagnostic.Place;
import dev.querent.diagnostic.Rule;
import dev.querent.diagnostic.Suggestion;
import dev.querent.message.Messages;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Finds in a theme what a build does not complain of: copies that are out of date or change
 * nothing, files that nothing uses, and names in templates that stand for nothing. The layer {@code
 * themes/default} is looked at for the last only.
 */
public final class ThemeCheck {
  /** How many letters of a name are changed by a slip: a file of another name is no mistake. */
  private static final int SLIP = 2;

  private final Theme theme;
  private final Diagnostics diagnostics;

  public ThemeCheck(Theme theme, Diagnostics diagnostics) {
    this.theme = theme;
    this.diagnostics = diagnostics;
  }

  /** Reports copies that are out of date, and copies that change nothing. */
  public void checkCopies(Originals originals) throws IOException {
    for (ThemeOverride override : ThemeOverride.allOf(theme, originals)) {
      String name = override.file().name();
      if (override.changesNothing()) {
        report(
            Rule.UNCHANGED_COPY,
            override.file(),
            "the file is the same as that of the theme below",
            "delete it, so that it follows when that one changes");
      } else if (override.isStale()) {
        report(
            Rule.STALE_COPY,
            override.file(),
            "the file that this is a copy of has changed since",
            "'querent theme diff "
                + name
                + "' shows how; after taking it over, run 'querent theme copy --merged "
                + name
                + "'");
      }
    }
  }

  /**
   * Reports templates that no page leads to, and added static files that nothing names.
   *
   * @param isNamed whether something besides templates names the static file of this name
   */
  public void checkUse(Predicate<String> isNamed) {
    Set<String> called = calledTemplates();
    for (int i = 0; i < theme.layers().size() - 1; i++) {
      ThemeLayer layer = theme.layers().get(i);
      if (!layer.name().equals(ThemeLayer.DEFAULT)) {
        for (ThemeFile template : layer.templates().values()) {
          if (!called.contains(template.name())) {
            String message = "no page and no other template calls '" + template.name() + "'";
            report(Rule.UNUSED_THEME_FILE, template, message, calledLike(template.name()));
          }
        }
        checkStaticFiles(layer, theme.below(i + 1), isNamed);
      }
    }
  }

  private Optional<String> calledLike(String name) {
    ThemeLayer lowest = theme.layers().get(theme.layers().size() - 1);
    return Suggestion.nearest(name, lowest.templates().keySet(), SLIP)
        .filter(near -> !near.equals(name))
        .map(near -> "did you mean to replace '" + near + "'?")
        .or(() -> Optional.of("delete it, or call it with '@template'"));
  }

  /** The pages of the built-in theme, and what they call, and what that calls. */
  private Set<String> calledTemplates() {
    ThemeLayer lowest = theme.layers().get(theme.layers().size() - 1);
    Deque<String> open = new ArrayDeque<>();
    lowest.templates().keySet().stream().filter(name -> !name.contains("/")).forEach(open::add);
    Set<String> called = new TreeSet<>();
    while (!open.isEmpty()) {
      String name = open.remove();
      ThemeFile template = theme.templates().get(name);
      if (template != null && called.add(name)) {
        open.addAll(new TemplateNames(template).templates());
      }
    }
    return called;
  }

  private void checkStaticFiles(ThemeLayer layer, Theme below, Predicate<String> isNamed) {
    List<TemplateNames> templates =
        theme.templates().values().stream().map(TemplateNames::new).toList();
    for (ThemeFile file : layer.staticFiles().values()) {
      String name = file.name();
      // What replaces a file is used as that one was; others ask for these by names of their own.
      boolean expected =
          below.staticFiles().containsKey(name)
              || name.startsWith(LayerFiles.AT_ROOT)
              || name.equals("favicon.ico")
              || name.equals(Theme.ADDED_STYLE);
      if (!expected && !isNamed.test(name) && templates.stream().noneMatch(t -> uses(t, name))) {
        report(
            Rule.UNUSED_THEME_FILE,
            file,
            "no template, style sheet or script names '" + name + "'",
            "delete it, or name it with 'frame.asset().apply(\"" + name + "\")' in a template");
      }
    }
  }

  private static boolean uses(TemplateNames template, String file) {
    return template.staticFiles().stream().anyMatch(named -> named.name().equals(file))
        || template.staticFilePrefixes().stream().anyMatch(file::startsWith);
  }

  /**
   * Reports static files and texts that templates name and that do not exist: pages with them
   * cannot be written.
   */
  public void checkNames(Messages texts) {
    Set<String> keys = texts.below("").keySet();
    for (ThemeFile template : theme.templates().values()) {
      TemplateNames names = new TemplateNames(template);
      Set<String> files = theme.staticFiles().keySet();
      for (TemplateNames.Named named : names.staticFiles()) {
        if (!files.contains(named.name())) {
          reportMissing(named, "no static file has the name '" + named.name() + "'", files);
        }
      }
      for (TemplateNames.Named named : names.texts()) {
        if (!texts.has(named.name())) {
          reportMissing(named, "no text has the key '" + named.name() + "'", keys);
        }
      }
      for (TemplateNames.Named named : names.counts()) {
        if (texts.below(named.name() + ".").isEmpty()) {
          reportMissing(named, "no text has the key '" + named.name() + "'", keys);
        }
      }
    }
  }

  private void reportMissing(TemplateNames.Named named, String message, Collection<String> known) {
    Optional<String> hint =
        Suggestion.nearest(named.name(), known).map(near -> "did you mean '" + near + "'?");
    report(Rule.TEMPLATE_ERROR, named.place(), message, hint);
  }

  private void report(Rule rule, ThemeFile file, String message, String hint) {
    report(rule, file, message, Optional.of(hint));
  }

  private void report(Rule rule, ThemeFile file, String message, Optional<String> hint) {
    report(rule, Place.ofFile(file.file()), message, hint);
  }

  private void report(Rule rule, Place place, String message, Optional<String> hint) {
    diagnostics.report(Diagnostic.of(rule, place, message).withHint(hint));
  }
}
