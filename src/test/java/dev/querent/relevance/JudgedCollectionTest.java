package dev.querent.relevance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.querent.relevance.JudgedCollection.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JudgedCollectionTest {
  @TempDir private Path folder;

  @Test
  void judgementsMayHaveTheThreeColumnsOfBeirBelowAHeading() throws IOException {
    file("qrels.tsv", "query-id\tcorpus-id\tscore\n1\td 1\t2\n1\td2\t0\n");
    assertThat(judgements()).isEqualTo(Map.of("1", Map.of("d 1", 2.0, "d2", 0.0)));
  }

  @Test
  void judgementsMayHaveTheFourColumnsOfTrec() throws IOException {
    file("qrels.tsv", "301 0 FR940202-2-00150 1\n301 0 FBIS3-10082 -1\n\n");
    assertThat(judgements())
        .isEqualTo(Map.of("301", Map.of("FR940202-2-00150", 1.0, "FBIS3-10082", 0.0)));
  }

  @Test
  void aLineThatIsNoJudgementIsReportedWithItsNumber() throws IOException {
    file("qrels.tsv", "1\td1\t2\n1\td2\tgood\n");
    assertThatThrownBy(this::judgements).hasMessageContaining("qrels.tsv:2: 'good' is no grade");
  }

  @Test
  void documentsAreReadInOrderWhateverElseTheyHold() throws IOException {
    file(
        "corpus.jsonl",
        """
        {"_id": "a", "metadata": {"id": "b"}, "text": "one\\ntwo", "tags": ["x"]}

        {"id": 7, "title": "Seven", "text": null}
        """);
    JudgedCollection collection = new JudgedCollection(folder);
    assertThat(collection.documentIds()).containsExactly("a", "7");
    collection.documents(
        (number, document) ->
            assertThat(document)
                .isEqualTo(
                    number == 0 ? new Entry("a", "", "one\ntwo") : new Entry("7", "Seven", "")));
  }

  @Test
  void aMissingFileIsNamed() {
    assertThatThrownBy(() -> new JudgedCollection(folder).queries())
        .isInstanceOf(IOException.class)
        .hasMessageContaining("queries.jsonl");
  }

  private Map<String, Map<String, Double>> judgements() throws IOException {
    return new JudgedCollection(folder).judgements();
  }

  private void file(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
