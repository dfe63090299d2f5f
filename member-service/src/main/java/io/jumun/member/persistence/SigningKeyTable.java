package io.jumun.member.persistence;

import io.jumun.member.application.SigningKeys;
import io.jumun.member.domain.SigningKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code signing_key}. */
@Component
class SigningKeyTable implements SigningKeys {

  private final JdbcClient jdbc;

  SigningKeyTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void add(SigningKey key) {
    jdbc.sql("insert into signing_key (kid, pkcs8, created_at) values (?, ?, ?)")
        .param(key.kid())
        .param(key.privateKey().getEncoded())
        .param(Timestamp.from(key.createdAt()))
        .update();
  }

  @Override
  public void markPublished(String kid) {
    jdbc.sql("update signing_key set published_at = now() where kid = ? and published_at is null")
        .param(kid)
        .update();
  }

  @Override
  public List<SigningKey> all() {
    return jdbc.sql("select * from signing_key order by created_at desc, kid")
        .query(SigningKeyTable::key)
        .list();
  }

  private static SigningKey key(ResultSet row, int number) throws SQLException {
    return SigningKey.stored(
        row.getString("kid"),
        row.getBytes("pkcs8"),
        row.getTimestamp("created_at").toInstant(),
        row.getTimestamp("published_at") != null);
  }
}
