package io.jumun.inventory.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.jumun.contracts.RequestedQuantity;
import io.jumun.contracts.inventory.StockRejected;
import io.jumun.contracts.inventory.StockReserved;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every step that the model checker saw inventory-service make (model/transitions.txt, the lines
 * {@code inv}) is a step of the real aggregate: with news, or with an event that came too late and
 * changes nothing.
 */
class ModelTransitionsTest {

  private static final UUID ORDER = new UUID(0, 7);
  private static final UUID PRODUCT = new UUID(1, 1);
  private static final Basket ONE_PIECE = Basket.of(List.of(new RequestedQuantity(PRODUCT, 1)));
  private static final long BEFORE = 10;

  /** The model's words: inv | state | event -> next state | what it says. */
  record Step(String from, String event, String to, String says) {

    /** What is said is left out: the model never saw a sold order ask again. */
    Step silently() {
      return new Step(from, event, to, "");
    }

    static Step parse(String line) {
      String[] parts = line.split(" \\| | -> ", -1);
      return new Step(
          parts[1], parts[2], parts[3].strip(), parts.length > 4 ? parts[4].strip() : "");
    }
  }

  static Stream<Step> steps() throws IOException {
    try (var file = ModelTransitionsTest.class.getResourceAsStream("/transitions.txt")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().map(Step::parse);
    }
  }

  @ParameterizedTest
  @MethodSource("steps")
  void theAggregateGoesWhereTheModelGoes(Step step) {
    assertThat(Stream.of(walk(step, BEFORE + 1), walk(step, BEFORE))).contains(step);
  }

  @ParameterizedTest
  @MethodSource("steps")
  void withNewsTheAggregateOnlyGoesWhereTheModelGoes(Step step) throws IOException {
    assertThat(steps().map(Step::silently)).contains(walk(step, BEFORE + 1).silently());
  }

  /** Where the real aggregate goes from the step's state with the step's event. */
  private static Step walk(Step step, long sequence) {
    var stock = new StockBook(Map.of(PRODUCT, level(step)));
    var reservation =
        step.from().equals("-")
            ? Reservation.none(ORDER)
            : Reservation.kept(ORDER, state(step.from()), BEFORE);
    var outcome = reservation.hear(news(step.event()), sequence, stock);
    return new Step(step.from(), step.event(), letter(reservation.state()), says(outcome));
  }

  private static StockLevel level(Step step) {
    return switch (step.from()) {
      case "-" -> StockLevel.initial(step.to().equals("X") ? 0 : 1);
      case "H" -> new StockLevel(1, 0, 1, 0);
      case "S" -> new StockLevel(1, 0, 0, 1);
      default -> StockLevel.initial(1);
    };
  }

  private static OrderNews news(String event) {
    return switch (event) {
      case "SRR" -> new OrderNews.StockAskedFor(ORDER, ONE_PIECE);
      case "OPaid" -> new OrderNews.Paid(ORDER);
      case "ORev" -> new OrderNews.PaymentFellBack(ORDER);
      case "OCan", "OExp" -> new OrderNews.Closed(ORDER);
      default -> throw new IllegalArgumentException(event);
    };
  }

  private static ReservationState state(String letter) {
    return switch (letter) {
      case "H" -> new ReservationState.Held(ONE_PIECE);
      case "S" -> new ReservationState.Sold(ONE_PIECE);
      case "L" -> new ReservationState.Released(ONE_PIECE);
      case "T" -> new ReservationState.Returned(ONE_PIECE);
      case "X" -> new ReservationState.Rejected(List.of());
      case "Z" -> new ReservationState.Tombstone();
      default -> throw new IllegalArgumentException(letter);
    };
  }

  private static String letter(ReservationState state) {
    return switch (state) {
      case ReservationState.None _ -> "-";
      case ReservationState.Held _ -> "H";
      case ReservationState.Sold _ -> "S";
      case ReservationState.Released _ -> "L";
      case ReservationState.Returned _ -> "T";
      case ReservationState.Rejected _ -> "X";
      case ReservationState.Tombstone _ -> "Z";
    };
  }

  /** The model knows only what the order listens to. */
  private static String says(Outcome outcome) {
    return outcome
        .answer()
        .map(
            event ->
                switch (event) {
                  case StockReserved _ -> "SRes";
                  case StockRejected _ -> "SRej";
                  default -> "";
                })
        .orElse("");
  }
}
