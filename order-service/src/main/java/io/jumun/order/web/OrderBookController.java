package io.jumun.order.web;

import io.jumun.http.access.Caller;
import io.jumun.http.waiting.PreferredWait;
import io.jumun.order.OrderProperties;
import io.jumun.order.application.DescribeOrders;
import io.jumun.order.application.DescribedOrder;
import io.jumun.order.application.OrderQuery;
import io.jumun.order.application.Who;
import io.jumun.order.domain.OrderStatus;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Orders to look at: members see their own, viewers and admins all. */
@RestController
@RequestMapping("/orders")
@Tag(name = "Orders")
class OrderBookController {

  private final DescribeOrders orders;
  private final AwaitOrder await;
  private final OrderProperties.Window window;

  OrderBookController(DescribeOrders orders, AwaitOrder await, OrderProperties settings) {
    this.orders = orders;
    this.await = await;
    this.window = settings.window();
  }

  @GetMapping("/{id}")
  @Operation(
      summary = "An order, with all that is needed to pay it and what happened to it",
      description =
          "With Prefer: wait=10 an order that is RESERVING, AWAITING_PAYMENT or CANCELLING is"
              + " answered when it is not any more, after ten seconds at the latest.")
  OrderResource find(Caller caller, PreferredWait wait, @PathVariable UUID id) {
    return resource(await.find(id, caller.looksAt(), wait, OrderStatus.WAITING));
  }

  @GetMapping
  @Operation(
      summary = "Orders, page by page, the newest first",
      description =
          "A member's own; all of them for viewers and administrators, or those of the member they"
              + " name. Times are when an order was placed: from then on, and before then.")
  OrderPage page(
      Caller caller,
      @RequestParam(required = false) @Nullable OrderStatus status,
      @RequestParam(required = false) @Nullable Instant from,
      @RequestParam(required = false) @Nullable Instant until,
      @RequestParam(required = false) @Nullable UUID memberId,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
    UUID olderThan = cursor == null ? null : Cursor.read(cursor).last();
    // One more than asked for tells whether there is another page.
    UUID whose = caller.viewer() ? memberId : caller.memberId();
    var query = new OrderQuery(whose, status, from, until, olderThan, limit + 1);
    return page(orders.page(query, new Who(caller.memberId(), caller.viewer())), limit);
  }

  private OrderPage page(List<DescribedOrder> found, int limit) {
    var items = found.stream().limit(limit).map(this::resource).toList();
    return new OrderPage(
        items, found.size() > limit ? new Cursor(items.getLast().id()).write() : null);
  }

  private OrderResource resource(DescribedOrder order) {
    return OrderResource.of(order, window);
  }
}
