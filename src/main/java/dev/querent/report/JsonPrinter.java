package dev.querent.report;

import dev.querent.data.JsonValue;
import dev.querent.data.JsonWriter;
import dev.querent.diagnostic.Diagnostic;
import dev.querent.diagnostic.Place;
import dev.querent.diagnostic.Severity;

/**
 * One JSON document for editors and scripts. Lines and columns count from 1; 0 stands for the whole
 * file or the whole line. {@code version} grows when a reader of the old form would go wrong.
 */
public final class JsonPrinter implements DiagnosticPrinter {
  private static final int VERSION = 1;

  @Override
  public String print(Findings findings) {
    JsonValue counts =
        JsonValue.object()
            .put("errors", findings.count(Severity.ERROR))
            .put("warnings", findings.count(Severity.WARNING))
            .put("files", findings.files())
            .build();
    JsonValue document =
        JsonValue.object()
            .put("version", VERSION)
            .put(
                "diagnostics",
                JsonValue.array(findings.diagnostics().stream().map(JsonPrinter::json).toList()))
            .put("counts", counts)
            .build();
    return JsonWriter.write(document) + "\n";
  }

  private static JsonValue json(Diagnostic diagnostic) {
    Place place = diagnostic.place();
    return JsonValue.object()
        .put("rule", diagnostic.rule().code())
        .put("severity", diagnostic.severity().word())
        .put("file", place.file())
        .put("line", place.line())
        .put("column", place.column())
        .put("length", place.length())
        .put("message", diagnostic.message())
        .put("hint", diagnostic.hint())
        .build();
  }
}
