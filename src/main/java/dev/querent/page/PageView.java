package dev.querent.page;

import dev.querent.page.view.Frame;
import java.util.Objects;

/**
 * A page ready to be printed.
 *
 * @param template name of its template without extension, such as {@code question}
 * @param view the record that template takes
 * @param frame what surrounds it
 */
public record PageView(String template, Object view, Frame frame) {
  public PageView {
    Objects.requireNonNull(template);
    Objects.requireNonNull(view);
    Objects.requireNonNull(frame);
  }
}
