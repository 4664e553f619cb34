package dev.querent.highlight;

import static dev.querent.highlight.Refinement.after;

import java.util.Map;
import org.fife.ui.rsyntaxtextarea.TokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.AssemblerX86TokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.CPlusPlusTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.CSharpTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.CTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.ClojureTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.CsvTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.DTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.DartTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.DelphiTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.DockerTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.DtdTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.FortranTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.GroovyTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.HTMLTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.HandlebarsTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.IniTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.JSPTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.JavaScriptTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.JavaTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.JshintrcTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.LatexTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.LessTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.LispTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.LuaTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.MakefileTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.MarkdownTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.PHPTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.PerlTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.PowerShellTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.PropertiesFileTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.ProtoTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.RubyTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.ScalaTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.TclTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.TypeScriptTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.VisualBasicTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.WindowsBatchTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.XMLTokenMaker;

/**
 * A new lexer for a language: one of ours where the library has none or reads the language too
 * coarsely, otherwise the library's, with what it misses added.
 *
 * <p>Token makers keep what they saw last in fields, and some in lists that they never empty. A new
 * one for each block costs a few microseconds and leaves nothing behind.
 */
final class Lexers {
  private Lexers() {}

  /** A lexer at the beginning of a block. */
  static LineLexer of(Language language) {
    return switch (language) {
      case TEXT -> line -> {};
      case CONSOLE -> new ConsoleLexer();
      case DIFF -> new DiffLexer();
      case HTTP -> new HttpLexer();
      case SHELL -> new ShellLexer();
      case YAML -> new YamlLexer();
      case GO -> after(new WordLexer(Grammars.GO), new GoTypes());
      case KOTLIN -> after(new WordLexer(Grammars.KOTLIN), Placeholders.dollar());
      case RUST -> new WordLexer(Grammars.RUST);
      case SQL -> new WordLexer(Grammars.SQL);
      case PYTHON -> after(new WordLexer(Grammars.PYTHON), Words.contextual(WordSets.PYTHON));
      case SWIFT -> new WordLexer(Grammars.SWIFT);
      case R -> new WordLexer(Grammars.R);
      case GRAPHQL -> new WordLexer(Grammars.GRAPHQL);
      case NGINX -> after(new WordLexer(Grammars.NGINX), KeyLines.directives());
      case HCL ->
          after(new WordLexer(Grammars.HCL), KeyLines.assignments(), Placeholders.after('$'));
      case TOML -> after(new WordLexer(Grammars.TOML), KeyLines.assignments(), KeyLines.sections());
      default -> curlyLanguage(language);
    };
  }

  private static LineLexer curlyLanguage(Language language) {
    return switch (language) {
      case JAVA -> typed(new JavaTokenMaker(), WordSets.JAVA);
      case SCALA -> after(typed(new ScalaTokenMaker(), WordSets.SCALA), Placeholders.dollar());
      case GROOVY -> after(typed(new GroovyTokenMaker(), Map.of()), Placeholders.dollar());
      case JAVASCRIPT -> script(new JavaScriptTokenMaker(), WordSets.JAVASCRIPT);
      case TYPESCRIPT -> script(new TypeScriptTokenMaker(), WordSets.TYPESCRIPT);
      case C -> after(called(new CTokenMaker(), WordSets.C), Words.typesInT());
      case CPP -> after(called(new CPlusPlusTokenMaker(), WordSets.CPP), Words.typesInT());
      case CSHARP ->
          after(typed(new CSharpTokenMaker(), WordSets.CSHARP), Placeholders.inDollarStrings());
      case DART -> after(typed(new DartTokenMaker(), Map.of()), Placeholders.dollar());
      case D -> called(new DTokenMaker(), Map.of());
      case PHP -> typed(new PHPTokenMaker(), WordSets.PHP);
      case PROTO -> typed(new ProtoTokenMaker(), Map.of());
      case RUBY -> after(typed(new RubyTokenMaker(), WordSets.RUBY), Placeholders.after('#'));
      case LUA -> called(new LuaTokenMaker(), Map.of());
      default -> configuration(language);
    };
  }

  private static LineLexer configuration(Language language) {
    return switch (language) {
      case JSON ->
          relabelled(
              new JshintrcTokenMaker(),
              Map.of(TokenClass.VARIABLE, TokenClass.KEY, TokenClass.KEYWORD, TokenClass.CONSTANT));
      case CSS -> relabelled(new LessTokenMaker(), WordSets.CSS_CLASSES);
      case LESS -> relabelled(new LessTokenMaker(), WordSets.CSS_CLASSES);
      case INI ->
          relabelled(
              new IniTokenMaker(),
              Map.of(TokenClass.TYPE, TokenClass.KEY, TokenClass.META, TokenClass.HEADING));
      case PROPERTIES ->
          relabelled(new PropertiesFileTokenMaker(), Map.of(TokenClass.KEYWORD, TokenClass.KEY));
      case MAKEFILE ->
          relabelled(new MakefileTokenMaker(), Map.of(TokenClass.META, TokenClass.FUNCTION));
      case MARKDOWN -> relabelled(new MarkdownTokenMaker(), WordSets.MARKDOWN_CLASSES);
      case HTML -> new LibraryLexer(new HTMLTokenMaker());
      case XML -> new LibraryLexer(new XMLTokenMaker());
      case DTD -> new LibraryLexer(new DtdTokenMaker());
      case JSP -> new LibraryLexer(new JSPTokenMaker());
      case HANDLEBARS -> new LibraryLexer(new HandlebarsTokenMaker());
      case CSV -> new LibraryLexer(new CsvTokenMaker());
      default -> other(language);
    };
  }

  private static LineLexer other(Language language) {
    return switch (language) {
      case ASSEMBLY -> new LibraryLexer(new AssemblerX86TokenMaker());
      case BATCH -> new LibraryLexer(new WindowsBatchTokenMaker());
      case CLOJURE -> new LibraryLexer(new ClojureTokenMaker());
      case DELPHI -> new LibraryLexer(new DelphiTokenMaker());
      case DOCKERFILE ->
          after(new LibraryLexer(new DockerTokenMaker()), Words.known(WordSets.DOCKERFILE));
      case FORTRAN -> new LibraryLexer(new FortranTokenMaker());
      case LATEX -> new LibraryLexer(new LatexTokenMaker());
      case LISP -> new LibraryLexer(new LispTokenMaker());
      case PERL -> new LibraryLexer(new PerlTokenMaker());
      case POWERSHELL -> new LibraryLexer(new PowerShellTokenMaker());
      case TCL -> new LibraryLexer(new TclTokenMaker());
      case VISUAL_BASIC -> new LibraryLexer(new VisualBasicTokenMaker());
      default -> throw new IllegalArgumentException("no lexer for " + language);
    };
  }

  private static LineLexer called(TokenMaker maker, Map<String, TokenClass> words) {
    return after(new LibraryLexer(maker), Words.known(words), Words.calls());
  }

  private static LineLexer typed(TokenMaker maker, Map<String, TokenClass> words) {
    return after(
        new LibraryLexer(maker), Words.known(words), Words.capitalisedTypes(), Words.calls());
  }

  private static LineLexer script(TokenMaker maker, Map<String, TokenClass> words) {
    return after(
        new LibraryLexer(maker),
        Words.contextual(words),
        Words.capitalisedTypes(),
        Words.calls(),
        KeyLines.shebang());
  }

  private static LineLexer relabelled(TokenMaker maker, Map<TokenClass, TokenClass> labels) {
    return new LibraryLexer(maker, labels);
  }
}
