package dev.querent.search;

import dev.querent.model.Site;
import dev.querent.model.TermGroup;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All documents of a site, as the index holds them. */
final class IndexedSite {
  private final InvertedIndex index;
  private final List<Card> cards = new ArrayList<>();
  private final List<Optional<String>> difficulties = new ArrayList<>();
  private final List<Optional<String>> levels = new ArrayList<>();
  private final Map<TermGroup.Kind, Facets> facets = new EnumMap<>(TermGroup.Kind.class);

  /**
   * @param documents how many will be added
   */
  IndexedSite(Site site, int documents) {
    this.index = new InvertedIndex(documents);
    facets.put(TermGroup.Kind.DIFFICULTY, new Facets(site.difficulties()));
    facets.put(TermGroup.Kind.LEVEL, new Facets(site.levels()));
    facets.put(TermGroup.Kind.TAG, new Facets(site.tags()));
  }

  /** Adds the next document. */
  void add(Labels labels, DocumentTerms terms, Card card) {
    List<String> tags = labels.tags().stream().filter(IndexedSite::isKey).toList();
    index.add(terms, tags);
    cards.add(card);
    difficulties.add(labels.difficulty());
    levels.add(labels.level());
    labels.difficulty().ifPresent(facets(TermGroup.Kind.DIFFICULTY)::add);
    labels.level().ifPresent(facets(TermGroup.Kind.LEVEL)::add);
    tags.forEach(facets(TermGroup.Kind.TAG)::add);
  }

  private static boolean isKey(String tag) {
    return tag.getBytes(StandardCharsets.UTF_8).length < InvertedIndex.LONGEST_KEY;
  }

  InvertedIndex index() {
    return index;
  }

  /** Says what the file of the text of a document is called. */
  void nameText(int document, String name) {
    cards.set(document, cards.get(document).withText(name));
  }

  /** The cards, with the names of their texts once these are known. */
  List<Card> cards() {
    return cards;
  }

  Facets facets(TermGroup.Kind kind) {
    return facets.get(kind);
  }

  /** Norms, then difficulties and levels, each for all documents. */
  byte[] documents() {
    ByteBuilder bytes = new ByteBuilder(3 * cards.size());
    bytes.append(index.norms());
    bytes.append(facets(TermGroup.Kind.DIFFICULTY).positions(difficulties));
    bytes.append(facets(TermGroup.Kind.LEVEL).positions(levels));
    return bytes.toBytes();
  }

  /** What a document is filtered by. */
  record Labels(Optional<String> difficulty, Optional<String> level, List<String> tags) {
    static Labels of(SearchDocument document) {
      return new Labels(document.difficulty(), document.level(), document.tags());
    }
  }
}
