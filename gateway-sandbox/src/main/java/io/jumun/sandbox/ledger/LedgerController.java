package io.jumun.sandbox.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Opens the books, for whoever checks whether theirs agree. */
@RestController
class LedgerController {

  private final Ledger ledger;

  LedgerController(Ledger ledger) {
    this.ledger = ledger;
  }

  @GetMapping("/sandbox/ledger")
  Books books(@RequestParam(required = false) @Nullable String orderId) {
    return Books.of(ledger.entries(orderId));
  }

  /** Entries and what they come to, in won. */
  record Books(List<LedgerEntry> entries, long charged, long refunded, long reversed, long net) {

    static Books of(List<LedgerEntry> entries) {
      long charged = sum(entries, EntryKind.CHARGE);
      long refunded = sum(entries, EntryKind.REFUND);
      long reversed = sum(entries, EntryKind.REVERSAL);
      return new Books(entries, charged, refunded, reversed, charged - refunded - reversed);
    }

    private static long sum(List<LedgerEntry> entries, EntryKind kind) {
      return entries.stream()
          .filter(entry -> entry.kind() == kind)
          .mapToLong(LedgerEntry::amount)
          .sum();
    }
  }
}
