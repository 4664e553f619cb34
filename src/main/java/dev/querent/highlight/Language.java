package dev.querent.highlight;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The languages that are highlighted, each with the names an author may write after the fence. */
enum Language {
  TEXT("text", "txt", "plain", "plaintext", "none", "output", "log"),
  ASSEMBLY("asm", "assembly", "nasm", "x86asm"),
  BATCH("bat", "batch", "cmd"),
  C("c", "h"),
  CLOJURE("clojure", "clj", "cljs", "edn"),
  CONSOLE("console", "shell-session", "shellsession", "terminal", "sh-session"),
  CPP("cpp", "c++", "cc", "cxx", "hpp"),
  CSHARP("csharp", "c#", "cs"),
  CSS("css"),
  CSV("csv"),
  D("d"),
  DART("dart"),
  DELPHI("delphi", "pascal"),
  DIFF("diff", "patch"),
  DOCKERFILE("dockerfile", "docker", "containerfile"),
  DTD("dtd"),
  FORTRAN("fortran", "f90"),
  GO("go", "golang"),
  GRAPHQL("graphql", "gql"),
  GROOVY("groovy", "gradle"),
  HANDLEBARS("handlebars", "hbs", "mustache"),
  HCL("hcl", "terraform", "tf"),
  HTML("html", "htm", "xhtml", "vue", "svelte"),
  HTTP("http", "https", "rest"),
  INI("ini", "cfg", "conf", "dosini", "editorconfig"),
  JAVA("java"),
  JAVASCRIPT("javascript", "js", "jsx", "mjs", "cjs", "node"),
  JSON("json", "jsonc", "json5", "jsonl", "webmanifest"),
  JSP("jsp"),
  KOTLIN("kotlin", "kt", "kts"),
  LATEX("latex", "tex"),
  LESS("less", "scss", "sass"),
  LISP("lisp", "elisp", "scheme"),
  LUA("lua"),
  MAKEFILE("makefile", "make", "mk"),
  MARKDOWN("markdown", "md"),
  NGINX("nginx", "nginxconf"),
  PERL("perl", "pl"),
  PHP("php"),
  POWERSHELL("powershell", "ps1", "pwsh"),
  PROPERTIES("properties", "env", "dotenv"),
  PROTO("proto", "protobuf"),
  PYTHON("python", "py", "py3", "python3"),
  R("r"),
  RUBY("ruby", "rb"),
  RUST("rust", "rs"),
  SCALA("scala", "sc"),
  SHELL("shell", "bash", "sh", "zsh", "ksh"),
  SQL("sql", "mysql", "postgresql", "postgres", "pgsql", "plpgsql", "sqlite", "tsql", "plsql"),
  SWIFT("swift"),
  TCL("tcl"),
  TOML("toml"),
  TYPESCRIPT("typescript", "ts", "tsx", "mts"),
  VISUAL_BASIC("vb", "vbnet", "visualbasic"),
  XML("xml", "svg", "xsd", "xsl", "xslt", "pom", "plist", "wsdl"),
  YAML("yaml", "yml");

  private static final Map<String, Language> BY_NAME = byName();

  private final List<String> names;

  Language(String... names) {
    this.names = List.of(names);
  }

  /** What an author may write; the first is the usual name. */
  List<String> names() {
    return names;
  }

  /** The language of this name, which must be in lower case. */
  static Optional<Language> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  private static Map<String, Language> byName() {
    Map<String, Language> byName = new HashMap<>();
    for (Language language : values()) {
      for (String name : language.names) {
        if (byName.put(name, language) != null) {
          throw new IllegalStateException("two languages are called '" + name + "'");
        }
      }
    }
    return Map.copyOf(byName);
  }
}
