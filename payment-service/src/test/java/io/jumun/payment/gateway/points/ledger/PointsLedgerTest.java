package io.jumun.payment.gateway.points.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.f4b6a3.uuid.UuidCreator;
import io.jumun.payment.test.AnOrder;
import io.jumun.payment.test.PointsStory;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;

/** The ledger and PostgreSQL, many at once. */
class PointsLedgerTest extends PointsStory {

  private static final int THREADS = 16;

  @Autowired private TakePoints takePoints;
  @Autowired private GiveBackPoints giveBackPoints;
  @Autowired private CheckBooks books;

  @AfterEach
  void theBooksAddUp() {
    assertThat(books.wrong(Instant.EPOCH)).isZero();
    assertThat(
            jdbc.sql("select coalesce(sum(amount), 0) from points_entry")
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void manyPaymentsOfOneMemberAtOnceNeverTakeMoreThanThereIs() {
    UUID member = UuidCreator.getTimeOrderedEpoch();
    grant(member, 5 * 24_000 + 23_999);
    List<AnOrder> orders = Stream.generate(() -> of(member)).limit(THREADS).toList();

    var taken =
        together(i -> take(orders.get(i), "key-" + orders.get(i).id(), orders.get(i).id() + "/1"));

    assertThat(taken.stream().filter(PointsLedgerTest::isTaken)).hasSize(5);
    assertThat(balance(member)).isEqualTo(23_999);
    assertThat(entries(member)).hasSize(1 + 5);
  }

  @Test
  void oneKeySentManyTimesAtOnceTakesOnce() {
    AnOrder order = withPoints(100_000);

    var taken = together(_ -> take(order, order.card(1), order.id() + "/1"));

    assertThat(taken).allMatch(PointsLedgerTest::isTaken);
    assertThat(taken.stream().distinct()).hasSize(1);
    assertThat(entries(order.memberId())).containsExactly(100_000L, -24_000L);
  }

  @Test
  void onePaymentKeyUnderManyKeysAtOnceTakesOnce() {
    AnOrder order = withPoints(100_000);

    var taken = together(i -> take(order, order.card(1), order.id() + "/" + i));

    assertThat(taken.stream().filter(PointsLedgerTest::isTaken)).hasSize(1);
    assertThat(taken.stream().filter(Taking.DecidedBefore.class::isInstance)).hasSize(THREADS - 1);
    assertThat(entries(order.memberId())).containsExactly(100_000L, -24_000L);
  }

  @Test
  void aRefusalStaysOneWhateverComesLater() {
    AnOrder order = withPoints(23_999);
    Taking refused = take(order, order.card(1), order.id() + "/1");

    grant(order.memberId(), 1);

    assertThat(take(order, order.card(1), order.id() + "/1")).isEqualTo(refused);
    assertThat(((Taking.Decided) refused).charge().refusal())
        .isEqualTo(Refusal.notEnough(23_999, 24_000));
    assertThat(isTaken(take(order, order.card(2), order.id() + "/2"))).isTrue();
    assertThat(balance(order.memberId())).isZero();
  }

  @Test
  void aKeyThatComesWithAnotherPaymentShowsTheFirst() {
    AnOrder first = withPoints(100_000);
    AnOrder second = of(first.memberId());
    Taking taken = take(first, first.card(1), "one-key-" + first.id());

    assertThat(take(second, second.card(1), "one-key-" + first.id())).isEqualTo(taken);
    assertThat(entries(first.memberId())).containsExactly(100_000L, -24_000L);
  }

  @Test
  void partsThatGoBackAtOnceAreNeverMoreThanWasPaid() {
    AnOrder order = paid();

    var returns = together(i -> giveBack(order, 7_000, "refund-" + i + order.id()));

    assertThat(returns.stream().filter(Return.Returned.class::isInstance)).hasSize(3);
    assertThat(returns.stream().filter(new Return.MoreThanLeft(3_000)::equals))
        .hasSize(THREADS - 3);
    assertThat(balance(order.memberId())).isEqualTo(21_000);
  }

  @Test
  void oneRefundSentManyTimesAtOnceGoesBackOnce() {
    AnOrder order = paid();

    var returns = together(_ -> giveBack(order, 7_000, "refund-" + order.id()));

    assertThat(returns).allMatch(Return.Returned.class::isInstance);
    assertThat(entries(order.memberId())).containsExactly(24_000L, -24_000L, 7_000L);
  }

  @Test
  void allThatIsLeftGoesBackAndThenNothing() {
    AnOrder order = paid();
    giveBack(order, 7_000, "refund-1-" + order.id());

    var rest =
        giveBackPoints.giveBack(charge(order, order.card(1)), null, "refund-2-" + order.id(), "No");
    var again =
        giveBackPoints.giveBack(charge(order, order.card(1)), null, "refund-3-" + order.id(), "No");

    assertThat(((Return.Returned) rest).charge().rest()).isZero();
    assertThat(again).isEqualTo(new Return.NothingLeft());
    assertThat(entries(order.memberId())).containsExactly(24_000L, -24_000L, 7_000L, 17_000L);
  }

  @Test
  void nothingGoesBackOfWhatWasNeverTaken() {
    AnOrder unknown = withPoints(24_000);
    AnOrder refused = withPoints(1);
    take(refused, refused.card(1), refused.id() + "/1");

    assertThat(giveBack(unknown, 1, "refund-" + unknown.id())).isEqualTo(new Return.NothingLeft());
    assertThat(giveBack(refused, 1, "refund-" + refused.id())).isEqualTo(new Return.NothingLeft());
    assertThat(balance(refused.memberId())).isEqualTo(1);
  }

  @Test
  void anotherOrdersPaymentIsNeverGivenBack() {
    AnOrder order = paid();
    AnOrder other = of(order.memberId());

    var outcome =
        giveBackPoints.giveBack(
            charge(other, order.card(1)), null, "refund-" + other.id(), "Not mine");

    assertThat(outcome).isInstanceOf(Return.NotThisOrders.class);
    assertThat(balance(order.memberId())).isZero();
  }

  /** Whatever a program does wrong: the database keeps the books. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "update points_account set balance = -1 where member_id = '%s'",
        "update points_account set balance = 1 where kind = 'REVENUE' and '%s' <> ''",
        "update points_charge set returned = amount + 1 where order_id = '%2$s'",
        """
        insert into points_transfer
          (id, kind, from_account, to_account, amount, payment_key, idempotency_key, made_at)
        select gen_random_uuid(), kind, from_account, to_account, amount, payment_key,
          gen_random_uuid()::text, now()
        from points_transfer where payment_key like '%%%2$s'
        """
      })
  void theDatabaseRefusesWhatCannotBe(String statement) {
    AnOrder order = paid();

    assertThatThrownBy(() -> jdbc.sql(statement.formatted(order.memberId(), order.id())).update())
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update points_transfer set amount = amount + 1",
        "delete from points_transfer",
        "truncate points_transfer",
        "delete from points_charge",
        "delete from points_account"
      })
  void whatIsWrittenStaysWritten(String statement) {
    assertThatThrownBy(() -> jdbc.sql(statement).update())
        .isInstanceOf(DataAccessException.class)
        .rootCause()
        .hasMessageContaining("permission denied");
  }

  // ---- Who does what ----

  private static AnOrder of(UUID member) {
    AnOrder fresh = AnOrder.fresh();
    return new AnOrder(fresh.id(), member, fresh.amount(), fresh.sequence());
  }

  private AnOrder withPoints(long amount) {
    AnOrder order = AnOrder.fresh();
    grant(order.memberId(), amount);
    return order;
  }

  private AnOrder paid() {
    AnOrder order = withPoints(24_000);
    assertThat(isTaken(take(order, order.card(1), order.id() + "/1"))).isTrue();
    return order;
  }

  private Taking take(AnOrder order, String paymentKey, String idempotencyKey) {
    return takePoints.take(charge(order, paymentKey), idempotencyKey);
  }

  private Return giveBack(AnOrder order, long part, String idempotencyKey) {
    return giveBackPoints.giveBack(charge(order, order.card(1)), part, idempotencyKey, "A part");
  }

  private static boolean isTaken(Taking taking) {
    return taking instanceof Taking.Decided(var charge) && charge.isTaken();
  }

  private static <T> List<T> together(IntFunction<T> work) {
    try (var threads = Executors.newFixedThreadPool(THREADS)) {
      var all =
          IntStream.range(0, THREADS)
              .mapToObj(i -> CompletableFuture.supplyAsync(() -> work.apply(i), threads))
              .toList();
      return all.stream().map(CompletableFuture::join).toList();
    }
  }
}
