package io.jumun.payment.application.reconciliation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What operators do with differences: look at them, and say how each was settled. */
@Component
public class SettleCase {

  private final Cases cases;

  SettleCase(Cases cases) {
    this.cases = cases;
  }

  @Transactional(readOnly = true)
  public List<Case> newest(CaseFilter filter, @Nullable UUID after, int limit) {
    return cases.newest(filter, after, limit);
  }

  /**
   * @throws CaseNotOpen when there is none
   */
  @Transactional(readOnly = true)
  public Case find(UUID id) {
    return cases.find(id).orElseThrow(() -> CaseNotOpen.unknown(id));
  }

  /**
   * @throws CaseNotOpen when there is none, or it is settled already
   */
  @Transactional
  public Case settle(UUID id, UUID operator, String reason) {
    boolean settled = cases.settle(id, operator, reason);
    Case found = cases.find(id).orElseThrow(() -> CaseNotOpen.unknown(id));
    if (!settled) {
      throw CaseNotOpen.settled(found);
    }
    return found;
  }
}
