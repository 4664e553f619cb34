package dev.querent.data;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.IOContext;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.Reader;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.events.ScalarEvent;

/**
 * Makes parsers that take every scalar as text. Jackson's own would try {@code 08}, {@code 0x_} and
 * {@code 1:30} as numbers first, which changes their text or fails on some of them.
 */
final class TextYamlFactory extends YAMLFactory {
  private static final long serialVersionUID = 1L;

  TextYamlFactory(int codePointLimit) {
    super(YAMLFactory.builder().loaderOptions(options(codePointLimit)));
  }

  private static LoaderOptions options(int codePointLimit) {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(codePointLimit);
    options.setMaxAliasesForCollections(0);
    return options;
  }

  @Override
  protected YAMLParser _createParser(Reader reader, IOContext context) {
    return new TextParser(context, this, reader);
  }

  private static final class TextParser extends YAMLParser {
    TextParser(IOContext context, TextYamlFactory factory, Reader reader) {
      super(
          context,
          factory._parserFeatures,
          factory._yamlParserFeatures,
          factory._loaderOptions,
          factory._objectCodec,
          reader);
    }

    @Override
    protected JsonToken _decodeScalar(ScalarEvent scalar) {
      _textValue = scalar.getValue();
      _cleanedTextValue = null;
      return JsonToken.VALUE_STRING;
    }
  }
}
