package io.jumun.inventory.web;

import io.jumun.http.access.ForViewers;
import io.jumun.http.page.Cursor;
import io.jumun.inventory.application.HeldReservations;
import io.jumun.inventory.application.ReservationNotFound;
import io.jumun.inventory.application.ReservationOfOrder;
import io.jumun.inventory.application.ReservationsOfOrders;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/reservations")
@Tag(name = "Products and stock (administrators)")
class ReservationController {

  private final HeldReservations reservations;
  private final ReservationsOfOrders ofOrders;

  ReservationController(HeldReservations reservations, ReservationsOfOrders ofOrders) {
    this.reservations = reservations;
    this.ofOrders = ofOrders;
  }

  @GetMapping
  @ForViewers
  @Operation(
      summary = "What is held for orders that are neither paid nor closed, what is due first first",
      description =
          "dueBy is the order's expiry, the payment's deadline and some grace together. One that is"
              + " overdue stays held until its order is paid or closed: look there.")
  ReservationPage list(
      @RequestParam(defaultValue = "false")
          @Parameter(description = "true leaves out those that still have time")
          boolean overdue,
      @RequestParam(required = false)
          @Parameter(
              description = "nextCursor of the page before",
              schema = @Schema(type = "string"))
          @Nullable Cursor cursor,
      @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
    // One more than asked for tells whether there is a next page.
    var found = reservations.list(overdue, cursor == null ? null : cursor.after(), limit + 1);
    return ReservationPage.of(found, limit);
  }

  @GetMapping("/{orderId}")
  @ForViewers
  @Operation(
      summary = "What an order has, or had, of the stock",
      description =
          "The lines are those that are left. found: of a rejected order, how many there were of what"
              + " was too few. 404 when the order has never asked for stock.")
  ReservationOfOrder ofOrder(@PathVariable UUID orderId) {
    return ofOrders.of(orderId).orElseThrow(() -> ReservationNotFound.ofOrder(orderId));
  }
}
