package io.jumun.order.persistence;

import io.jumun.order.application.Rebuild;
import io.jumun.order.application.Rebuilds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class StoredRebuilds implements Rebuilds {

  private static final String COLUMNS = "id, started_at, finished_at, records, forgotten, failure";

  private final JdbcClient jdbc;

  StoredRebuilds(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  @Transactional
  public Optional<Rebuild> begin() {
    jdbc.sql(
            """
            update product_rebuild set finished_at = now(), failure = 'Its replica was lost.'
            where finished_at is null and went_on_at < now() - interval '1 minute'
            """)
        .update();
    return jdbc.sql(
            "insert into product_rebuild default values on conflict do nothing returning "
                + COLUMNS)
        .query(StoredRebuilds::rebuild)
        .optional();
  }

  @Override
  public void goOn(Rebuild rebuild, int records) {
    jdbc.sql("update product_rebuild set went_on_at = now(), records = records + ? where id = ?")
        .param(records)
        .param(rebuild.id())
        .update();
  }

  @Override
  public void finish(Rebuild rebuild, long forgotten) {
    jdbc.sql(
            "update product_rebuild set finished_at = now(), forgotten = ? where id = ? and finished_at is null")
        .param(forgotten)
        .param(rebuild.id())
        .update();
  }

  @Override
  public void fail(Rebuild rebuild, String why) {
    jdbc.sql(
            "update product_rebuild set finished_at = now(), failure = ? where id = ? and finished_at is null")
        .param(why)
        .param(rebuild.id())
        .update();
  }

  @Override
  public Optional<Rebuild> last() {
    return jdbc.sql("select " + COLUMNS + " from product_rebuild order by id desc limit 1")
        .query(StoredRebuilds::rebuild)
        .optional();
  }

  private static Rebuild rebuild(ResultSet row, int number) throws SQLException {
    OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
    return new Rebuild(
        row.getLong("id"),
        row.getObject("started_at", OffsetDateTime.class).toInstant(),
        finished == null ? null : finished.toInstant(),
        row.getLong("records"),
        row.getLong("forgotten"),
        row.getString("failure"));
  }
}
