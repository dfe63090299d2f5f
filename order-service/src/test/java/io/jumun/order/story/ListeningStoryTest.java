package io.jumun.order.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.jumun.contracts.inventory.StockReserved;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An order as a stream of server-sent events. */
class ListeningStoryTest extends OrderStory {

  @Test
  void isToldEveryStateUntilTheOrderIsOver() {
    Shopper shopper = shopper();
    UUID id = placed(shopper, 5_000);

    try (var listener = Listener.to(shopper, "/orders/" + id + "/events")) {
      assertThat(listener.next().status()).isEqualTo("CREATED");
      shopper.checkOut(id);
      assertThat(listener.next().status()).isEqualTo("RESERVING");
      inventorySays(new StockReserved(id, List.of()));
      assertThat(listener.next().status()).isEqualTo("AWAITING_PAYMENT");
      paymentSays(approved(id, 5_000));
      assertThat(listener.next().status()).isEqualTo("PAID");
      shopper.complete(id);
      assertThat(listener.next().status()).isEqualTo("COMPLETED");
      assertThat(listener.isOver()).isTrue();
    }
  }

  @Test
  void whoComesBackIsToldWhatIsNew() {
    Shopper shopper = shopper();
    UUID id = placed(shopper, 5_000);
    String path = "/orders/" + id + "/events";
    String heard;
    try (var listener = Listener.to(shopper, path)) {
      heard = listener.next().id();
    }
    shopper.checkOut(id);

    try (var listener = Listener.to(shopper, path, heard)) {
      var missed = listener.next();
      assertThat(missed.status()).isEqualTo("RESERVING");
      heard = missed.id();
    }

    try (var listener = Listener.to(shopper, path + "?lastEventId=" + heard)) {
      shopper.cancel(id);
      var last = listener.next();
      assertThat(last.status()).isEqualTo("CANCELLED");
      assertThat(listener.isOver()).isTrue();
      heard = last.id();
    }

    try (var listener = Listener.to(shopper, path, heard)) {
      assertThat(listener.httpStatus()).as("do not come back").isEqualTo(204);
    }
  }

  @Test
  void aTicketStandsForTheTokenOnce() {
    Shopper shopper = shopper();
    UUID id = placed(shopper, 5_000);
    UUID other = placed(shopper, 5_000);
    String path = "/orders/" + id + "/events?ticket=";
    Shopper browser = shopper(shopper.memberId(), null);

    Answer issued = shopper.post("/orders/" + id + "/event-tickets", "", null);
    assertThat(issued.status()).isEqualTo(201);
    String ticket = issued.body().path("value").asString();

    assertThat(browser.get("/orders/" + other + "/events?ticket=" + ticket).problem())
        .as("for another order")
        .isEqualTo("ticket-not-good");
    try (var listener = Listener.to(browser, path + ticket)) {
      assertThat(listener.next().status()).isEqualTo("CREATED");
    }
    assertThat(browser.get(path + ticket).problem()).as("used").isEqualTo("ticket-not-good");
    assertThat(browser.get(path + "made-up").status()).isEqualTo(401);
    assertThat(count("select count(*) from http_ticket where subject = ?", "/orders/" + id))
        .isZero();
  }

  @Test
  void aTicketThatIsTooOldIsNotGood() {
    Shopper shopper = shopper();
    UUID id = placed(shopper, 5_000);
    String ticket =
        shopper.post("/orders/" + id + "/event-tickets", "", null).body().path("value").asString();
    jdbc.sql("update http_ticket set good_until = now() where subject = ?")
        .param("/orders/" + id)
        .update();

    assertThat(shopper.get("/orders/" + id + "/events?ticket=" + ticket).status()).isEqualTo(401);

    shopper.post("/orders/" + id + "/event-tickets", "", null);
    assertThat(count("select count(*) from http_ticket where subject = ?", "/orders/" + id))
        .as("the old one is cleared away")
        .isEqualTo(1);
  }

  @Test
  void nobodyListensToAnothersOrder() {
    UUID id = placed(shopper(), 5_000);
    Shopper stranger = shopper();

    assertThat(stranger.get("/orders/" + id + "/events").problem()).isEqualTo("order-not-found");
    assertThat(stranger.post("/orders/" + id + "/event-tickets", "", null).status()).isEqualTo(404);
    assertThat(shopper(UUID.randomUUID(), null).get("/orders/" + id + "/events").status())
        .isEqualTo(401);
    try (var listener = Listener.to(admin(), "/orders/" + id + "/events")) {
      assertThat(listener.next().status()).as("for an operator").isEqualTo("CREATED");
    }
  }
}
