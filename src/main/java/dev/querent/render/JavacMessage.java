package dev.querent.render;

import dev.querent.diagnostic.Suggestion;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the Java compiler says, in one sentence for someone who wrote a template and has not seen
 * the Java.
 *
 * @param raw the compiler's own words
 */
record JavacMessage(String raw) {
  private static final Pattern PACKAGE = Pattern.compile("\\b(?:[a-z_][a-z0-9_]*\\.)+(?=[A-Z])");
  private static final Pattern SYMBOL =
      Pattern.compile("cannot find symbol\\s+symbol:\\s*(\\w+) (\\S.*)");
  private static final Pattern TYPE =
      Pattern.compile("\\blocation:\\s*(?:variable \\w+ of type|class|interface) ([\\w.]+)");
  private static final Pattern GENERATED = Pattern.compile("Jte\\w+Generated");
  private static final Pattern WRONG_CALL =
      Pattern.compile(
          "method render in class \\S+ cannot be applied to given types;\\s*"
              + "required:\\s*(.*?)\\s*found:\\s*(.*?)\\s*reason:.*",
          Pattern.DOTALL);
  private static final Pattern NOT_PRINTABLE =
      Pattern.compile("no suitable method found for write(?:User|Unsafe)Content\\((.*)\\)");

  /** The type that is not known, if that is the mistake. */
  Optional<String> unknownType() {
    Matcher symbol = SYMBOL.matcher(raw);
    return symbol.find() && symbol.group(1).equals("class")
        ? Optional.of(symbol.group(2).strip())
        : Optional.empty();
  }

  /** The mistake in one sentence. */
  String sentence() {
    Matcher symbol = SYMBOL.matcher(raw);
    if (symbol.find()) {
      String name = symbol.group(1) + " '" + simple(symbol.group(2).strip()) + "'";
      return ownerName().map(owner -> "'" + owner + "' has no " + name).orElse("no " + name);
    }
    Matcher call = WRONG_CALL.matcher(raw);
    if (call.matches()) {
      return "the arguments do not fit the parameters: wanted "
          + types(call.group(1))
          + ", got "
          + types(call.group(2));
    }
    Matcher printed = NOT_PRINTABLE.matcher(raw);
    if (printed.find()) {
      return "a value of type '" + simple(printed.group(1)) + "' cannot be printed";
    }
    return simple(TemplateErrors.sentence(raw));
  }

  /** What to do: the nearest of the names that could have been meant, or how to print a value. */
  Optional<String> hint() {
    Matcher printed = NOT_PRINTABLE.matcher(raw);
    if (printed.find()) {
      return Optional.ofNullable(
          switch (simple(printed.group(1)).replaceAll("<.*", "")) {
            case "SafeHtml" -> "HTML that is safe is printed with $unsafe{….markup()}";
            case "Optional" -> "print what is in it, with .get() where .isPresent() is true";
            default -> null;
          });
    }
    Matcher symbol = SYMBOL.matcher(raw);
    if (!symbol.find() || symbol.group(1).equals("class")) {
      return Optional.empty();
    }
    String written = symbol.group(2).strip().replaceAll("\\(.*", "");
    TreeSet<String> names = new TreeSet<>();
    owner().ifPresent(type -> addNames(type, names));
    return Suggestion.hint(written, names);
  }

  private static void addNames(Class<?> type, TreeSet<String> names) {
    for (Method method : type.getMethods()) {
      if (method.getDeclaringClass() == type
          && !Modifier.isStatic(method.getModifiers())
          && Arrays.asList("equals", "hashCode", "toString").indexOf(method.getName()) < 0) {
        names.add(method.getName());
      }
    }
  }

  private Optional<String> ownerName() {
    Matcher type = TYPE.matcher(raw);
    return type.find()
        ? Optional.of(simple(type.group(1))).filter(name -> !GENERATED.matcher(name).matches())
        : Optional.empty();
  }

  /** The type that was asked for a name it has not, as far as Querent has it. */
  private Optional<Class<?>> owner() {
    Matcher type = TYPE.matcher(raw);
    String name = type.find() ? type.group(1) : "";
    while (!name.isEmpty()) {
      try {
        return Optional.of(Class.forName(name, false, TemplateSettings.loader()));
      } catch (ClassNotFoundException e) {
        // The compiler writes "Outer.Inner" where the class loader wants "Outer$Inner".
        int dot = name.lastIndexOf('.');
        name = dot < 0 ? "" : name.substring(0, dot) + "$" + name.substring(dot + 1);
      }
    }
    return Optional.empty();
  }

  /** A list of types without the two that jte passes to every template. */
  private static String types(String list) {
    String own = simple(list).replaceFirst("^HtmlTemplateOutput,HtmlInterceptor,?", "");
    return own.isEmpty() || own.equals("no arguments")
        ? "none"
        : "(" + own.replace(",", ", ") + ")";
  }

  private static String simple(String text) {
    return PACKAGE.matcher(text).replaceAll("");
  }
}
