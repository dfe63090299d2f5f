package io.jumun.sandbox.api;

import io.jumun.sandbox.fault.Operation;
import io.jumun.sandbox.payment.ListTransactions;
import io.jumun.sandbox.payment.Outcome;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The merchant's accountants: what happened, day by day. */
@RestController
class TransactionsController {

  private final ListTransactions listTransactions;
  private final FrontDoor door;

  TransactionsController(ListTransactions listTransactions, FrontDoor door) {
    this.listTransactions = listTransactions;
    this.door = door;
  }

  @GetMapping("/v1/transactions")
  @Nullable ResponseEntity<String> list(
      @RequestParam String startDate,
      @RequestParam String endDate,
      @RequestParam(required = false) @Nullable String startingAfter,
      @RequestParam(defaultValue = "100") @Min(1) @Max(5_000) int limit,
      HttpServletRequest request) {
    Period period = Period.of(startDate, endDate);
    return door.let(
        new Call(request, Operation.TRANSACTIONS, null),
        decline ->
            decline == null
                ? listTransactions.between(period.from(), period.until(), startingAfter, limit)
                : new Outcome.Refused(decline));
  }
}
