package io.jumun.messaging.deadletter;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;

/** Dead letters out of their rows. */
final class DeadLetterRows {

  private DeadLetterRows() {}

  static DeadLetter read(ResultSet row, int number) throws SQLException {
    return new DeadLetter(
        row.getObject("id", UUID.class),
        row.getString("consumer"),
        row.getString("topic"),
        row.getInt("partition"),
        row.getLong("offset"),
        row.getBytes("key"),
        headers(row.getArray("header_names"), row.getArray("header_values")),
        row.getBytes("body"),
        row.getString("cause"),
        row.getInt("attempts"),
        DeadLetterStatus.valueOf(row.getString("status")),
        time(row, "first_failed_at"),
        time(row, "last_failed_at"),
        timeOrNull(row, "closed_at"));
  }

  static Handling handling(ResultSet row, int number) throws SQLException {
    return new Handling(
        time(row, "at"),
        row.getString("by"),
        Handling.Outcome.valueOf(row.getString("outcome")),
        row.getString("details"));
  }

  private static List<Header> headers(Array names, Array values) throws SQLException {
    String[] name = (String[]) names.getArray();
    byte[][] value = (byte[][]) values.getArray();
    return IntStream.range(0, name.length)
        .<Header>mapToObj(i -> new RecordHeader(name[i], value[i]))
        .toList();
  }

  private static Instant time(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static @Nullable Instant timeOrNull(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
