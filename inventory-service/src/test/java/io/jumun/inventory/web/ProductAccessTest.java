package io.jumun.inventory.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.jumun.http.test.TestTokens;
import io.jumun.inventory.InventoryTest;
import io.jumun.inventory.Shelf;
import io.jumun.inventory.domain.StockLevel;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** S01: every call of an administrator, tried by everybody else. */
@InventoryTest
class ProductAccessTest {

  private static final String ADMIN_CALLS =
      """
      POST  | /products                        | {"name":"Mug","price":1,"currency":"KRW","stock":1} | 201
      PATCH | /products/{id}                   | {"name":"Cup"}                                     | 200
      POST  | /products/{id}/stock-adjustments | {"delta":1,"reason":"delivery"}                    | 200
      GET   | /products/{id}/stock-adjustments |                                                    | 200
      GET   | /products/{id}/stock             |                                                    | 200
      GET   | /products/{id}/low-stock-threshold |                                                  | 200
      PUT   | /products/{id}/low-stock-threshold | {"pieces":9}                                     | 200
      DELETE | /products/{id}/low-stock-threshold |                                                 | 200
      GET   | /reservations                    |                                                    | 200
      GET   | /reservations/{id}               |                                                    | 404
      """;

  @LocalServerPort int port;
  @Autowired Shelf shelf;

  private Api nobody;
  private TestTokens tokens;
  private UUID product;
  private long products;
  private final UUID caller = UUID.randomUUID();

  @BeforeEach
  void signIn(@Value("${spring.kafka.bootstrap-servers}") String bootstrapServers) {
    nobody = Api.at(port);
    tokens = Tokens.of(bootstrapServers, nobody);
    product = shelf.product(5);
    products = shelf.count("product");
  }

  @ParameterizedTest
  @CsvSource(textBlock = ADMIN_CALLS, delimiter = '|', quoteCharacter = '`', emptyValue = "")
  void nobodyIsAskedForAToken(String method, String path, String body) {
    call(nobody, method, path, body).isProblem(401, "token-missing");
    nothingHappened();
  }

  @ParameterizedTest
  @CsvSource(textBlock = ADMIN_CALLS, delimiter = '|', quoteCharacter = '`', emptyValue = "")
  void aMemberIsRefused(String method, String path, String body) {
    call(nobody.as(tokens.member(caller)), method, path, body).isProblem(403, "forbidden");
    nothingHappened();
  }

  @ParameterizedTest
  @CsvSource(textBlock = ADMIN_CALLS, delimiter = '|', quoteCharacter = '`', emptyValue = "")
  void aViewerMayLookAndNoMore(String method, String path, String body, int status) {
    assertThat(call(nobody.as(tokens.viewer(caller)), method, path, body).status())
        .isEqualTo(method.equals("GET") ? status : 403);
    nothingHappened();
  }

  @ParameterizedTest
  @CsvSource(textBlock = ADMIN_CALLS, delimiter = '|', quoteCharacter = '`', emptyValue = "")
  void anAdministratorMay(String method, String path, String body, int status) {
    assertThat(call(nobody.as(tokens.admin(caller)), method, path, body).status())
        .isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource(textBlock = ADMIN_CALLS, delimiter = '|', quoteCharacter = '`', emptyValue = "")
  void aTokenThatIsNotOursIsNone(String method, String path, String body) {
    var forged = List.of(tokens.tampered(caller), tokens.unsigned(caller), "nonsense");
    forged.forEach(
        token -> call(nobody.as(token), method, path, body).isProblem(401, "token-invalid"));
    call(nobody.as(tokens.expired(caller)), method, path, body).isProblem(401, "token-expired");
    nothingHappened();
  }

  @Test
  void everybodyMayLookAtProducts() {
    assertThat(nobody.get("/products").status()).isEqualTo(200);
    assertThat(nobody.get("/products/" + product).status()).isEqualTo(200);
  }

  @Test
  void whatNoRuleNamesIsDenied() {
    nobody.as(tokens.admin(caller)).get("/warehouses").isProblem(403, "forbidden");
  }

  private Answer call(Api api, String method, String path, String body) {
    return api.call(method, path.replace("{id}", product.toString()), body == null ? "" : body);
  }

  private void nothingHappened() {
    assertThat(shelf.count("product")).isEqualTo(products);
    assertThat(shelf.stockOf(product)).isEqualTo(StockLevel.initial(5));
    assertThat(nobody.get("/products/" + product).text("name")).isEqualTo("Mug");
  }
}
