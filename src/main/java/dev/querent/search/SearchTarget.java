package dev.querent.search;

/**
 * What a search test wants to be found: a question, a page or a section of a page.
 *
 * @param contentPath the source file, relative to the content folder
 * @param fragment id of the heading of a section; empty for all sections of a page
 */
public record SearchTarget(String contentPath, String fragment) {
  /** What a document is as a target of its own. */
  static SearchTarget of(SearchDocument document) {
    String address = document.address();
    int hash = address.indexOf('#');
    return new SearchTarget(document.contentPath(), hash < 0 ? "" : address.substring(hash + 1));
  }

  /** Whether a document is this or a section of it. */
  boolean includes(SearchDocument document) {
    SearchTarget target = of(document);
    return contentPath.equals(target.contentPath)
        && (fragment.isEmpty() || fragment.equals(target.fragment));
  }

  /** Whether a document may be both. */
  boolean overlaps(SearchTarget other) {
    return contentPath.equals(other.contentPath)
        && (fragment.equals(other.fragment) || fragment.isEmpty() || other.fragment.isEmpty());
  }

  /** As authors write it. */
  @Override
  public String toString() {
    return fragment.isEmpty() ? contentPath : contentPath + "#" + fragment;
  }
}
