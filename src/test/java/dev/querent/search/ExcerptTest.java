package dev.querent.search;

import static dev.querent.search.TinyIndex.doc;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What is marked in texts, and which passages are shown: {@code excerpt.js} of the theme. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExcerptTest {
  private SearchScript search;

  @BeforeAll
  void open() {
    search =
        SearchScript.of(
            new TinyIndex(
                Map.of("k8s", List.of("kubernetes")),
                doc(
                    "",
                    "Sockets and net.Conn",
                    "socket server segment kubernetes TIME_WAIT x² the"),
                doc("", "Servers", "server connector"),
                doc("", "Servers", "server connection")));
  }

  @AfterAll
  void close() {
    search.close();
  }

  /** A text with brackets around what a query marks in it. */
  private String marked(String query, String text) {
    return search.run(
        """
        const [asked, text] = query.split("\\n");
        const matcher = highlighter(index, await index.search(asked));
        return mark(text, matcher).map((part) => (part.marked ? `[${part.text}]` : part.text)).join("");
        """,
        query + "\n" + text);
  }

  /** The id and the passage for a query, of lines written as in the files of texts. */
  private String excerpt(String query, String... lines) {
    return search.run(
        """
        const [asked, ...texts] = query.split("\\n");
        const lines = texts.map((line) => {
          const [, id, text = line] = /^(?:#(\\S+))?\\t(.*)/.exec(line) ?? [];
          return { kind: id ? "heading" : text === line ? "prose" : "code", id, text };
        });
        lines.unshift({ kind: "title", text: "socket server" });
        const matcher = highlighter(index, await index.search(asked));
        const found = excerpt(lines, matcher, 60);
        const shown = found.parts.map((part) => (part.marked ? `[${part.text}]` : part.text)).join("");
        return (found.id ?? "-") + ": " + shown;
        """,
        query + "\n" + String.join("\n", lines));
  }

  @Test
  void wordsAreMarkedInAllTheirForms() {
    assertThat(marked("socket ", "A Socket, sockets: SOCKETS!"))
        .isEqualTo("A [Socket], [sockets]: [SOCKETS]!");
    assertThat(marked("k8s ", "k8s, Kubernetes")).isEqualTo("[k8s], [Kubernetes]");
    assertThat(marked("time wait ", "TIME_WAIT, time-waits, timewait"))
        .isEqualTo("[TIME_WAIT], [time-waits], [timewait]");
    assertThat(marked("socket ", "nothing of it")).isEqualTo("nothing of it");
    assertThat(marked("socket ", "")).isEmpty();
  }

  @Test
  void aWordIsMarkedWithAllThatIsJoinedToIt() {
    assertThat(marked("conn ", "a net.Conn.")).isEqualTo("a [net.Conn].");
  }

  @Test
  void completionsAndCorrectionsAreMarked() {
    assertThat(marked("conn", "connectors connect")).isEqualTo("[connectors] [connect]");
    assertThat(marked("conn ", "connectors connect")).isEqualTo("connectors connect");
    assertThat(marked("sokcet ", "sockets")).isEqualTo("[sockets]");
  }

  @Test
  void stopWordsAreMarkedInQueriesOfNothingElse() {
    assertThat(marked("the ", "the socket")).isEqualTo("[the] socket");
    assertThat(marked("the socket ", "the socket")).isEqualTo("the [socket]");
  }

  @Test
  void textsAreShownAsTheyAreWritten() {
    assertThat(marked("x2 socket ", "ﬁne x², socket ½"))
        .as("not in normal form")
        .isEqualTo("ﬁne [x²,] [socket] ½");
  }

  @Test
  void thePassageWithTheRarestWordsIsShown() {
    assertThat(excerpt("socket server ", "A server.", "A socket.", "Nothing."))
        .isEqualTo("-: A [socket].");
    assertThat(excerpt("socket server ", "A server.", "A socket of a server.", "socket socket"))
        .as("with more of them")
        .isEqualTo("-: A [socket] of a [server].");
  }

  @Test
  void proseIsRatherShownThanCode() {
    assertThat(excerpt("socket ", "\tsocket()", "The socket.")).isEqualTo("-: The [socket].");
    assertThat(excerpt("socket ", "\tsocket()", "The server.")).isEqualTo("-: [socket]()");
    assertThat(excerpt("socket segment ", "\tsocket segment", "The socket."))
        .isEqualTo("-: [socket] [segment]");
  }

  @Test
  void anAnswerIsRatherShownThanAnotherQuestionOrAReference() {
    String answer = "With a socket, which a server opens before anything else.";
    assertThat(excerpt("socket ", "What is a socket for, and who opens it first?", answer))
        .isEqualTo("-: With a [socket], which a server opens before anything else.");
    assertThat(excerpt("socket server ", answer, "A socket and a server", "socket(2): server"))
        .isEqualTo("-: With a [socket], which a [server] opens before anything else.");
    assertThat(excerpt("socket server ", "What is a server?", "And a server or a socket?"))
        .as("where there is nothing else")
        .isEqualTo("-: And a [server] or a [socket]?");
  }

  @Test
  void theHeadingAboveIsNamed() {
    assertThat(
            excerpt("socket ", "A server.", "#one\tFirst", "Nothing.", "#two\tsocket", "A socket."))
        .isEqualTo("two: A [socket].");
    assertThat(excerpt("socket ", "A socket.", "#one\tFirst")).isEqualTo("-: A [socket].");
  }

  @Test
  void withoutAMatchTheTextBeginsAtItsBeginning() {
    assertThat(excerpt("nowhere ", "The first line.", "Another.")).isEqualTo("-: The first line.");
    assertThat(excerpt("nowhere ")).isEqualTo("-: ");
  }

  @Test
  void longTextsAreCutBetweenWords() {
    String many = "lorem ipsum ".repeat(20);
    assertThat(excerpt("socket ", many + "socket " + many))
        .isEqualTo("-: … lorem ipsum [socket] lorem ipsum lorem ipsum lorem ipsum …");
    assertThat(excerpt("socket ", "A socket " + many))
        .startsWith("-: A [socket] lorem")
        .endsWith(" …");
    assertThat(excerpt("socket ", many + "a socket")).startsWith("-: … ").endsWith("a [socket]");
  }

  @Test
  void textsWithoutSpacesAreCutBetweenCharacters() {
    String shown = excerpt("socket ", "𠀀".repeat(100) + " socket " + "𠀀".repeat(100));
    assertThat(shown).contains("[socket]").doesNotContain("\ud840 ").doesNotContain("?");
    assertThat(shown.codePoints().noneMatch(c -> c >= 0xd800 && c < 0xe000)).isTrue();
  }
}
