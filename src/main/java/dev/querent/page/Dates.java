package dev.querent.page;

import dev.querent.message.Messages;
import dev.querent.page.view.QuestionView.DateView;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Writes days for readers from the theme's messages. The JDK's own formats change from one version
 * to the next, and the same input must give the same bytes.
 */
final class Dates {
  private final Messages messages;

  Dates(Messages messages) {
    this.messages = messages;
  }

  DateView view(LocalDate day) {
    String month = messages.text("date.month." + day.getMonthValue());
    String shown =
        messages.text("date.long", day.getDayOfMonth(), month, messages.year(day.getYear()));
    return new DateView(day.toString(), shown);
  }

  /** The day of an instant in UTC, so that the time zone of the machine does not show. */
  DateView view(Instant instant) {
    return view(instant.atZone(ZoneOffset.UTC).toLocalDate());
  }
}
