package dev.querent.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the modules of the theme read a query: section 4.1 of docs/search-format.md. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueryReadingTest {
  private ScriptEngine engine;
  private ScriptEngine.Script read;

  @BeforeAll
  void load() {
    engine = ScriptEngine.ofTheme();
    read =
        engine.module(
            """
            import { readQuery } from "./query.js";
            import { analysis } from "./text.js";
            const site = {
              analysis: analysis({ language: "en", synonyms: {}, stopWords: "the of" }),
              choose: (kind, value) => (value.toLowerCase() === "dns" ? [kind + "~dns"] : []),
            };
            const terms = (tokens) => tokens.map((token) => token.term).join("+");
            const words = (runs) => runs.map((run) => terms(run.tokens)).join(" ");
            export default (text) => {
              const query = readQuery(text, site);
              return [
                words(query.runs),
                ...query.phrases.map(([prose]) => `"${terms(prose)}"`),
                ...query.excluded.map((runs) => "not " + words(runs)),
                ...query.chosen,
                ...(query.last[0] ? ["last " + terms(query.last)] : []),
              ].join(" | ");
            };
            """);
  }

  @AfterAll
  void close() {
    engine.close();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '=',
      quoteCharacter = '\0',
      textBlock =
          """
          two words                 = two word | last word
          two words_                = two word
          _two_words                = two word | last word
          time-wait                 = time+wait+timewait | last time+wait+timewait
          a,b                       = a b | last b
          "two words"               = two word | "two+word"
          "two words                = two word | "two+word"
          “two words”               = two word | "two+word"
          “two words"               = two word | "two+word"
          say"two words"now         = sai two word now | "two+word" | last now
          "a b" c                   = a b c | "a+b" | last c
          "the time-wait"           = the time+wait+timewait | "the+time+wait"
          "中文字"                   = 中文+文字+字 | "中文+文字"
          "" dns                    = dn | last dn
          two -words                = two | not word
          -two words                = word | not two | last word
          - two                     = two | last two
          two -                     = two
          two--words                = two word | last word
          --two                     = two | last two
          two-words                 = two+word+twoword | last two+word+twoword
          two -"a b" c              = two c | not a b | last c
          two "a"-b                 = two a b | "a" | last b
          two - -                   = two
          tag:dns                   = | tag~dns
          TAG:DNS                   = | tag~dns
          two topic:dns             = two | topic~dns
          topic:dns level:dns       = | topic~dns | level~dns
          topic:tcp                 = topic+tcp+topictcp | last topic+tcp+topictcp
          topic:                    = topic | last topic
          author:dns                = author+dn+authordn | last author+dn+authordn
          -tag:dns                  = | not tag+dn+tagdn
          "tag:dns"                 = tag+dn+tagdn | "tag+dn"
          """)
  void textsAreReadAsSpecified(String text, String query) {
    assertThat(read.call(text.replace('_', ' ')).strip()).isEqualTo(query);
  }
}
