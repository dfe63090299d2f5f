package io.jumun.order.web;

import io.jumun.http.access.Caller;
import io.jumun.http.access.Callers;
import io.jumun.http.access.Grant;
import io.jumun.http.access.Grants;
import io.jumun.http.ticket.Ticket;
import io.jumun.http.ticket.Tickets;
import io.jumun.http.waiting.Changes;
import io.jumun.http.waiting.EventClient;
import io.jumun.http.waiting.News;
import io.jumun.order.OrderProperties;
import io.jumun.order.application.DescribeOrders;
import io.jumun.order.application.DescribedOrder;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** An order as it changes, for pages that show it. */
@SecurityRequirement(name = "bearer")
@RestController
@RequestMapping("/orders/{id}")
@Tag(name = "Orders")
class OrderStream {

  private static final String EVENT = "order";

  private final DescribeOrders orders;
  private final Changes<DescribedOrder> changes;
  private final Tickets tickets;
  private final Grants grants;
  private final OrderProperties.Window window;

  OrderStream(
      DescribeOrders orders,
      Changes<DescribedOrder> changes,
      Tickets tickets,
      Grants grants,
      OrderProperties settings) {
    this.orders = orders;
    this.changes = changes;
    this.tickets = tickets;
    this.grants = grants;
    this.window = settings.window();
  }

  /**
   * Takes no idempotency key: the answer is a secret and is not kept, and one more does no harm.
   */
  @PostMapping("/event-tickets")
  @Operation(
      summary = "A ticket to listen to this order once, for an EventSource, which sends no token")
  @ApiResponse(responseCode = "201", description = "Good for one request within 30 seconds")
  ResponseEntity<Ticket> ticket(@PathVariable UUID id) {
    Grant grant = ofToken();
    orders.find(id, whose(grant.caller()));
    return ResponseEntity.status(HttpStatus.CREATED)
        .cacheControl(CacheControl.noStore())
        .body(tickets.issue(grant, subject(id)));
  }

  @GetMapping(path = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  @Operation(
      summary = "The order as it is, and again each time it has changed, as server-sent events",
      description =
          "Each event is named order, its data is the order as GET /orders/{id} answers it. The"
              + " stream ends when nothing more is to come, when the token does, and after ten"
              + " minutes; come back with Last-Event-ID (or the parameter lastEventId) and only what"
              + " is new is told. 204 says that there will be nothing more.")
  @ApiResponse(
      responseCode = "200",
      description = "The events",
      content =
          @Content(
              mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
              schema = @Schema(implementation = OrderResource.class)))
  @ApiResponse(responseCode = "204", description = "All was told", content = @Content)
  void events(
      @Parameter(hidden = true) EventClient client,
      @PathVariable UUID id,
      @Parameter(description = "From POST /orders/{id}/event-tickets, instead of a token")
          @RequestParam(required = false)
          @Nullable String ticket) {
    Grant grant = ticket == null ? ofToken() : ofTicket(ticket, id);
    UUID whose = whose(grant.caller());
    changes.tell(
        id.toString(), client, () -> grants.stands(grant), () -> news(orders.find(id, whose)));
  }

  private News news(DescribedOrder seen) {
    return new News(
        // Nothing is ever taken out of a history.
        String.valueOf(seen.history().size()),
        EVENT,
        OrderResource.of(seen, window),
        seen.order().status().isOver() && !seen.order().awaitsRefund());
  }

  private static Grant ofToken() {
    return Callers.grant()
        .orElseThrow(() -> new AuthenticationCredentialsNotFoundException("No token, no ticket"));
  }

  private Grant ofTicket(String ticket, UUID id) {
    return tickets.redeem(ticket, subject(id)).orElseThrow(TicketNotGood::new);
  }

  private static String subject(UUID id) {
    return "/orders/" + id;
  }

  private static @Nullable UUID whose(Caller caller) {
    return caller.admin() ? null : caller.memberId();
  }
}
