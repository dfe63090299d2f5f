package io.jumun.payment.application.reconciliation;

import io.jumun.payment.domain.reconciliation.Difference;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Differences that a person is to settle, one for each payment, kind and day. */
public interface Cases {

  /**
   * @return how many are new
   */
  int open(BusinessDay day, List<Found> differences);

  /**
   * @param after the last one of the page before; null for the first page
   */
  List<Case> newest(CaseFilter filter, @Nullable UUID after, int limit);

  Optional<Case> find(UUID id);

  /** False when it is settled already, or there is none. */
  boolean settle(UUID id, UUID by, String reason);

  long countOpen();

  /** A difference between both books. */
  record Found(Compared both, Difference difference) {}
}
