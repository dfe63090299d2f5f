package io.jumun.http.ticket;

import io.jumun.http.access.Caller;
import io.jumun.http.access.Grant;
import io.jumun.http.digest.Digest;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code http_ticket}: issued by any replica, taken by any other, by its clock. */
public class Tickets {

  /** Long enough to open an address with it, too short for one found in a log. */
  static final Duration LIFE = Duration.ofSeconds(30);

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  private final JdbcClient jdbc;

  Tickets(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param grant what it stands for
   * @param subject what alone it is good for
   */
  public Ticket issue(Grant grant, String subject) {
    clearAway();
    String value = random();
    return new Ticket(
        value,
        jdbc.sql(
                """
                insert into http_ticket
                  (digest, subject, member_id, admin, issued_at, expires_at, good_until)
                values (?, ?, ?, ?, ?, ?, now() + ? * interval '1 second')
                returning good_until
                """)
            .param(digest(value))
            .param(subject)
            .param(grant.caller().memberId())
            .param(grant.caller().admin())
            .param(grant.issuedAt().atOffset(ZoneOffset.UTC))
            .param(grant.expiresAt().atOffset(ZoneOffset.UTC))
            .param(LIFE.toSeconds())
            .query(OffsetDateTime.class)
            .single()
            .toInstant());
  }

  /**
   * @return what it stands for; nothing when it is unknown, used, too old or for something else
   */
  public Optional<Grant> redeem(String value, String subject) {
    return jdbc.sql(
            """
            delete from http_ticket where digest = ? and subject = ? and good_until > now()
            returning member_id, admin, issued_at, expires_at
            """)
        .param(digest(value))
        .param(subject)
        .query(Tickets::grant)
        .optional();
  }

  /** Some at a time; those another request is clearing away are left to it. */
  private void clearAway() {
    jdbc.sql(
            """
            delete from http_ticket where digest in (
              select digest from http_ticket where good_until < now() limit 100 for update skip locked)
            """)
        .update();
  }

  private static String random() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static byte[] digest(String value) {
    return Digest.of(value.getBytes(StandardCharsets.UTF_8)).bytes();
  }

  private static Grant grant(ResultSet row, int number) throws SQLException {
    return new Grant(
        new Caller(row.getObject("member_id", UUID.class), row.getBoolean("admin")),
        row.getObject("issued_at", OffsetDateTime.class).toInstant(),
        row.getObject("expires_at", OffsetDateTime.class).toInstant());
  }
}
