package io.jumun.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.jumun.runner.platform.ServiceKind;
import io.jumun.runner.story.Narrator;
import io.jumun.runner.story.PlacedOrder;
import io.jumun.runner.story.Product;
import io.jumun.runner.story.Scene;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An auditor that finds nothing wrong proves something only if it finds what is. */
class AuditorIT {

  private static final Books BOOKS = new Books(RunningPlatform.get());
  private static final Auditor AUDITOR = Auditor.of(RunningPlatform.get());
  private static String order = "";
  private static String product = "";

  @BeforeAll
  static void oneOrderIsPaid() {
    try (Scene scene = Scene.on(RunningPlatform.get(), Narrator.SILENT)) {
      Product seal = scene.product("Name seal", 27_000, 5);
      PlacedOrder paid =
          scene.order(seal, 1).checkOut().expectPayment("READY").pay().expect("PAID");
      scene.expectStock(seal, 4, 0, 1);
      order = paid.id();
      product = seal.id();
    }
    AUDITOR.findsNothingWrong();
  }

  @Test
  void findsAPieceThatWasSoldTwice() {
    planted(
        ServiceKind.INVENTORY,
        "update stock set available = available - 1, sold = sold + 1 where product_id = '"
            + product
            + "'",
        "update stock set available = available + 1, sold = sold - 1 where product_id = '"
            + product
            + "'",
        "I1: stock of " + product);
  }

  @Test
  void findsStockThatMovedWithoutItsEntry() {
    planted(
        ServiceKind.INVENTORY,
        "update stock set received = received + 1, available = available + 1 where product_id = '"
            + product
            + "'",
        "update stock set received = received - 1, available = available - 1 where product_id = '"
            + product
            + "'",
        "I1: ledger of " + product);
  }

  @Test
  void findsAnEntryForAnotherOrder() {
    String entry =
        "update stock_ledger set order_id = '%s' where order_id = '%s' and kind = 'SOLD'";
    String stranger = "00000000-0000-7000-8000-000000000001";
    planted(
        ServiceKind.INVENTORY,
        entry.formatted(stranger, order),
        entry.formatted(order, stranger),
        "I1: ledger of order " + order);
  }

  @Test
  void findsAChargeThatNobodyKnowsOf() {
    planted(
        ServiceKind.GATEWAY,
        "update ledger_entry set amount = amount + 1 where order_id = '" + order + "'",
        "update ledger_entry set amount = amount - 1 where order_id = '" + order + "'",
        "I2: order " + order);
  }

  @Test
  void findsACouponThatIsNotItsOrders() {
    planted(
        ServiceKind.ORDER,
        "insert into coupon (id, member_id, status, amount, currency, minimum_amount, valid_from, valid_until,"
            + " order_id, issued_at, issued_by) select gen_random_uuid(), member_id, 'RESERVED', 1, 'KRW', 0, now(),"
            + " now() + interval '1 day', id, now(), member_id from orders where id = '"
            + order
            + "'",
        "delete from coupon where order_id = '" + order + "'",
        "and order " + order + " is PAID");
  }

  @Test
  void findsALineThatCostLessThanWasPaid() {
    planted(
        ServiceKind.ORDER,
        "update order_line set discount = 1 where order_id = '" + order + "'",
        "update order_line set discount = 0 where order_id = '" + order + "'",
        "I2: order " + order + " costs");
  }

  @Test
  void findsAnEventThatWasNeverCommitted() {
    String outbox =
        "from outbox where subject = '" + order + "' and type = 'io.jumun.order.OrderPaid.v1'";
    planted(
        ServiceKind.ORDER,
        "create table set_aside as select * " + outbox + "; delete " + outbox,
        "insert into outbox select * from set_aside; drop table set_aside",
        "has no row");
  }

  @Test
  void findsATimerThatWasToldOfAndIsNotElapsed() {
    planted(
        ServiceKind.SCHEDULER,
        "insert into timer (timer_id, subject, kind, due_at, payload, status, requested_by, elapsed_at) values"
            + " ('planted', 'planted', 'planted', now(), '{}', 'ELAPSED', 'the test', now() + interval '1 s')",
        "delete from timer where timer_id = 'planted'",
        "I5: ");
  }

  @Test
  void findsADeadLetter() {
    planted(
        ServiceKind.ORDER,
        "insert into dead_letter (id, consumer, topic, partition, \"offset\", header_names, header_values, cause, attempts)"
            + " values (gen_random_uuid(), 'planted', 'order.events', 0, 0, '{}', '{}', 'planted', 1)",
        "delete from dead_letter where consumer = 'planted'",
        "I8: dead letter of planted");
  }

  @AfterAll
  static void theBooksAreRightAgain() {
    AUDITOR.findsNothingWrong();
  }

  private static void planted(ServiceKind service, String bug, String mend, String finding) {
    BOOKS.change(service, bug);
    try {
      assertThat(AUDITOR.findings()).anyMatch(line -> line.contains(finding));
    } finally {
      BOOKS.change(service, mend);
    }
  }
}
