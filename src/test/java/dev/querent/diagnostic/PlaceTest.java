package dev.querent.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlaceTest {
  private static final List<Place> IN_ORDER =
      List.of(
          Place.ofFile("a.md"),
          new Place("a.md", 1, 0, 0, "x"),
          new Place("a.md", 1, 1, 1, "x"),
          new Place("a.md", 1, 1, 2, "x"),
          new Place("a.md", 1, 2, 1, "x"),
          new Place("a.md", 2, 1, 1, "x"),
          new Place("a.md", 10, 1, 1, "x"),
          Place.ofFile("b.md"),
          new Place("b.md", 1, 1, 1, "x"),
          Place.ofFile("b/a.md"));

  @Test
  void placesAreOrderedByFileThenFromTopToBottom() {
    long seed = Long.getLong("seed", System.nanoTime());
    List<Place> places = new ArrayList<>(IN_ORDER);
    Collections.shuffle(places, new Random(seed));
    Collections.sort(places);
    assertThat(places).as("-Dseed=%d", seed).isEqualTo(IN_ORDER);
  }

  @Test
  void theOrderOfTwoPlacesIsTheSameFromBothSides() {
    for (Place a : IN_ORDER) {
      for (Place b : IN_ORDER) {
        assertThat(Integer.signum(a.compareTo(b))).isEqualTo(-Integer.signum(b.compareTo(a)));
      }
    }
  }

  @Test
  void whatIsNotKnownIsNotWritten() {
    assertThat(Place.ofFile("a.md")).hasToString("a.md");
    assertThat(new Place("a.md", 3, 0, 0, "x")).hasToString("a.md:3");
    assertThat(new Place("a.md", 3, 7, 1, "x")).hasToString("a.md:3:7");
  }

  @Test
  void aNegativePlaceIsRefused() {
    assertThatThrownBy(() -> new Place("a.md", 1, -1, 0, "x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("place is a.md:1:-1+0, must not be negative");
  }
}
