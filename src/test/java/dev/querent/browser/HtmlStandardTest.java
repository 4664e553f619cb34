package dev.querent.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import nu.validator.validation.SimpleDocumentValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** What the Nu HTML checker, which is behind validator.w3.org/nu, says about the site. */
@ExtendWith(Shared.class)
class HtmlStandardTest {
  private static final String SCHEMA = "http://s.validator.nu/html5-all.rnc";

  // The checker takes JSON-LD for a script. It is a data block, which browsers leave alone before
  // they ask the policy (WHATWG HTML, "prepare the script element", steps 11 and 19).
  private static final String DATA_BLOCK = "Inline script violates Content Security Policy";

  @Test
  void theCheckerFindsNothingOnAnyPage(OwnSite site) throws Exception {
    assertThat(check(site.files())).isEmpty();
  }

  /** Parts that the pages of this repository's content do not have. */
  @Test
  void theCheckerFindsNothingInRarerParts(CollectionsSite collections, MarkdownSite markdown)
      throws Exception {
    assertThat(check(collections.files())).isEmpty();
    assertThat(check(markdown.files())).isEmpty();
  }

  @Test
  void theCheckerWouldFindMistakes() throws Exception {
    String page = "<!doctype html><html lang=\"en\"><title>x</title><p><div id=\"a b\"></p></div>";

    assertThat(check(Map.of("wrong.html", page))).hasSizeGreaterThan(1);
  }

  /** The checker's schema needs more of the stack than these tests have. */
  private static List<String> check(Map<String, String> files) throws Exception {
    Findings findings = new Findings();
    FutureTask<Boolean> task =
        new FutureTask<>(
            () -> {
              check(files, findings);
              return true;
            });
    new Thread(null, task, "checker", 64L << 20).start();
    task.get();
    return findings.found;
  }

  private static void check(Map<String, String> files, Findings findings) throws Exception {
    SimpleDocumentValidator checker = new SimpleDocumentValidator(true, false, false);
    checker.setUpMainSchema(SCHEMA, findings);
    checker.setUpValidatorAndParsers(findings, false, false);
    for (Map.Entry<String, String> file : files.entrySet()) {
      if (file.getKey().endsWith(".html")) {
        findings.file = file.getKey();
        InputSource source = new InputSource(new StringReader(file.getValue()));
        source.setSystemId(OwnSite.BASE_URL + file.getKey());
        checker.checkHtmlInputSource(source);
      }
    }
  }

  private static final class Findings implements ErrorHandler {
    private final List<String> found = new ArrayList<>();
    private String file = "";

    @Override
    public void warning(SAXParseException problem) {
      if (!problem.getMessage().startsWith(DATA_BLOCK)) {
        add("warning", problem);
      }
    }

    @Override
    public void error(SAXParseException problem) {
      add("error", problem);
    }

    @Override
    public void fatalError(SAXParseException problem) {
      add("error", problem);
    }

    private void add(String severity, SAXParseException problem) {
      found.add(
          file + ":" + problem.getLineNumber() + ": " + severity + ": " + problem.getMessage());
    }
  }
}
