package dev.querent.benchmark;

import java.util.List;

/** Numbers that were measured, at least one. */
record Sample(List<Double> values) {
  Sample {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("nothing was measured");
    }
    values = values.stream().sorted().toList();
  }

  /** The value in the middle, or the mean of the two that are. */
  double median() {
    int half = values.size() / 2;
    return values.size() % 2 == 1
        ? values.get(half)
        : (values.get(half - 1) + values.get(half)) / 2;
  }

  /** The least value that nine of ten are not above. */
  double ninetieth() {
    return values.get((int) Math.ceil(values.size() * 0.9) - 1);
  }
}
