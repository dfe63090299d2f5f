package io.jumun.order.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Coupons are issued by admins, and seen by those whose they are. */
class CouponApiTest extends OrderStory {

  @Autowired PlatformTransactionManager transactions;

  private static final String FIXED = "{\"amount\":3000,\"currency\":\"KRW\"}";

  @Test
  void anAdminIssuesAndTheMemberSees() {
    Shopper shopper = shopper();

    Answer issued = admin().post("/coupons", request(shopper, FIXED + ",\"minimumAmount\":5000"));

    assertThat(issued.status()).as("%s", issued).isEqualTo(201);
    assertThat(issued.headers().firstValue("Location")).contains("/coupons/" + issued.id());
    assertThat(issued.orderStatus()).isEqualTo("ISSUED");
    assertThat(issued.body().path("minimumAmount").asLong()).isEqualTo(5_000);
    assertThat(issued.body().path("discount").path("amount").asLong()).isEqualTo(3_000);
    assertThat(shopper.get("/coupons/" + issued.id()).body()).isEqualTo(issued.body());
    assertThat(ids(shopper.get("/coupons"))).containsExactly(issued.id());
  }

  @Test
  void oneKeyIssuesOneCoupon() {
    Shopper admin = admin();
    Shopper shopper = shopper();
    String request = request(shopper, FIXED);

    Answer first = admin.post("/coupons", request, "my-key");
    Answer second = admin.post("/coupons", request, "my-key");

    assertThat(second.id()).isEqualTo(first.id());
    assertThat(admin.post("/coupons", request(shopper(), FIXED), "my-key").status()).isEqualTo(422);
    assertThat(admin.post("/coupons", request, null).status()).isEqualTo(400);
    assertThat(ids(shopper.get("/coupons"))).hasSize(1);
  }

  @Test
  void nobodyElseIssuesOrSees() {
    Shopper shopper = shopper();
    Shopper other = shopper();
    UUID coupon = admin().post("/coupons", request(shopper, FIXED)).id();

    assertThat(shopper.post("/coupons", request(shopper, FIXED)).status()).isEqualTo(403);
    assertThat(other.get("/coupons/" + coupon).problem()).isEqualTo("coupon-not-found");
    assertThat(other.get("/coupons/" + coupon).status()).isEqualTo(404);
    assertThat(ids(other.get("/coupons?memberId=" + shopper.memberId()))).isEmpty();
    Shopper nobody = shopper(UUID.randomUUID(), null);
    assertThat(nobody.get("/coupons").status()).isEqualTo(401);
    assertThat(nobody.get("/coupons/" + coupon).status()).isEqualTo(401);
    assertThat(nobody.post("/coupons", request(shopper, FIXED)).status()).isEqualTo(401);
    assertThat(admin().get("/coupons/" + coupon).status()).isEqualTo(200);
    assertThat(ids(shopper.get("/coupons"))).containsExactly(coupon);
  }

  @Test
  void listsTheNewestFirstPageByPageAndByStatus() {
    Shopper shopper = shopper();
    List<UUID> issued =
        List.of(FIXED, FIXED, FIXED).stream()
            .map(discount -> admin().post("/coupons", request(shopper, discount)).id())
            .toList();

    Answer first = shopper.get("/coupons?limit=2");
    Answer second =
        shopper.get("/coupons?limit=2&cursor=" + first.body().path("nextCursor").asString());

    assertThat(ids(first)).containsExactly(issued.get(2), issued.get(1));
    assertThat(ids(second)).containsExactly(issued.get(0));
    assertThat(second.body().path("nextCursor").isNull()).isTrue();
    assertThat(ids(admin().get("/coupons?memberId=" + shopper.memberId())))
        .containsExactlyElementsOf(issued.reversed());
    assertThat(ids(shopper.get("/coupons?status=ISSUED"))).hasSize(3);
    assertThat(ids(shopper.get("/coupons?status=USED"))).isEmpty();
    assertThat(ids(admin().get("/coupons?status=ISSUED&limit=3")))
        .containsExactlyElementsOf(issued.reversed());
    assertThat(shopper.get("/coupons?status=LOST").status()).isEqualTo(400);
    assertThat(shopper.get("/coupons?cursor=x").status()).isEqualTo(400);
    assertThat(shopper.get("/coupons?limit=101").status()).isEqualTo(400);
    assertThat(shopper.get("/coupons/not-an-id").status()).isEqualTo(400);
  }

  /** A member with very many of them, in a table with more: only the page is read. */
  @Test
  void aPageIsFoundByItsIndexHoweverManyThereAre() {
    UUID member = UUID.randomUUID();
    jdbc.sql(
            """
            insert into coupon (id, member_id, status, amount, currency, minimum_amount, valid_from,
                                valid_until, issued_at, issued_by)
            select gen_random_uuid(), case when n % 4 = 0 then :member else gen_random_uuid() end,
                   'ISSUED', 1, 'KRW', 0, now(), now() + interval '1 day', now(), :member
            from generate_series(1, 20000) n
            """)
        .param("member", member)
        .update();
    try {
      assertThat(planOf("member_id = '" + member + "'")).contains("coupons_of_member ");
      assertThat(planOf("member_id = '" + member + "' and status = 'USED'")).contains("_status");
      assertThat(planOf("status = 'RESERVED'")).contains("coupons_by_status");
      assertThat(planOf("true")).contains("coupon_pkey");
    } finally {
      jdbc.sql("delete from coupon where issued_by = ?").param(member).update();
    }
  }

  private String planOf(String condition) {
    String page = " and id < 'ffffffff-ffff-7fff-bfff-ffffffffffff' order by id desc limit 21";
    String plan =
        new TransactionTemplate(transactions)
            .execute(
                _ -> {
                  // Nobody has counted the rows yet, so the planner has to be told that they are
                  // many.
                  jdbc.sql("set local enable_sort = off").update();
                  jdbc.sql("set local enable_bitmapscan = off").update();
                  return String.join(
                      "\n",
                      jdbc.sql("explain select * from coupon where " + condition + page)
                          .query(String.class)
                          .list());
                });
    assertThat(plan).doesNotContain("Sort").doesNotContain("Seq Scan");
    return plan;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"currency\":\"KRW\"}",
        "{\"amount\":1000,\"percent\":10,\"currency\":\"KRW\"}",
        "{\"amount\":1000,\"atMost\":10,\"currency\":\"KRW\"}"
      })
  void whatIsNeitherOfTheTwoKindsIsNotIssued(String discount) {
    Answer answer = admin().post("/coupons", request(shopper(), discount));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.problem()).isEqualTo("unacceptable-coupon");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "{\"amount\":1000}",
        "{\"amount\":0,\"currency\":\"KRW\"}",
        "{\"amount\":-1,\"currency\":\"KRW\"}",
        "{\"amount\":1.5,\"currency\":\"KRW\"}",
        "{\"amount\":99999999999999999999,\"currency\":\"KRW\"}",
        "{\"amount\":1000,\"currency\":\"won\"}",
        "{\"percent\":0,\"currency\":\"KRW\"}",
        "{\"percent\":101,\"currency\":\"KRW\"}",
        "{\"percent\":10,\"atMost\":0,\"currency\":\"KRW\"}",
        "{\"percent\":\"10\",\"currency\":\"KRW\"}"
      })
  void whatCannotBeUnderstoodIsNotIssued(String discount) {
    Shopper shopper = shopper();

    Answer answer = admin().post("/coupons", request(shopper, discount));

    assertThat(answer.status()).as("%s", answer).isEqualTo(400);
    assertThat(ids(shopper.get("/coupons"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2020-01-01T00:00:00Z",
        "+999999999-12-31T23:59:59Z",
        "-999999999-01-01T00:00:00Z",
        "9999-12-31T23:59:59Z"
      })
  void whatIsNeverValidOrForEverIsNotIssued(String until) {
    Answer answer = admin().post("/coupons", request(shopper(), FIXED, until));

    assertThat(answer.status()).as("%s", answer).isEqualTo(422);
    assertThat(answer.problem()).isEqualTo("unacceptable-coupon");
  }

  private static String request(Shopper shopper, String discount) {
    return request(shopper, discount, Instant.now().plus(Duration.ofDays(30)).toString());
  }

  private static String request(Shopper shopper, String discount, String until) {
    return "{\"memberId\":\"%s\",\"validUntil\":\"%s\",\"discount\":%s}"
        .formatted(shopper.memberId(), until, discount);
  }

  private static List<UUID> ids(Answer page) {
    assertThat(page.status()).as("%s", page).isEqualTo(200);
    return page.body()
        .path("items")
        .valueStream()
        .map(item -> UUID.fromString(item.path("id").asString()))
        .toList();
  }
}
