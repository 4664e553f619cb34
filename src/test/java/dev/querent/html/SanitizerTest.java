package dev.querent.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SanitizerTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<b>a<i>b | <b>a<i>b</i></b>",
        "<div><li>a</li></div> | <div>a</div>",
        "<ul><font><li>a</li></font></ul> | <ul><li>a</li></ul>",
        "<ul><li>a<li>b</ul> | <ul><li>a</li><li>b</li></ul>",
        "<a href='#x'>a <i>b</i></a> | <a href=\"#x\">a <i>b</i></a>",
        "<table><tr><td><a href='#x'>a<table><tr><td><a href='#y'>b</a></table></a></table> |"
            + "<table><tbody><tr><td><a href=\"#x\">a<table><tbody><tr><td>b</td></tr></tbody>"
            + "</table></a></td></tr></tbody></table>",
        "a<script>b</script>c | ac",
        "<div onclick='x' style='y'>a</div> | <div>a</div>",
        "<a href='javascript:x'>a</a> | <a>a</a>",
        "<blink>a<br>b</blink> | a<br>b",
      })
  void whatMayNotBeThereLeavesItsText(String markup, String expected) {
    assertThat(wellFormed(markup, steps -> {})).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<li></li>\n", "<li>", "<blink>a</blink>", "<dt>a", "<a href='#'>b", "<p>"})
  void theWorkGrowsAsTheMarkup(String part) {
    AtomicLong steps = new AtomicLong();
    wellFormed("<div>\n" + part.repeat(100_000), steps::addAndGet);
    assertThat(steps.get()).isBetween(100_000L, 100_000L * (part.length() + 20));
  }

  @Test
  void itStopsWhenItsCallerSaysSo() {
    AtomicLong steps = new AtomicLong();
    IntConsumer deadline =
        some -> {
          if (steps.addAndGet(some) > 10_000) {
            throw new IllegalStateException("the time is over");
          }
        };
    assertThatThrownBy(() -> wellFormed("<b>a</b>".repeat(100_000), deadline))
        .hasMessage("the time is over");
    assertThat(steps.get()).isLessThan(20_000);
  }

  private static String wellFormed(String markup, IntConsumer steps) {
    return Sanitizer.wellFormed(markup, UnaryOperator.identity(), steps);
  }
}
