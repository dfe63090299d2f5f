package io.jumun.order.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.jumun.contracts.product.ProductChanged;
import io.jumun.messaging.test.TestEvents;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The copy of the products, made anew from their topic. */
@TestMethodOrder(OrderAnnotation.class)
class RebuildStoryTest extends OrderStory {

  @Test
  void makesGoodWhatIsMissingOrWrongAndForgetsWhatNeverWas() {
    UUID missing = product("Mug", 4_500);
    UUID wrong = product("Bowl", 7_000);
    UUID right = product("Plate", 9_000);
    UUID never = UUID.randomUUID();
    jdbc.sql("delete from product_copy where product_id = ?").param(missing).update();
    jdbc.sql("update product_copy set price = 1 where product_id = ?").param(wrong).update();
    jdbc.sql(
            """
            insert into product_copy (product_id, name, price, currency, sequence, checked_at)
            values (?, 'Ghost', 1, 'KRW', 1, now() - interval '1 hour')
            """)
        .param(never)
        .update();

    Answer begun = admin().post("/read-models/products/rebuild", "");
    assertThat(begun.status()).isEqualTo(202);
    eventually().until(() -> lastRebuild().equals("DONE"));

    assertThat(shopper().place(missing, 1).body().path("amount").asLong()).isEqualTo(4_500);
    assertThat(shopper().place(wrong, 1).body().path("amount").asLong()).isEqualTo(7_000);
    assertThat(shopper().place(right, 1).body().path("amount").asLong()).isEqualTo(9_000);
    assertThat(shopper().place(never, 1).status()).isEqualTo(422);
    var copy = admin().get("/read-models/products").body();
    assertThat(copy.path("rebuild").path("forgotten").asLong()).isEqualTo(1);
    assertThat(copy.path("rebuild").path("records").asLong()).isGreaterThanOrEqualTo(3);
    eventually()
        .until(() -> admin().get("/read-models/products").body().path("lag").asLong(-1) == 0);
  }

  @Test
  void oneGoesOnAtATimeAndOneThatWasLostHindersNobody() {
    eventually().until(() -> !lastRebuild().equals("RUNNING"));
    jdbc.sql("insert into product_rebuild default values").update();
    assertThat(admin().post("/read-models/products/rebuild", "").problem())
        .isEqualTo("rebuild-under-way");

    jdbc.sql(
            "update product_rebuild set went_on_at = now() - interval '2 minutes' where finished_at is null")
        .update();
    assertThat(admin().post("/read-models/products/rebuild", "").status()).isEqualTo(202);
    eventually().until(() -> lastRebuild().equals("DONE"));
  }

  @Test
  void isForAdministrators() {
    assertThat(shopper().get("/read-models/products").status()).isEqualTo(403);
    assertThat(shopper().post("/read-models/products/rebuild", "").status()).isEqualTo(403);
  }

  /** The last one: the topic keeps the record, and with it no product is forgotten any more. */
  @Test
  @Order(Integer.MAX_VALUE)
  void forgetsNothingAfterARecordThatCannotBeRead() {
    UUID later = UUID.randomUUID();
    UUID suspect = UUID.randomUUID();
    var spoiled =
        TestEvents.record(
            UUID.randomUUID(),
            "inventory-service",
            1,
            new ProductChanged(suspect, "Vase", 8_000, "KRW"));
    events()
        .publish(
            new ProducerRecord<>(
                spoiled.topic(), null, spoiled.key(), "{".getBytes(UTF_8), spoiled.headers()));
    inventorySays(new ProductChanged(later, "Jug", 6_000, "KRW"));
    jdbc.sql(
            """
            insert into product_copy (product_id, name, price, currency, sequence, checked_at)
            values (?, 'Vase', 7_000, 'KRW', 0, now() - interval '1 hour')
            """)
        .param(suspect)
        .update();
    eventually().until(() -> !lastRebuild().equals("RUNNING"));

    assertThat(admin().post("/read-models/products/rebuild", "").status()).isEqualTo(202);
    eventually().until(() -> lastRebuild().equals("DONE"));

    assertThat(shopper().place(later, 1).body().path("amount").asLong()).isEqualTo(6_000);
    assertThat(shopper().place(suspect, 1).body().path("amount").asLong()).isEqualTo(7_000);
    assertThat(
            admin()
                .get("/read-models/products")
                .body()
                .path("rebuild")
                .path("forgotten")
                .asLong(-1))
        .isZero();
  }

  private String lastRebuild() {
    return admin()
        .get("/read-models/products")
        .body()
        .path("rebuild")
        .path("status")
        .asString("none");
  }
}
