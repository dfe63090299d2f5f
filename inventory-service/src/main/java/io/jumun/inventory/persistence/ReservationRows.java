package io.jumun.inventory.persistence;

import static java.util.stream.Collectors.groupingBy;

import io.jumun.inventory.application.Reservations;
import io.jumun.inventory.domain.Reservation;
import io.jumun.inventory.domain.ReservationBook;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reservations as rows, locked and written a whole batch at a time. */
@Repository
class ReservationRows implements Reservations {

  private static final String LOCK =
      """
      select order_id, status, last_order_sequence from reservation
       where order_id = any(?::uuid[]) order by order_id for no key update
      """;

  private static final String LINES =
      """
      select order_id, product_id, quantity, found from reservation_line
       where order_id = any(?::uuid[])
      """;

  private static final String OPEN =
      """
      insert into reservation
        (order_id, status, last_order_sequence, expires_at, opened_at, changed_at)
      select opened.*, clock.now, clock.now
        from unnest(?::uuid[], ?::text[], ?::bigint[], ?::timestamptz[])
             as opened (order_id, status, sequence, expires_at),
             (select ?::timestamptz) as clock (now)
       order by opened.order_id
          on conflict do nothing
      """;

  private static final String OPEN_LINES =
      """
      insert into reservation_line (order_id, product_id, quantity, found)
      select * from unnest(?::uuid[], ?::uuid[], ?::int[], ?::int[])
      """;

  private static final String MOVE =
      """
      update reservation
         set status = moved.status, last_order_sequence = moved.sequence, changed_at = ?,
             expires_at = coalesce(moved.expires_at, reservation.expires_at)
        from unnest(?::uuid[], ?::text[], ?::bigint[], ?::timestamptz[])
             as moved (order_id, status, sequence, expires_at)
       where reservation.order_id = moved.order_id
      """;

  private static final String FORGET_LINES =
      "delete from reservation_line where order_id = any(?::uuid[])";

  private static final String HELD = "select count(*) from reservation where status = 'HELD'";

  private final JdbcClient jdbc;
  private final Clock clock;

  ReservationRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public ReservationBook lock(Collection<UUID> orderIds) {
    var ids = orderIds.toArray(UUID[]::new);
    var rows = jdbc.sql(LOCK).param(ids).query(ReservationRow.class).list();
    var lines = rows.isEmpty() ? Map.<UUID, List<LineRow>>of() : lines(ids);
    return new ReservationBook(
        rows.stream().map(row -> row.with(lines.getOrDefault(row.orderId(), List.of()))).toList());
  }

  @Override
  public void save(ReservationBook book) {
    open(book.opened().toList());
    move(book.kept().toList());
  }

  @Override
  public long held() {
    return jdbc.sql(HELD).query(Long.class).single();
  }

  private Map<UUID, List<LineRow>> lines(UUID[] orderIds) {
    return jdbc.sql(LINES).param(orderIds).query(LineRow.class).list().stream()
        .collect(groupingBy(LineRow::orderId));
  }

  private void open(List<Reservation> reservations) {
    if (reservations.isEmpty()) {
      return;
    }
    int opened =
        jdbc.sql(OPEN)
            .param(ids(reservations))
            .param(statuses(reservations))
            .param(sequences(reservations))
            .param(expiries(reservations))
            .param(OffsetDateTime.now(clock))
            .update();
    if (opened < reservations.size()) {
      // Nothing could be locked where nothing was: only the insert shows who came first.
      throw new ConcurrencyFailureException("Another transaction has opened a reservation first");
    }
    openLines(reservations.stream().flatMap(StateColumns::lines).toList());
  }

  private void openLines(List<LineRow> lines) {
    if (lines.isEmpty()) {
      return;
    }
    jdbc.sql(OPEN_LINES)
        .param(lines.stream().map(LineRow::orderId).toArray(UUID[]::new))
        .param(lines.stream().map(LineRow::productId).toArray(UUID[]::new))
        .param(lines.stream().mapToInt(LineRow::quantity).toArray())
        .param(lines.stream().map(LineRow::found).toArray(Integer[]::new))
        .update();
  }

  private void move(List<Reservation> reservations) {
    if (reservations.isEmpty()) {
      return;
    }
    jdbc.sql(MOVE)
        .param(OffsetDateTime.now(clock))
        .param(ids(reservations))
        .param(statuses(reservations))
        .param(sequences(reservations))
        .param(expiries(reservations))
        .update();
    shrink(reservations.stream().filter(Reservation::isSmaller).toList());
  }

  private void shrink(List<Reservation> reservations) {
    if (!reservations.isEmpty()) {
      jdbc.sql(FORGET_LINES).param(ids(reservations)).update();
      openLines(reservations.stream().flatMap(StateColumns::lines).toList());
    }
  }

  private static UUID[] ids(List<Reservation> reservations) {
    return reservations.stream().map(Reservation::orderId).toArray(UUID[]::new);
  }

  private static String[] statuses(List<Reservation> reservations) {
    return reservations.stream()
        .map(reservation -> StateColumns.status(reservation.state()))
        .toArray(String[]::new);
  }

  private static long[] sequences(List<Reservation> reservations) {
    return reservations.stream().mapToLong(Reservation::lastOrderSequence).toArray();
  }

  private static String[] expiries(List<Reservation> reservations) {
    return reservations.stream()
        .map(reservation -> reservation.orderExpiresAt().map(Instant::toString).orElse(null))
        .toArray(String[]::new);
  }
}
