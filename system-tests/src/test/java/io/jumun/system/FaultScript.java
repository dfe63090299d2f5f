package io.jumun.system;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/**
 * What happens to one order: how its shopper behaves, what goes wrong at the gateway, who lies
 * about it. The same seed and number give the same script.
 *
 * @param deadlineMs when its time to pay is over, from the moment at which the shopper may begin
 * @param actMs when the shopper does what they do, from then
 * @param nextMs when they do the second thing, if they do one, from then
 * @param forgedMs when a forged webhook comes that tells of the order, from then; none when
 *     negative
 * @param forgedStatus what it claims
 */
record FaultScript(
    long seed,
    int number,
    Habit habit,
    List<GatewayFault> faults,
    int deadlineMs,
    int actMs,
    int nextMs,
    int forgedMs,
    String forgedStatus) {

  /** What a shopper does. */
  enum Habit {
    PAYS,
    PAYS_TWICE_AT_ONCE,
    PAYS_WITH_TWO_CARDS_AT_ONCE,
    TRIES_ANOTHER_CARD,
    PAYS_AT_THE_LAST_MOMENT,
    PAYS_AND_CANCELS,
    CANCELS_AND_PAYS,
    CANCELS,
    GOES_AWAY
  }

  private static final List<String> CLAIMS = List.of("DONE", "CANCELED", "EXPIRED");

  static FaultScript of(long seed, int number) {
    var random = new Random(seed * 1_000_003 + number);
    random.nextInt();
    Habit habit = Habit.values()[random.nextInt(Habit.values().length)];
    int deadline = 3_000 + random.nextInt(4_000);
    return new FaultScript(
        seed,
        number,
        habit,
        faults(random),
        deadline,
        habit == Habit.PAYS_AT_THE_LAST_MOMENT
            ? deadline - 200 + random.nextInt(300)
            : random.nextInt(1_000),
        random.nextInt(2_000),
        random.nextInt(3) == 0 ? random.nextInt(4_000) : -1,
        CLAIMS.get(random.nextInt(CLAIMS.size())));
  }

  private static List<GatewayFault> faults(Random random) {
    List<GatewayFault> faults = new ArrayList<>();
    some(faults, random, 3, GatewayFault::ofConfirm);
    some(faults, random, 3, GatewayFault::ofQuery);
    some(faults, random, 3, GatewayFault::ofCancel);
    some(faults, random, 2, GatewayFault::ofWebhook);
    return faults;
  }

  /** One silence at most: each takes its whole time-out. */
  private static void some(
      List<GatewayFault> faults,
      Random random,
      int fewerThan,
      Function<Random, GatewayFault> make) {
    int count = random.nextInt(fewerThan);
    for (int i = 0; i < count; i++) {
      GatewayFault next = make.apply(random);
      if (!next.isSilence() || faults.stream().noneMatch(GatewayFault::isSilence)) {
        faults.add(next);
      }
    }
  }

  boolean isLiedAbout() {
    return forgedMs >= 0;
  }

  @Override
  public String toString() {
    return "script %d of seed %d: %s after %d ms and %d ms, deadline %d ms%s; %s"
        .formatted(
            number,
            seed,
            habit,
            actMs,
            nextMs,
            deadlineMs,
            isLiedAbout() ? ", forged " + forgedStatus + " after " + forgedMs + " ms" : "",
            faults);
  }
}
