package io.jumun.order.web.cart;

import io.jumun.http.access.Caller;
import io.jumun.order.application.cart.ChangeCart;
import io.jumun.order.application.cart.ReadCart;
import io.jumun.order.domain.Quantity;
import io.jumun.order.domain.cart.PricedCart;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * A member's own cart. Every change may name the version that it was made from: then one that was
 * made from an older one is refused, instead of undoing what another tab did.
 */
@RestController
@RequestMapping("/cart")
@Tag(name = "Cart")
class CartController {

  private static final String IF_MATCH =
      "The ETag of the cart that this was decided on; 412 when it has changed since";

  private final ReadCart readCart;
  private final ChangeCart changeCart;

  CartController(ReadCart readCart, ChangeCart changeCart) {
    this.readCart = readCart;
    this.changeCart = changeCart;
  }

  @GetMapping
  @Operation(summary = "Your cart, with the names and prices of the day")
  ResponseEntity<CartResource> read(Caller caller) {
    return answer(readCart.read(caller.memberId()));
  }

  @PutMapping("/items/{productId}")
  @Operation(
      summary = "Have so many pieces of a product in your cart",
      description = "Instead of those that were there. Nothing is held for a cart.")
  ResponseEntity<CartResource> put(
      Caller caller,
      @PathVariable UUID productId,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
          @Parameter(description = IF_MATCH, schema = @Schema(type = "string"))
          @Nullable CartTag seen,
      @Valid @RequestBody PutItemRequest request) {
    return answer(
        changeCart.put(
            caller.memberId(), productId, new Quantity(request.quantity()), version(seen)));
  }

  @DeleteMapping("/items/{productId}")
  @Operation(summary = "Take a product out of your cart; one that is not in it need not be")
  ResponseEntity<CartResource> remove(
      Caller caller,
      @PathVariable UUID productId,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
          @Parameter(description = IF_MATCH, schema = @Schema(type = "string"))
          @Nullable CartTag seen) {
    return answer(changeCart.remove(caller.memberId(), productId, version(seen)));
  }

  @DeleteMapping
  @Operation(summary = "Empty your cart")
  @ApiResponse(responseCode = "204", description = "Nothing is in it")
  ResponseEntity<Void> clear(
      Caller caller,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
          @Parameter(description = IF_MATCH, schema = @Schema(type = "string"))
          @Nullable CartTag seen) {
    changeCart.clear(caller.memberId(), version(seen));
    return ResponseEntity.noContent().build();
  }

  private static ResponseEntity<CartResource> answer(PricedCart cart) {
    return ResponseEntity.ok().eTag(new CartTag(cart.version()).text()).body(CartResource.of(cart));
  }

  private static @Nullable Long version(@Nullable CartTag seen) {
    return seen == null ? null : seen.version();
  }
}
