package dev.querent.build;

import dev.querent.config.ConfigReader;
import dev.querent.config.SiteConfig;
import dev.querent.data.YamlReader;
import dev.querent.diagnostic.Diagnostic;
import dev.querent.diagnostic.Diagnostics;
import dev.querent.diagnostic.Place;
import dev.querent.diagnostic.Rule;
import dev.querent.diagnostic.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds and reads the settings of a project. */
final class SettingsLoader {
  /** The file that makes a folder a project. */
  static final String FILE = "querent.yaml";

  /** In bytes, of which each character has one at least: so whatever passes is also parsed. */
  private static final int LARGEST = YamlReader.MAX_LENGTH;

  private final BuildRequest request;
  private final Diagnostics diagnostics;

  SettingsLoader(BuildRequest request, Diagnostics diagnostics) {
    this.request = request;
    this.diagnostics = diagnostics;
  }

  /** The settings; empty when there is no file to read, which is reported. */
  Optional<SiteConfig> load() throws IOException {
    if (!Files.isDirectory(request.project())) {
      diagnostics.report(noProject());
      return Optional.empty();
    }
    Path file = request.project().resolve(FILE);
    if (!Files.isRegularFile(file)) {
      report(
          Rule.MISSING_KEY,
          "this folder has no file '" + FILE + "'",
          "run the command in the folder of your site, or make the file with one line such as "
              + "'title: My questions'");
      return Optional.empty();
    }
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(LARGEST + 1);
    }
    if (bytes.length > LARGEST) {
      report(
          Rule.FILE_TOO_LARGE,
          "the settings are larger than " + (LARGEST >> 10) + " KiB",
          "shorten them; the glossary is usually the longest part");
      return Optional.empty();
    }
    return decode(bytes).map(this::read);
  }

  private Optional<String> decode(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (CharacterCodingException e) {
      report(Rule.NOT_UTF8, "the settings are not UTF-8", "save the file with the encoding UTF-8");
      return Optional.empty();
    }
  }

  private SiteConfig read(String text) {
    SiteConfig config = ConfigReader.read(new SourceText(FILE, text), diagnostics);
    return request.baseUrl().map(config::withBaseUrl).orElse(config);
  }

  private Diagnostic noProject() {
    String folder = request.project().toString().replace('\\', '/');
    String message =
        Files.exists(request.project())
            ? "'" + folder + "' is not a folder"
            : "the folder '" + folder + "' does not exist";
    return Diagnostic.of(Rule.NO_CONTENT, Place.ofFile(folder), message)
        .withHint("give the folder that holds '" + FILE + "'");
  }

  private void report(Rule rule, String message, String hint) {
    diagnostics.report(Diagnostic.of(rule, Place.ofFile(FILE), message).withHint(hint));
  }
}
