package io.jumun.order.web;

import io.jumun.http.access.Caller;
import io.jumun.http.idempotency.Idempotency;
import io.jumun.http.idempotency.IdempotencyKey;
import io.jumun.order.OrderProperties;
import io.jumun.order.application.cart.OrderCart;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** From the cart to an order. */
@RestController
@RequestMapping("/cart/order")
@Tag(name = "Cart")
class OrderCartController {

  private final OrderCart orderCart;
  private final Idempotency idempotency;
  private final OrderProperties.Window window;

  OrderCartController(OrderCart orderCart, Idempotency idempotency, OrderProperties settings) {
    this.orderCart = orderCart;
    this.idempotency = idempotency;
    this.window = settings.window();
  }

  @PostMapping
  @Operation(
      summary = "Order what is in your cart, with the prices of the day, and empty it",
      description =
          "Both or neither. With a coupon as POST /orders. With an expectedAmount, only when the"
              + " cart still costs that: otherwise the answer is 409 with the new prices.")
  @ApiResponse(responseCode = "201", description = "Placed, and the cart is empty")
  ResponseEntity<OrderResource> order(
      Caller caller,
      IdempotencyKey key,
      @Valid @RequestBody(required = false) @Nullable OrderCartRequest request) {
    var wanted = Objects.requireNonNullElse(request, OrderCartRequest.PLAIN);
    return idempotency.once(
        key,
        wanted,
        OrderResource.class,
        () -> {
          var placed = orderCart.order(caller.memberId(), wanted.shown(), wanted.couponId());
          return ResponseEntity.created(URI.create("/orders/" + placed.order().id()))
              .body(OrderResource.of(placed, window));
        });
  }
}
