package dev.querent.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverviewsTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "599, 0",
    "600, 5",
    "1400, 5",
    "1600, 10",
    "9799, 50",
    "10000, 60",
    "17999, 60",
    "18000, 120",
    "29999, 120",
    "30000, 180",
    "2000000, 10020"
  })
  void theTimeToReadIsRoundedToFiveMinutesAndThenToHours(long words, int minutes) {
    assertThat(Overviews.roundedMinutes(words)).isEqualTo(minutes);
  }
}
