package dev.querent.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.querent.ZlibFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Queries as people type them for something they have read: two to five words, in lower case,
 * without words of grammar, from the title of a document or from title and text. The same site
 * always gives the same ones.
 */
public final class TypedQueries {
  private static final int FEWEST = 2;
  private static final int MOST = 5;
  private static final int SHORTEST = 3;
  private static final Set<String> GRAMMAR =
      Set.of(
          ("the and for that you with this are not can from which will when have has your but all one"
                  + " use more any our other only may used also should does than then there each must"
                  + " some its because into such would same how where first these what between was"
                  + " them their while both most after before out about just were over since being"
                  + " very until here why who")
              .split(" "));

  private final Random random = new Random(20_261_121);
  private final List<Path> texts;

  private TypedQueries(List<Path> texts) {
    this.texts = texts;
  }

  /**
   * Draws queries.
   *
   * @param site a built site
   * @param count how many
   */
  public static List<String> of(Path site, int count) throws IOException {
    try (Stream<Path> files = Files.list(site.resolve("search/text"))) {
      TypedQueries typed = new TypedQueries(files.sorted().toList());
      Set<String> queries = new LinkedHashSet<>();
      while (queries.size() < count) {
        typed.next().ifPresent(queries::add);
      }
      return List.copyOf(queries);
    }
  }

  private Optional<String> next() throws IOException {
    String text = text(texts.get(random.nextInt(texts.size())));
    int end = text.indexOf('\n');
    List<String> title = words(end < 0 ? text : text.substring(0, end));
    List<String> all = words(text);
    int count = FEWEST + random.nextInt(MOST - FEWEST + 1);
    boolean titleOnly = random.nextBoolean();
    Set<String> query = new LinkedHashSet<>();
    for (int tries = 0; query.size() < count && tries < 50 && !all.isEmpty(); tries++) {
      boolean fromTitle = !title.isEmpty() && (titleOnly || query.size() < FEWEST);
      List<String> source = fromTitle ? title : all;
      query.add(source.get(random.nextInt(source.size())));
    }
    return query.size() < FEWEST ? Optional.empty() : Optional.of(String.join(" ", query));
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}_.+#-]+")) {
      String bare = word.replaceAll("^[.+#_-]+|[.#_-]+$", "");
      if (bare.length() >= SHORTEST && !GRAMMAR.contains(bare)) {
        words.add(bare);
      }
    }
    return words;
  }

  private static String text(Path file) throws IOException {
    return new String(ZlibFile.unpack(Files.readAllBytes(file)), UTF_8);
  }
}
