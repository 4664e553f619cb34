package dev.querent.build;

import static dev.querent.search.PublishedIndex.asList;
import static org.assertj.core.api.Assertions.assertThat;

import dev.querent.SiteProject;
import dev.querent.markdown.TextLine;
import dev.querent.model.Site;
import dev.querent.search.Analysis;
import dev.querent.search.PublishedIndex;
import dev.querent.search.PublishedIndex.Lists;
import dev.querent.search.Run;
import dev.querent.search.SearchDocument;
import dev.querent.search.SearchDocuments;
import dev.querent.search.Token;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.util.SmallFloat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The index of this repository's own content, to which odd texts were added: everything that is
 * read back from the files, against what is counted in the documents, one word after the other.
 */
class SearchIndexTest {
  private static SiteProject project;
  private static PublishedIndex published;
  private static List<SearchDocument> documents;
  private static final Map<String, Lists> COUNTED = new TreeMap<>();
  private static int filled;
  private static final List<Integer> LENGTHS = new ArrayList<>();

  @BeforeAll
  static void build() throws Exception {
    project = SiteProject.ofThisRepository();
    addOddTexts(project);
    project.run("build").exitsWith(0);
    published = new PublishedIndex(project.site());
    Site site = LoadedSite.of(project);
    documents = SearchDocuments.of(site);
    count(new Analysis(site.config().language(), site.config().search().synonyms()));
  }

  @AfterAll
  static void remove() {
    project.close();
  }

  private static void addOddTexts(SiteProject project) throws IOException {
    // They say what is found in the content as it is.
    Files.delete(project.folder().resolve("content/search-tests.yaml"));
    project
        .file("content/odd/index.md", "# Odd\n")
        .question("odd/scripts.md", "什么是 TCP？ 接続とは 👩‍💻 ما هو UDP", "漢字, עברית, นี่ไทย.\n\n## 二\n")
        .question(
            "odd/marks.md", "Cafe\u0301, ﬁn, ＦＵＬＬ, x\u0301\u0327", "e\u0301 𝒳 \ud83d\ude00\n")
        .question(
            "odd/controls.md", "A `\u0001b\u0002`", "\u0001the\u0002 &#0;&#1; \ufeff\u200b x\n")
        .question("odd/signs.md", "C++, C#, .NET", "`libstdc++`, TIME_WAIT, 0-RTT, don’t.\n")
        .question(
            "odd/long.md", "Long", "a".repeat(70) + " " + "b.".repeat(50) + " " + "字".repeat(40))
        .question("odd/stop.md", "What is it?", "```\nthe `x` of\n```\n")
        .question("odd/last.md", "\ud83d\udc80 \uffee \ud800\udc00", "\uff5e \ud835\udd4f\n");
  }

  private static void count(Analysis analysis) {
    for (int i = 0; i < documents.size(); i++) {
      int length = 0;
      int tokens = 0;
      for (Word word : words(documents.get(i), analysis)) {
        boolean stop = word.token.stop();
        if (stop && word.place.equals("label")) {
          continue;
        }
        String key = (stop ? "\u0001" : "") + word.token.term();
        Lists lists =
            COUNTED.computeIfAbsent(key, k -> new Lists(new TreeMap<>(), new TreeMap<>()));
        lists.text().merge(i, 1, Integer::sum);
        if (word.place.equals("title")) {
          lists.title().merge(i, 1, Integer::sum);
        }
        tokens += stop ? 0 : 1;
        length += stop || word.token.whole() ? 0 : 1;
      }
      for (String tag : documents.get(i).tags()) {
        COUNTED
            .computeIfAbsent("\u0002" + tag, k -> new Lists(new TreeMap<>(), new TreeMap<>()))
            .text()
            .put(i, 1);
      }
      int fillers = isOfSection(documents.get(i)) ? Math.max(0, 200 - tokens) : 0;
      filled += fillers;
      LENGTHS.add(tokens > 0 ? Math.max(1, length + fillers) : fillers);
    }
  }

  private static boolean isOfSection(SearchDocument document) {
    String page = document.address().replaceFirst("#.*", "");
    return page.equals(document.section().value());
  }

  private record Word(Token token, String place) {}

  private static List<Word> words(SearchDocument document, Analysis analysis) {
    List<Word> words = new ArrayList<>();
    for (TextLine.Span span : document.title().spans()) {
      addWords(words, analysis.runs(span.text(), span.code()), "title");
    }
    for (String label : document.labels()) {
      addWords(words, analysis.runs(label, false), "label");
    }
    for (TextLine line : document.lines()) {
      for (TextLine.Span span : line.spans()) {
        addWords(words, analysis.runs(span.text(), span.code()), "text");
      }
    }
    return words;
  }

  private static void addWords(List<Word> words, List<Run> runs, String place) {
    runs.forEach(run -> run.tokens().forEach(token -> words.add(new Word(token, place))));
  }

  @Test
  void everyKeyHasItsDocumentsAndFrequencies() {
    Map<String, Lists> keys = published.keys();
    assertThat(keys.keySet()).containsExactlyElementsOf(COUNTED.keySet());
    keys.forEach((key, lists) -> assertThat(lists).as(key).isEqualTo(COUNTED.get(key)));
  }

  @Test
  void fieldsAreCounted() {
    checkField("all", true, true);
    checkField("title", true, false);
    checkField("common", false, true);
    checkField("common-title", false, false);
  }

  private static void checkField(String name, boolean terms, boolean text) {
    TreeSet<Integer> having = new TreeSet<>();
    int tokens = 0;
    for (Map.Entry<String, Lists> entry : COUNTED.entrySet()) {
      char kind = entry.getKey().charAt(0);
      if (terms ? kind > '\u0002' : kind == '\u0001') {
        Lists lists = entry.getValue();
        Map<Integer, Integer> list = text ? lists.text() : lists.title();
        having.addAll(list.keySet());
        tokens += list.values().stream().mapToInt(frequency -> frequency).sum();
      }
    }
    assertThat(published.field(name)).containsEntry("documents", having.size());
    int fillers = name.equals("all") ? filled : 0;
    assertThat(published.field(name)).containsEntry("terms", tokens + fillers);
    assertThat(published.field(name).containsKey("norms")).isEqualTo(name.equals("all"));
  }

  @Test
  void everyDocumentHasItsNorm() {
    int[] norms = published.column(0);
    for (int i = 0; i < norms.length; i++) {
      int expected = SmallFloat.intToByte4(LENGTHS.get(i)) & 0xff;
      assertThat(norms[i]).as(documents.get(i).address()).isEqualTo(expected);
    }
  }

  @Test
  void everyDocumentHasItsCard() {
    assertThat(published.documents()).isEqualTo(documents.size());
    for (int i = 0; i < documents.size(); i++) {
      SearchDocument document = documents.get(i);
      List<Object> card = published.card(i);
      assertThat(card.get(0)).isEqualTo(document.address());
      assertThat(card.get(1)).isEqualTo(document.title().text());
      boolean named = isOfSection(document) && !document.section().value().isEmpty();
      List<String> above = named ? List.of() : document.page().stream().toList();
      assertThat(card.subList(3, card.size())).isEqualTo(above);
    }
  }

  @Test
  void everyDocumentHasItsText() {
    for (int i = 0; i < documents.size(); i++) {
      List<String> lines = List.of(published.text(i).split("\n", -1));
      List<String> expected = new ArrayList<>(List.of(documents.get(i).title().text()));
      for (TextLine line : documents.get(i).lines()) {
        expected.add(
            switch (line.kind()) {
                  case PROSE -> "";
                  case HEADING -> "#" + line.id() + "\t";
                  case CODE -> "\t";
                }
                + line.text());
      }
      expected.add("");
      assertThat(lines).as(documents.get(i).address()).isEqualTo(expected);
      assertThat(lines.subList(1, lines.size() - 1)).doesNotContain("");
    }
  }

  @Test
  void everyDocumentHasItsDifficultyAndLevel() {
    for (String kind : List.of("difficulty", "level")) {
      int[] column = published.column(kind.equals("difficulty") ? 1 : 2);
      for (int i = 0; i < column.length; i++) {
        SearchDocument document = documents.get(i);
        String expected =
            (kind.equals("difficulty") ? document.difficulty() : document.level()).orElse("");
        Object value =
            column[i] == 0 ? "" : asList(published.facet(kind).get(column[i] - 1)).get(0);
        assertThat(value).isEqualTo(expected);
      }
    }
  }

  @Test
  void facetsCountDocuments() {
    for (Object each : published.facet("tag")) {
      List<Object> tag = asList(each);
      assertThat(tag.get(2)).isEqualTo(COUNTED.get("\u0002" + tag.get(0)).text().size());
    }
    long tags = COUNTED.keySet().stream().filter(key -> key.charAt(0) == '\u0002').count();
    assertThat(published.facet("tag")).hasSize((int) tags);
    assertThat(published.facet("difficulty"))
        .extracting(each -> asList(each).get(0))
        .containsExactly("warm-up", "medium", "hard", "staff");
  }

  @Test
  void correctionsAreChosenFromTheWords() {
    Map<String, Integer> expected = new TreeMap<>();
    COUNTED.forEach(
        (key, lists) -> {
          boolean long3 = key.codePointCount(0, key.length()) >= 3;
          if (key.charAt(0) > '\u0002' && long3 && !key.matches("(?s).*[0-9.+#].*")) {
            expected.put(key, lists.text().size());
          }
        });
    assertThat(published.words()).containsExactlyEntriesOf(expected);
    assertThat(expected).containsKeys("timewait", "listen");
  }

  @Test
  void sectionsAreRangesOfDocuments() {
    for (Object each : published.list("sections")) {
      List<Object> section = asList(each);
      for (int i = 0; i < documents.size(); i++) {
        boolean within = (Integer) section.get(2) <= i && i < (Integer) section.get(3);
        assertThat(documents.get(i).address().startsWith((String) section.get(0)))
            .as(section + ", document " + i)
            .isEqualTo(within);
      }
    }
    assertThat(published.list("sections")).anyMatch(s -> asList(s).get(1).equals("DNS"));
  }
}
