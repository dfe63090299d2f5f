package io.jumun.order.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OrderListTest extends OrderStory {

  @Test
  void listsTheNewestFirstPageByPage() {
    Shopper shopper = shopper();
    UUID mug = product("Mug", 4_500);
    List<UUID> placed =
        new ArrayList<>(IntStream.range(0, 5).mapToObj(_ -> shopper.place(mug, 1).id()).toList());
    Collections.reverse(placed);

    Answer first = shopper.get("/orders?limit=2");
    Answer second = shopper.get("/orders?limit=2&cursor=" + next(first));
    Answer third = shopper.get("/orders?limit=2&cursor=" + next(second));

    assertThat(ids(first)).isEqualTo(placed.subList(0, 2));
    assertThat(ids(second)).isEqualTo(placed.subList(2, 4));
    assertThat(ids(third)).isEqualTo(placed.subList(4, 5));
    assertThat(third.body().path("nextCursor").isNull()).isTrue();
    assertThat(first.body().path("items").path(0).path("history").size()).isEqualTo(1);
  }

  @Test
  void listsOneStatus() {
    Shopper shopper = shopper();
    UUID open = placed(shopper, 5_000);
    UUID cancelled = placed(shopper, 5_000);
    shopper.cancel(cancelled);

    assertThat(ids(shopper.get("/orders?status=CREATED"))).containsExactly(open);
    assertThat(ids(shopper.get("/orders?status=CANCELLED"))).containsExactly(cancelled);
    assertThat(ids(shopper.get("/orders?status=PAID"))).isEmpty();
  }

  @Test
  void listsWhatWasPlacedInATime() {
    Shopper shopper = shopper();
    UUID first = placed(shopper, 5_000);
    UUID second = placed(shopper, 5_000);
    UUID third = placed(shopper, 5_000);
    String since = shopper.order(second).body().path("createdAt").asString();
    String until = shopper.order(third).body().path("createdAt").asString();

    assertThat(ids(shopper.get("/orders?from=" + since))).containsExactly(third, second);
    assertThat(ids(shopper.get("/orders?until=" + until))).containsExactly(second, first);
    assertThat(ids(shopper.get("/orders?from=" + since + "&until=" + until)))
        .containsExactly(second);
    assertThat(ids(shopper.get("/orders?from=2000-01-01T00:00:00Z&until=9999-01-01T00:00:00Z")))
        .hasSize(3);
    assertThat(shopper.get("/orders?from=yesterday").status()).isEqualTo(400);
  }

  @Test
  void listsAnotherMembersOrdersForAdminsOnly() {
    Shopper shopper = shopper();
    Shopper other = shopper();
    UUID id = placed(shopper, 5_000);
    UUID others = placed(other, 5_000);
    String path = "/orders?memberId=" + shopper.memberId();

    assertThat(ids(admin().get(path))).containsExactly(id);
    assertThat(ids(other.get(path))).containsExactly(others);
  }

  @Test
  void listsEverybodysOrdersForAdmins() {
    UUID one = placed(shopper(), 5_000);
    UUID other = placed(shopper(), 5_000);

    assertThat(ids(admin().get("/orders?limit=100"))).contains(one, other);
  }

  @Test
  void showsAViewerEverybodysOrdersAndLetsThemDoNothingToThem() {
    Shopper shopper = shopper();
    UUID id = placed(shopper, 5_000);
    Shopper viewer = viewer();

    assertThat(ids(viewer.get("/orders?memberId=" + shopper.memberId()))).containsExactly(id);
    Answer seen = viewer.get("/orders/" + id);
    assertThat(seen.status()).isEqualTo(200);
    assertThat(seen.body().path("history").path(0).path("person").asString())
        .isEqualTo(shopper.memberId().toString());
    assertThat(viewer.cancel(id).status()).isEqualTo(404);
    assertThat(viewer.get("/read-models/products").status()).isEqualTo(200);
    assertThat(viewer.post("/read-models/products/rebuild", "").status()).isEqualTo(403);
    assertThat(shopper.order(id).body().path("status").asString()).isEqualTo("CREATED");
  }

  @Test
  void refusesCursorsLimitsAndStatesThatDoNotExist() {
    Shopper shopper = shopper();

    assertThat(shopper.get("/orders?cursor=x").problem()).isEqualTo("unreadable-cursor");
    assertThat(shopper.get("/orders?cursor=%20").status()).isEqualTo(400);
    assertThat(shopper.get("/orders?limit=0").status()).isEqualTo(400);
    assertThat(shopper.get("/orders?limit=101").status()).isEqualTo(400);
    assertThat(shopper.get("/orders?status=LOST").status()).isEqualTo(400);
    assertThat(shopper.get("/orders/not-an-id").status()).isEqualTo(400);
  }

  private static String next(Answer page) {
    return page.body().path("nextCursor").asString();
  }

  private static List<UUID> ids(Answer page) {
    return page.body()
        .path("items")
        .valueStream()
        .map((JsonNode item) -> UUID.fromString(item.path("id").asString()))
        .toList();
  }
}
