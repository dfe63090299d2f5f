package io.jumun.messaging.deadletter;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables {@code dead_letter} and {@code dead_letter_handling}. */
class StoredDeadLetters {

  private static final String COLUMNS =
      """
      id, consumer, topic, partition, "offset", key, header_names, header_values, %s as body,
      %s as cause, attempts, status, first_failed_at, last_failed_at, closed_at
      """;
  private static final String WHOLE = COLUMNS.formatted("body", "cause");
  private static final String BRIEF =
      COLUMNS.formatted("null::bytea", "left(split_part(cause, E'\\n', 1), 500)");

  private final JdbcClient jdbc;

  StoredDeadLetters(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<DeadLetter> page(DeadLetterFilter filter, @Nullable UUID after, int most) {
    var sql = new DeadLetterSearch(BRIEF, filter, after);
    return jdbc.sql(sql.text()).params(sql.values()).param(most).query(DeadLetterRows::read).list();
  }

  Optional<DeadLetter> find(UUID id) {
    return jdbc.sql("select " + WHOLE + " from dead_letter where id = ?")
        .param(id)
        .query(DeadLetterRows::read)
        .optional();
  }

  /** Nobody else replays or settles it before the transaction ends. */
  Optional<DeadLetter> lock(UUID id) {
    return jdbc.sql("select " + WHOLE + " from dead_letter where id = ? for update")
        .param(id)
        .query(DeadLetterRows::read)
        .optional();
  }

  void close(UUID id, DeadLetterStatus as) {
    jdbc.sql(
            """
            update dead_letter set status = ?, closed_at = clock_timestamp()
            where id = ? and status = 'OPEN'
            """)
        .param(as.name())
        .param(id)
        .update();
  }

  /**
   * @return whether it is still open; one that was closed meanwhile is left alone
   */
  boolean failedAgain(UUID id, String cause) {
    return jdbc.sql(
                """
                update dead_letter
                set attempts = attempts + 1, cause = ?, last_failed_at = clock_timestamp()
                where id = ? and status = 'OPEN'
                """)
            .param(cause)
            .param(id)
            .update()
        > 0;
  }

  void note(UUID id, String by, Handling.Outcome outcome, @Nullable String details) {
    jdbc.sql(
            """
            insert into dead_letter_handling (id, dead_letter_id, by, outcome, details)
            values (?, ?, ?, ?, ?)
            """)
        .param(UuidCreator.getTimeOrderedEpoch())
        .param(id)
        .param(by)
        .param(outcome.name())
        .param(details)
        .update();
  }

  List<Handling> historyOf(UUID id) {
    return jdbc.sql(
            """
            select at, by, outcome, details from dead_letter_handling
            where dead_letter_id = ? order by id
            """)
        .param(id)
        .query(DeadLetterRows::handling)
        .list();
  }

  long open() {
    return jdbc.sql("select count(*) from dead_letter where status = 'OPEN'")
        .query(Long.class)
        .single();
  }

  static byte[] bytes(String key) {
    return key.getBytes(StandardCharsets.UTF_8);
  }
}
