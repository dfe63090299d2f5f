package io.jumun.payment.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How long and how often the gateway is asked (design.md 4.6).
 *
 * @param settlementWindow so long after the last request to charge, a gateway that shows no charge
 *     has not charged and will not
 * @param repeatFor so long after the first request to charge it is repeated; later the gateway is
 *     only asked what became of it, or the window would never end
 * @param rechecks the pauses between one call without outcome and the next; the last one repeats
 *     itself, with an alarm
 * @param depositPause between two looks at a virtual account
 */
public record SettlementRules(
    Duration settlementWindow, Duration repeatFor, List<Duration> rechecks, Duration depositPause) {

  public SettlementRules {
    rechecks = List.copyOf(rechecks);
    if (rechecks.isEmpty()) {
      throw new IllegalArgumentException("At least one pause is needed");
    }
  }

  Duration pauseAfter(int unsettledCalls) {
    return rechecks.get(Math.min(unsettledCalls, rechecks.size() - 1));
  }

  boolean areExhausted(int unsettledCalls) {
    return unsettledCalls >= rechecks.size();
  }

  boolean mayRepeat(Instant firstPost, Instant now) {
    return now.isBefore(firstPost.plus(repeatFor));
  }

  Instant windowEnds(Instant lastPost) {
    return lastPost.plus(settlementWindow);
  }
}
