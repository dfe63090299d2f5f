package io.jumun.payment.gateway.points.web;

import io.jumun.http.page.Cursor;
import io.jumun.payment.gateway.points.ledger.Movement;
import io.jumun.payment.gateway.points.ledger.Statement;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member's points and some of their movements, the newest first.
 *
 * @param balance in points, each worth one won
 * @param nextCursor asks for the movements that follow; null when there are none
 */
record PointsPage(UUID memberId, long balance, List<Movement> items, @Nullable String nextCursor) {

  /**
   * @param found with one movement more than the limit when there are more
   */
  static PointsPage of(Statement found, int limit) {
    var all = found.movements();
    var shown = all.subList(0, Math.min(limit, all.size()));
    String next = all.size() > limit ? new Cursor(shown.getLast().id()).text() : null;
    return new PointsPage(found.member(), found.balance(), shown, next);
  }
}
