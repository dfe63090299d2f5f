package io.jumun.messaging.retention;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Forgets the rows of a table by their age. The column is indexed, or the rows are few.
 *
 * @param table of this service's own
 * @param since the column that says from when on a row's age counts; one that is null never is old
 * @param keep how long rows are kept, a day or longer
 */
public record OldRows(JdbcClient jdbc, String what, String table, String since, Duration keep)
    implements RetentionRule {

  private static final Duration SHORTEST = Duration.ofDays(1);

  public OldRows {
    if (keep.compareTo(SHORTEST) < 0) {
      throw new IllegalArgumentException(
          "Rows of %s are kept for a day or longer, not for %s".formatted(table, keep));
    }
  }

  @Override
  public int forget(int most) {
    return jdbc.sql(
            """
            delete from %1$s where ctid = any (array(
              select ctid from %1$s where %2$s < now() - ? * interval '1 second' limit ?))
            """
                .formatted(table, since))
        .param(keep.toSeconds())
        .param(most)
        .update();
  }
}
