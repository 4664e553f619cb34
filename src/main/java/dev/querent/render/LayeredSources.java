package dev.querent.render;

import dev.querent.theme.Theme;
import dev.querent.theme.ThemeFile;
import gg.jte.CodeResolver;
import java.util.List;

/** Gives jte the template of the uppermost layer that has it. */
final class LayeredSources implements CodeResolver {
  private final Theme theme;
  private final List<String> names;

  /**
   * @param names the templates to compile; those that they call are found without being named
   */
  LayeredSources(Theme theme, List<String> names) {
    this.theme = theme;
    this.names = List.copyOf(names);
  }

  @Override
  public String resolve(String name) {
    ThemeFile file = theme.templates().get(name);
    // The interface of jte wants null for a template that does not exist.
    return file == null ? null : file.text();
  }

  @Override
  public long getLastModified(String name) {
    return 0;
  }

  @Override
  public List<String> resolveAllTemplateNames() {
    return names;
  }
}
