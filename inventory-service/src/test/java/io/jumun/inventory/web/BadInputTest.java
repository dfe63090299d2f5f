package io.jumun.inventory.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.jumun.inventory.InventoryTest;
import io.jumun.inventory.Shelf;
import io.jumun.inventory.domain.StockLevel;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What cannot be understood is refused with its reason, and nothing is written. */
@InventoryTest
class BadInputTest {

  private static final String TOO_LONG = "x".repeat(201);

  @LocalServerPort int port;
  @Autowired Shelf shelf;

  private Api api;
  private Api admin;
  private UUID product;
  private long products;
  private long said;
  private long entries;

  @BeforeEach
  void signIn(@Value("${spring.kafka.bootstrap-servers}") String bootstrapServers) {
    api = Api.at(port);
    admin = api.as(Tokens.of(bootstrapServers, api).admin(UUID.randomUUID()));
    product = shelf.product(5);
    products = shelf.count("product");
    said = shelf.count("outbox");
    entries = shelf.count("stock_ledger");
  }

  @AfterEach
  void nothingIsWritten() {
    assertThat(shelf.count("product")).isEqualTo(products);
    assertThat(shelf.count("outbox")).isEqualTo(said);
    assertThat(shelf.count("stock_ledger")).isEqualTo(entries);
    assertThat(shelf.stockOf(product)).isEqualTo(StockLevel.initial(5));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'name':'','price':1,'currency':'KRW','stock':1}",
        "{'name':'  ','price':1,'currency':'KRW','stock':1}",
        "{'name':'a\\u0000b','price':1,'currency':'KRW','stock':1}",
        "{'name':'a\\nb','price':1,'currency':'KRW','stock':1}",
        "{'name':7,'price':1,'currency':'KRW','stock':1}",
        "{'name':'Mug','price':-1,'currency':'KRW','stock':1}",
        "{'name':'Mug','price':100000000001,'currency':'KRW','stock':1}",
        "{'name':'Mug','price':1.5,'currency':'KRW','stock':1}",
        "{'name':'Mug','price':'1','currency':'KRW','stock':1}",
        "{'name':'Mug','price':null,'currency':'KRW','stock':1}",
        "{'name':'Mug','price':1,'currency':'krw','stock':1}",
        "{'name':'Mug','price':1,'currency':'WON','stock':1}",
        "{'name':'Mug','price':1,'currency':'DEM','stock':1}",
        "{'name':'Mug','price':1,'currency':'XAU','stock':1}",
        "{'name':'Mug','price':1,'stock':1}",
        "{'name':'Mug','price':1,'currency':'KRW','stock':-1}",
        "{'name':'Mug','price':1,'currency':'KRW','stock':1000000001}",
        "{'name':'Mug','price':1,'currency':'KRW'}",
        "{'name':'Mug','price':1,'currency':'KRW','stock':1,'id':'mine'}",
        "{'name':'Mug','price':1,'currency':'KRW','stock':1,'onSale':'yes'}",
        "{'name':'Mug','price':1,'currency':'KRW','stock':1,'images':'https://img.example/a.jpg'}",
        "{'name':'Mug','price':1,'currency':'KRW','stock':1,'images':[null]}",
        "{'name':'Mug','price':1,'currency':'KRW','stock':1,'images':['a.jpg']}",
        "{'name':'Mug','price':1,'currency':'KRW','stock':1,'images':['ftp://img.example/a.jpg']}",
        "{'name':'Mug','price':1,'currency':'KRW','stock':1,'images':['javascript:alert(1)']}",
        "{'name':'Mug','price':1,'currency':'KRW','stock':1,'images':['https://me:secret@img.example/a']}",
        "{'name':'Mug','price':1,'currency':'KRW','stock':1,'images':['https:///a.jpg']}",
        "{'name':'Mug','price':1,'currency':'KRW','stock':1,'images':['https://img.example/a b']}"
      })
  void aProductThatBreaksARuleIsRefused(String body) {
    var refused = admin.post("/products", body.replace('\'', '"'));

    refused.isProblem(400, "invalid-request");
    assertThat(refused.text("detail")).isNotBlank();
  }

  @Test
  void aNameOfMoreThanTwoHundredCharactersIsRefused() {
    admin
        .post(
            "/products",
            "{\"name\":\"%s\",\"price\":1,\"currency\":\"KRW\",\"stock\":1}".formatted(TOO_LONG))
        .isProblem(400, "invalid-request");
  }

  @Test
  void aPriceThatNoLongHoldsIsRefused() {
    assertThat(
            admin
                .post(
                    "/products",
                    "{\"name\":\"Mug\",\"price\":99999999999999999999,\"currency\":\"KRW\",\"stock\":1}")
                .status())
        .isEqualTo(400);
  }

  @Test
  void whatIsNotJsonIsRefused() {
    admin.post("/products", "{\"name\": ").isProblem(400, "malformed-json");
  }

  @Test
  void aCreationWithoutAnIdempotencyKeyIsRefused() {
    assertThat(
            admin
                .postWithoutKey(
                    "/products", "{\"name\":\"Mug\",\"price\":1,\"currency\":\"KRW\",\"stock\":1}")
                .status())
        .isEqualTo(400);
    assertThat(
            admin
                .postWithoutKey(
                    "/products/" + product + "/stock-adjustments",
                    "{\"delta\":1,\"reason\":\"delivery\"}")
                .status())
        .isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'name':''}",
        "{'price':-1}",
        "{'price':null}",
        "{'currency':'USD'}",
        "{'images':['a']}",
        "{'onSale':1}",
        "{'onSale':null}"
      })
  void aChangeThatBreaksARuleIsRefused(String body) {
    admin.patch("/products/" + product, body.replace('\'', '"')).isProblem(400, "invalid-request");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'delta':0,'reason':'nothing'}",
        "{'delta':1}",
        "{'delta':1,'reason':' '}",
        "{'delta':1,'reason':'a\\nb'}",
        "{'reason':'delivery'}",
        "{'delta':1000000001,'reason':'delivery'}",
        "{'delta':-1000000001,'reason':'lost'}"
      })
  void anAdjustmentThatBreaksARuleIsRefused(String body) {
    admin
        .post("/products/" + product + "/stock-adjustments", body.replace('\'', '"'))
        .isProblem(400, "invalid-request");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "limit=0",
        "limit=101",
        "limit=x",
        "sort=price",
        "cursor=%20",
        "cursor=AAAA",
        "onSale=7"
      })
  void aListThatCannotBeIsRefused(String query) {
    assertThat(api.get("/products?" + query).status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"limit=0", "limit=101", "limit=x", "cursor=%20", "cursor=AAAA"})
  void aHistoryThatCannotBeIsRefused(String query) {
    assertThat(admin.get("/products/" + product + "/stock-adjustments?" + query).status())
        .isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"limit=0", "limit=101", "limit=x", "cursor=%20", "cursor=AAAA", "overdue=perhaps"})
  void aListOfReservationsThatCannotBeIsRefused(String query) {
    assertThat(admin.get("/reservations?" + query).status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'pieces':-1}",
        "{'pieces':1000000001}",
        "{'pieces':'5'}",
        "{'pieces':1.5}"
      })
  void aThresholdThatBreaksARuleIsRefused(String body) {
    admin
        .call("PUT", "/products/" + product + "/low-stock-threshold", body.replace('\'', '"'))
        .isProblem(400, "invalid-request");
  }

  @Test
  void aProductThatDoesNotExistIsNotFound() {
    var unknown = "/products/" + UUID.randomUUID();

    api.get(unknown).isProblem(404, "product-not-found");
    admin.get(unknown + "/stock").isProblem(404, "product-not-found");
    admin.get(unknown + "/stock-adjustments").isProblem(404, "product-not-found");
    admin.get(unknown + "/low-stock-threshold").isProblem(404, "product-not-found");
    admin
        .call("PUT", unknown + "/low-stock-threshold", "{\"pieces\":1}")
        .isProblem(404, "product-not-found");
    admin.patch(unknown, "{\"price\":1}").isProblem(404, "product-not-found");
    admin
        .post(unknown + "/stock-adjustments", "{\"delta\":1,\"reason\":\"delivery\"}")
        .isProblem(404, "product-not-found");
  }

  @Test
  void anIdThatIsNoneIsRefused() {
    assertThat(api.get("/products/7").status()).isEqualTo(400);
  }
}
