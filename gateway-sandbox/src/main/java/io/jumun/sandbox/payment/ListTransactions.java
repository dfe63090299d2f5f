package io.jumun.sandbox.payment;

import io.jumun.sandbox.transaction.Transactions;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells what happened in a period, for those who compare books. */
@Service
public class ListTransactions {

  private final Transactions transactions;

  ListTransactions(Transactions transactions) {
    this.transactions = transactions;
  }

  /**
   * @param until exclusive
   * @param startingAfter the last key of the page before; null for the first page
   */
  @Transactional(readOnly = true)
  public Outcome between(Instant from, Instant until, @Nullable String startingAfter, int limit) {
    return startingAfter == null || transactions.knows(startingAfter)
        ? new Outcome.Listed(transactions.between(from, until, startingAfter, limit))
        : new Outcome.Refused(GatewayError.INVALID_TRANSACTION_KEY);
  }
}
