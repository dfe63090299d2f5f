package io.jumun.payment.application.reconciliation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The gateway's books as far as they were read, and what was compared. */
public interface Reconciliations {

  Optional<Progress> find(UUID run);

  void save(Progress progress);

  /** Keeps entries; one that is known already stays as it is. */
  void store(BusinessDay day, List<GatewayBooks.Entry> entries);

  /**
   * Notes the payments that were charged or given back on that day in our books.
   *
   * @return how many
   */
  int collectOurs(BusinessDay day);

  /**
   * Both books about the next payments that moved on that day in either.
   *
   * @param after the last one before; null for the first
   */
  List<Compared> next(BusinessDay day, @Nullable BookKey after, int limit);
}
