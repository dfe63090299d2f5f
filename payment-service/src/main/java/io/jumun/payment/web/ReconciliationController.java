package io.jumun.payment.web;

import io.jumun.http.access.Caller;
import io.jumun.http.access.ForAdmins;
import io.jumun.http.access.ForViewers;
import io.jumun.http.idempotency.Idempotency;
import io.jumun.http.idempotency.IdempotencyKey;
import io.jumun.http.page.Cursor;
import io.jumun.payment.application.reconciliation.Case;
import io.jumun.payment.application.reconciliation.CaseFilter;
import io.jumun.payment.application.reconciliation.CaseStatus;
import io.jumun.payment.application.reconciliation.SettleCase;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** For operators: where our books and the gateway's differ. */
@ForAdmins
@RestController
@RequestMapping("/payments/reconciliation-cases")
@Tag(name = "Operators")
class ReconciliationController {

  private final SettleCase cases;
  private final Idempotency idempotency;

  ReconciliationController(SettleCase cases, Idempotency idempotency) {
    this.cases = cases;
    this.idempotency = idempotency;
  }

  @ForViewers
  @GetMapping
  @Operation(
      summary = "Differences between our books and the gateway's, the newest first",
      description =
          "For viewers and admins. date: the day, in Seoul, that was compared. orderId: as"
              + " the gateway has it.")
  CasePage listCases(
      @RequestParam(required = false) @Nullable CaseStatus status,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate date,
      @RequestParam(required = false)
          @Pattern(regexp = "\\P{Cntrl}{1,100}", message = "must have 1 to 100 readable characters")
          @Nullable String orderId,
      @RequestParam(required = false)
          @Parameter(
              description = "nextCursor of the page before",
              schema = @Schema(type = "string"))
          @Nullable Cursor cursor,
      @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
    var filter = new CaseFilter(status, date, orderId);
    var found = cases.newest(filter, cursor == null ? null : cursor.after(), limit + 1);
    return CasePage.of(found, limit);
  }

  @ForViewers
  @GetMapping("/{id}")
  @Operation(summary = "A difference", description = "For viewers and admins.")
  Case findCase(@PathVariable UUID id) {
    return cases.find(id);
  }

  @PostMapping("/{id}/settlement")
  @Operation(
      summary = "Say that a difference is settled, and how",
      description =
          "For admins. It moves no money: have the payment resolved, or the order cancelled, first.")
  ResponseEntity<Case> settleCase(
      Caller caller,
      IdempotencyKey key,
      @PathVariable UUID id,
      @Valid @RequestBody SettlementRequest request) {
    return idempotency.once(
        key,
        request,
        Case.class,
        () -> ResponseEntity.ok(cases.settle(id, caller.memberId(), request.reason())));
  }
}
