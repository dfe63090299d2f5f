package io.jumun.order.web;

import io.jumun.http.access.Caller;
import io.jumun.http.access.ForAdmins;
import io.jumun.http.idempotency.Idempotency;
import io.jumun.http.idempotency.IdempotencyKey;
import io.jumun.http.waiting.PreferredWait;
import io.jumun.order.OrderProperties;
import io.jumun.order.application.CancelOrder;
import io.jumun.order.application.CheckOut;
import io.jumun.order.application.CompleteOrder;
import io.jumun.order.application.DescribedOrder;
import io.jumun.order.application.PlaceOrder;
import io.jumun.order.application.ReturnOrder;
import io.jumun.order.application.Who;
import io.jumun.order.domain.OrderStatus;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What shoppers do with their orders. */
@RestController
@RequestMapping("/orders")
@Tag(name = "Orders")
class OrderController {

  private final PlaceOrder placeOrder;
  private final CheckOut checkOut;
  private final CancelOrder cancelOrder;
  private final ReturnOrder returnOrder;
  private final CompleteOrder completeOrder;
  private final AwaitOrder await;
  private final Idempotency idempotency;
  private final OrderProperties.Window window;

  OrderController(
      PlaceOrder placeOrder,
      CheckOut checkOut,
      CancelOrder cancelOrder,
      ReturnOrder returnOrder,
      CompleteOrder completeOrder,
      AwaitOrder await,
      Idempotency idempotency,
      OrderProperties settings) {
    this.placeOrder = placeOrder;
    this.checkOut = checkOut;
    this.cancelOrder = cancelOrder;
    this.returnOrder = returnOrder;
    this.completeOrder = completeOrder;
    this.await = await;
    this.idempotency = idempotency;
    this.window = settings.window();
  }

  @PostMapping
  @Operation(
      summary = "Place an order, with the prices of the day",
      description =
          "With a coupon, its discount is taken off the amount and shared out over the lines; no"
              + " other order can have the coupon until this one is closed. A line may say the"
              + " unitPrice that the shopper agreed to: when it has changed, the answer is 409 with"
              + " the new prices, and nothing is ordered.")
  @ApiResponse(responseCode = "201", description = "Placed; nothing is held for it yet")
  ResponseEntity<OrderResource> place(
      Caller caller, IdempotencyKey key, @Valid @RequestBody PlaceOrderRequest request) {
    return idempotency.once(
        key,
        request,
        OrderResource.class,
        () -> {
          var placed = placeOrder.place(caller.memberId(), request.order());
          return ResponseEntity.created(URI.create("/orders/" + placed.order().id()))
              .body(resource(placed));
        });
  }

  /** The key is asked for and not kept: checked out twice is checked out once. */
  @PostMapping("/{id}/checkout")
  @Operation(
      summary = "Ask for the stock and the payment window",
      description =
          "Read the order until it is AWAITING_PAYMENT, or says why it is not; with Prefer: wait=10"
              + " the answer comes when it is, after ten seconds at the latest.")
  @ApiResponse(responseCode = "202", description = "Asked for")
  ResponseEntity<OrderResource> checkOut(
      Caller caller,
      IdempotencyKey key,
      PreferredWait wait,
      @PathVariable UUID id,
      @RequestBody(required = false) @Nullable CheckOutRequest request) {
    var asked = checkOut.checkOut(caller.memberId(), id, CheckOutRequest.methodOf(request));
    return ResponseEntity.accepted()
        .body(
            resource(
                wait.isNone()
                    ? asked
                    : await.find(id, caller.memberId(), wait, Set.of(OrderStatus.RESERVING))));
  }

  /** 200 when it is cancelled, 202 while payment-service decides. */
  @PostMapping("/{id}/cancellation")
  @Operation(
      summary = "Give the order up, or the lines that are named; what was paid is given back",
      description =
          "A part of a paid order at a time: the order is PAID again with the lines that remain."
              + " Administrators may cancel anybody's.")
  @ApiResponse(responseCode = "200", description = "Cancelled")
  @ApiResponse(responseCode = "202", description = "Being cancelled: read the order until it is")
  ResponseEntity<OrderResource> cancel(
      Caller caller,
      IdempotencyKey key,
      PreferredWait wait,
      @PathVariable UUID id,
      @Valid @RequestBody CancellationRequest request) {
    var who = new Who(caller.memberId(), caller.admin());
    var asked =
        idempotency.once(
            key,
            request,
            OrderResource.class,
            () -> decided(cancelOrder.cancel(who, id, request.part(), request.reason())));
    return waitedFor(asked, id, caller.admin() ? null : caller.memberId(), wait);
  }

  /** 200 when nothing had been paid for it, 202 while payment-service gives the money back. */
  @ForAdmins
  @PostMapping("/{id}/return")
  @Operation(
      summary = "Take back a completed order, or a part of it, and pay it back",
      description =
          "For administrators. The order stays COMPLETED with what is left; stock is adjusted by"
              + " hand, once it is known what can be sold again.")
  @ApiResponse(responseCode = "200", description = "Returned")
  @ApiResponse(responseCode = "202", description = "Being paid back: read the order's refunds")
  ResponseEntity<OrderResource> takeBack(
      Caller caller,
      IdempotencyKey key,
      PreferredWait wait,
      @PathVariable UUID id,
      @Valid @RequestBody CancellationRequest request) {
    var asked =
        idempotency.once(
            key,
            request,
            OrderResource.class,
            () ->
                decided(
                    returnOrder.takeBack(caller.memberId(), id, request.part(), request.reason())));
    return waitedFor(asked, id, null, wait);
  }

  /** Outside the transaction of the request, which is over. */
  private ResponseEntity<OrderResource> waitedFor(
      ResponseEntity<OrderResource> asked, UUID id, @Nullable UUID whose, PreferredWait wait) {
    return wait.isNone() || asked.getStatusCode() != HttpStatus.ACCEPTED
        ? asked
        : decided(await.find(id, whose, wait, Set.of(OrderStatus.CANCELLING)));
  }

  @PostMapping("/{id}/completion")
  @Operation(summary = "Say that what was ordered has come")
  ResponseEntity<OrderResource> complete(Caller caller, IdempotencyKey key, @PathVariable UUID id) {
    return ResponseEntity.ok(resource(completeOrder.complete(caller.memberId(), id)));
  }

  private ResponseEntity<OrderResource> decided(DescribedOrder described) {
    HttpStatus status = described.order().awaitsRefund() ? HttpStatus.ACCEPTED : HttpStatus.OK;
    return ResponseEntity.status(status).body(resource(described));
  }

  private OrderResource resource(DescribedOrder order) {
    return OrderResource.of(order, window);
  }
}
