package io.jumun.inventory.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jumun.contracts.Topic;
import io.jumun.contracts.product.ProductChanged;
import io.jumun.inventory.InventoryTest;
import io.jumun.inventory.Shelf;
import io.jumun.inventory.domain.StockLevel;
import io.jumun.messaging.test.TestEvents;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

@InventoryTest
class ProductApiTest {

  private static final String MUG =
      """
      {"name": "Mug", "price": 1500, "currency": "KRW", "stock": 7}
      """;

  @LocalServerPort int port;

  @Value("${spring.kafka.bootstrap-servers}")
  String bootstrapServers;

  @Autowired Shelf shelf;

  private Api api;
  private Api admin;
  private final UUID caller = UUID.randomUUID();

  @BeforeEach
  void signIn() {
    api = Api.at(port);
    admin = api.as(Tokens.of(bootstrapServers, api).admin(caller));
  }

  @Test
  void aNewProductIsOnSaleForEverybody() {
    var created = admin.post("/products", MUG);

    assertThat(created.status()).isEqualTo(201);
    var id = created.text("id");
    assertThat(created.header("Location")).endsWith("/products/" + id);
    var shown = api.get("/products/" + id);
    assertThat(shown.status()).isEqualTo(200);
    assertThat(shown.body()).isEqualTo(created.body());
    assertThat(shown.text("name")).isEqualTo("Mug");
    assertThat(shown.number("price")).isEqualTo(1500);
    assertThat(shown.text("currency")).isEqualTo("KRW");
    assertThat(shown.number("available")).isEqualTo(7);
    assertThat(shown.number("rankingScore")).isZero();
  }

  @Test
  void everyChangeOfAProductIsPublishedWhole() {
    var id = UUID.fromString(admin.post("/products", MUG).text("id"));
    admin.patch("/products/" + id, "{\"price\": 1700}");
    admin.patch("/products/" + id, "{\"name\": \"Large mug\"}");
    admin.patch("/products/" + id, "{\"name\": \"Large mug\", \"price\": 1700}");

    assertThat(shelf.saidAbout(id)).containsOnly("ProductChanged").hasSize(3);
    try (var events = TestEvents.connect(bootstrapServers)) {
      await()
          .untilAsserted(
              () ->
                  assertThat(
                          events.about(Topic.PRODUCT_EVENTS, id.toString(), ProductChanged.class))
                      .containsExactly(
                          said(id, "Mug", 1500, List.of(), true),
                          said(id, "Mug", 1700, List.of(), true),
                          said(id, "Large mug", 1700, List.of(), true)));
    }
  }

  @Test
  void picturesAndSaleArePublishedToo() {
    var id =
        UUID.fromString(
            admin
                .post(
                    "/products",
                    """
                    {"name": "Mug", "price": 1500, "currency": "KRW", "stock": 7,
                     "images": ["https://img.example/a.jpg", "http://img.example/b.jpg?w=80"],
                     "onSale": false}
                    """)
                .text("id"));
    admin.patch("/products/" + id, "{\"onSale\": true}");
    admin.patch("/products/" + id, "{\"images\": []}");

    try (var events = TestEvents.connect(bootstrapServers)) {
      var both = List.of("https://img.example/a.jpg", "http://img.example/b.jpg?w=80");
      await()
          .untilAsserted(
              () ->
                  assertThat(
                          events.about(Topic.PRODUCT_EVENTS, id.toString(), ProductChanged.class))
                      .containsExactly(
                          said(id, "Mug", 1500, both, false),
                          said(id, "Mug", 1500, both, true),
                          said(id, "Mug", 1500, List.of(), true)));
    }
  }

  @Test
  void whatIsOffSaleIsFoundByItsIdAndNotInTheCatalogue() {
    var id = admin.post("/products", MUG).text("id");
    var off = admin.patch("/products/" + id, "{\"onSale\": false}");

    assertThat(off.flag("onSale")).isFalse();
    assertThat(api.get("/products/" + id).body()).isEqualTo(off.body());
    assertThat(api.get("/products?limit=5").texts("/items", "id")).doesNotContain(id);
    assertThat(api.get("/products?limit=5&onSale=false").texts("/items", "id")).contains(id);
    admin.patch("/products/" + id, "{\"onSale\": true}");
    assertThat(api.get("/products?limit=5").texts("/items", "id")).contains(id);
  }

  @Test
  void aChangeIsAnsweredWithTheProductAsItIsNow() {
    var id = admin.post("/products", MUG).text("id");

    var changed = admin.patch("/products/" + id, "{\"name\": \"Cup\"}");

    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.text("name")).isEqualTo("Cup");
    assertThat(changed.number("price")).isEqualTo(1500);
    assertThat(api.get("/products/" + id).body()).isEqualTo(changed.body());
  }

  @Test
  void ofManyChangesAtOnceTheLastThatIsPublishedIsTheOneThatCounts() {
    var id = shelf.product(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      IntStream.rangeClosed(1, 20)
          .mapToObj(price -> "{\"price\": %d}".formatted(price))
          .forEach(change -> threads.submit(() -> admin.patch("/products/" + id, change)));
    }

    assertThat(shelf.saidAbout(id)).hasSize(21);
    assertThat(shelf.lastPublishedPriceOf(id))
        .isEqualTo(api.get("/products/" + id).number("price"));
  }

  @Test
  void theNewestProductsComeFirstPageByPage() {
    var ids = List.of(shelf.product(1), shelf.product(2), shelf.product(3));

    var first = api.get("/products?sort=newest&limit=2");
    var second = api.get("/products?limit=1&cursor=" + first.text("nextCursor"));

    assertThat(first.texts("/items", "id"))
        .containsExactly(ids.get(2).toString(), ids.get(1).toString());
    assertThat(second.texts("/items", "id")).containsExactly(ids.get(0).toString());
  }

  @Test
  void theLastPageHasNoCursor() {
    shelf.product(1);
    var page = api.get("/products?limit=100");
    while (page.text("nextCursor") != null) {
      page = api.get("/products?limit=100&cursor=" + page.text("nextCursor"));
    }

    assertThat(page.texts("/items", "id")).isNotEmpty();
  }

  @Test
  void stockIsAdjustedWithinWhatIsAvailable() {
    var id = shelf.product(5);

    var more = admin.post(adjustments(id), "{\"delta\": 4, \"reason\": \"delivery\"}");
    var less = admin.post(adjustments(id), "{\"delta\": -9, \"reason\": \"broken\"}");

    assertThat(more.status()).isEqualTo(200);
    assertThat(more.number("available")).isEqualTo(9);
    assertThat(less.status()).isEqualTo(200);
    var stock = admin.get("/products/" + id + "/stock");
    assertThat(stock.number("onHand")).isZero();
    assertThat(stock.number("available")).isZero();
    assertThat(stock.number("reserved")).isZero();
    assertThat(stock.number("sold")).isZero();
  }

  @Test
  void whoDidWhatToTheStockAndWhyIsKeptTheNewestFirst() {
    var id = UUID.fromString(admin.post("/products", MUG).text("id"));
    admin.post(adjustments(id), "{\"delta\": 4, \"reason\": \"delivery\"}");
    admin.post(adjustments(id), "{\"delta\": -9, \"reason\": \"broken\"}");
    admin.post(adjustments(id), "{\"delta\": -9, \"reason\": \"too many\"}");

    var first = admin.get(adjustments(id) + "?limit=2");
    var second = admin.get(adjustments(id) + "?limit=2&cursor=" + first.text("nextCursor"));

    assertThat(first.texts("/items", "reason")).containsExactly("broken", "delivery");
    assertThat(first.numbers("/items", "delta")).containsExactly(-9L, 4L);
    assertThat(first.texts("/items", "by")).containsOnly(caller.toString());
    assertThat(second.texts("/items", "kind")).containsExactly("INITIAL");
    assertThat(second.numbers("/items", "delta")).containsExactly(7L);
    assertThat(second.text("nextCursor")).isNull();
    shelf.isConsistent(id);
  }

  @Test
  void moreThanIsAvailableCannotBeTakenAway() {
    var id = shelf.product(5);

    var refused = admin.post(adjustments(id), "{\"delta\": -6, \"reason\": \"broken\"}");

    refused.isProblem(409, "not-enough-stock");
    assertThat(refused.text("detail")).isEqualTo("6 pieces cannot be taken away: 5 are available");
    assertThat(shelf.stockOf(id)).isEqualTo(StockLevel.initial(5));
  }

  @Test
  void theSameRequestSentTwiceTakesEffectOnce() {
    var products = shelf.count("product");
    var id = shelf.product(5);

    var key = UUID.randomUUID().toString();
    var first = admin.post("/products", MUG, key);
    var again = admin.post("/products", MUG, key);
    var delivery = "{\"delta\": 4, \"reason\": \"delivery\"}";
    admin.post(adjustments(id), delivery, key);
    admin.post(adjustments(id), delivery, key);

    assertThat(again.status()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(shelf.count("product")).isEqualTo(products + 2);
    assertThat(shelf.stockOf(id)).isEqualTo(StockLevel.initial(9));
  }

  @Test
  void thereIsAnOpenApiDocument() {
    var document = api.get("/v3/api-docs");

    assertThat(document.status()).isEqualTo(200);
    assertThat(document.body())
        .contains("/products", "/products/{id}", "/products/{id}/stock-adjustments")
        // To clients a cursor is a text and nothing else.
        .doesNotContain("#/components/schemas/Cursor");
  }

  private static ProductChanged said(
      UUID id, String name, long price, List<String> images, boolean onSale) {
    return new ProductChanged(id, name, price, "KRW", images, onSale);
  }

  private static String adjustments(UUID product) {
    return "/products/" + product + "/stock-adjustments";
  }
}
