package dev.querent.data;

import dev.querent.diagnostic.Diagnostic;
import dev.querent.diagnostic.Diagnostics;
import dev.querent.diagnostic.Located;
import dev.querent.diagnostic.Rule;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns the text of a scalar into a value, or says why that cannot be done. */
final class YamlScalars {
  /** What to do about a text that is blank and not required. */
  static final String BLANK = "write a text, or leave it out";

  private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,9}");
  private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,3}(?:\\.[0-9]{1,4})?");
  private static final Pattern SIZE = Pattern.compile("([0-9]{1,9})(?: ?(KiB|MiB))?");
  private static final Pattern DATE = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");

  private final Diagnostics diagnostics;

  YamlScalars(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** Text on one line: the line breaks of a block are where an author broke lines, no more. */
  Optional<Located<String>> text(
      String name, YamlValue.Scalar scalar, int longest, String blankHint) {
    String text = onOneLine(scalar.text());
    OptionalInt unsafe = UnsafeCharacters.firstIn(text);
    if (unsafe.isPresent()) {
      String character = UnsafeCharacters.name(unsafe.getAsInt());
      return bad(scalar, name + " holds the invisible character " + character, "take it out");
    }
    if (text.isEmpty()) {
      return bad(scalar, name + " is blank", blankHint);
    }
    int length = text.codePointCount(0, text.length());
    if (length > longest) {
      return bad(scalar, name + " is " + length + " characters long", "use at most " + longest);
    }
    return Optional.of(new Located<>(text, scalar.place()));
  }

  private static String onOneLine(String text) {
    StringBuilder line = new StringBuilder(text.length());
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean blank = c == ' ' || c == '\t' || c == '\r' || c == '\n';
      if (!blank) {
        line.append(space && line.length() > 0 ? " " : "").append(c);
      }
      space = blank;
    }
    return line.toString();
  }

  Optional<Located<Integer>> integer(String name, YamlValue.Scalar scalar, int least, int most) {
    String range = "write a whole number from " + least + " to " + most;
    if (!INTEGER.matcher(scalar.text()).matches()) {
      return bad(scalar, name + " cannot be " + Excerpt.of(scalar.text()), range);
    }
    int number = Integer.parseInt(scalar.text());
    if (number < least || number > most) {
      return bad(scalar, name + " cannot be " + number, range);
    }
    return Optional.of(new Located<>(number, scalar.place()));
  }

  /** Few decimal places, so that the number is the same in every type and in JSON. */
  Optional<Located<BigDecimal>> decimal(String name, YamlValue.Scalar scalar, int most) {
    String message = name + " cannot be " + Excerpt.of(scalar.text());
    boolean isNumber = DECIMAL.matcher(scalar.text()).matches();
    if (!isNumber || new BigDecimal(scalar.text()).compareTo(BigDecimal.valueOf(most)) > 0) {
      return bad(
          scalar,
          message,
          "write a number from 0 to " + most + " with at most four decimal places");
    }
    return Optional.of(new Located<>(new BigDecimal(scalar.text()), scalar.place()));
  }

  Optional<Located<Integer>> size(String name, YamlValue.Scalar scalar, int least, int most) {
    String message = name + " cannot be " + Excerpt.of(scalar.text());
    String range = "write a size from " + shown(least) + " to " + shown(most);
    Matcher size = SIZE.matcher(scalar.text());
    if (!size.matches()) {
      return bad(scalar, message, range);
    }
    int unit = size.group(2) == null ? 1 : size.group(2).equals("KiB") ? 1 << 10 : 1 << 20;
    long bytes = Long.parseLong(size.group(1)) * unit;
    return bytes < least || bytes > most
        ? bad(scalar, message, range)
        : Optional.of(new Located<>((int) bytes, scalar.place()));
  }

  private static String shown(int bytes) {
    if (bytes % (1 << 20) == 0) {
      return (bytes >> 20) + " MiB";
    }
    return bytes % (1 << 10) == 0 ? (bytes >> 10) + " KiB" : bytes + " bytes";
  }

  Optional<Located<LocalDate>> date(String name, YamlValue.Scalar scalar) {
    Matcher date = DATE.matcher(scalar.text());
    String message = name + " cannot be " + Excerpt.of(scalar.text());
    if (!date.matches()) {
      return bad(scalar, message, "write a date as year-month-day, such as 2026-11-20");
    }
    try {
      int year = Integer.parseInt(date.group(1));
      int month = Integer.parseInt(date.group(2));
      LocalDate value = LocalDate.of(year, month, Integer.parseInt(date.group(3)));
      return Optional.of(new Located<>(value, scalar.place()));
    } catch (DateTimeException e) {
      return bad(scalar, message, "the calendar has no such day");
    }
  }

  private <T> Optional<T> bad(YamlValue.Scalar scalar, String message, String hint) {
    diagnostics.report(Diagnostic.of(Rule.BAD_VALUE, scalar.place(), message).withHint(hint));
    return Optional.empty();
  }
}
