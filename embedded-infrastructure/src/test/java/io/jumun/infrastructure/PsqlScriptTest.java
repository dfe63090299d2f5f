package io.jumun.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PsqlScriptTest {

  private final PostgresServer server = SharedInfrastructure.get().postgres();

  @Test
  void quotesVariablesSoThatTheyStayValues() throws SQLException {
    var script =
        PsqlScript.of(
            """
            -- a comment; with a semicolon
            create table :"table" as
              select :'value' as value;
            """,
            Map.of("table", "an \"odd\" one", "value", "it's; $1 \\ :'value'"));

    script.run("postgres", server::connect);

    assertThat(Sql.value(server, "select value from \"an \"\"odd\"\" one\""))
        .isEqualTo("it's; $1 \\ :'value'");
  }

  @Test
  void runsWhatQueryReturnsAndChangesDatabase() throws SQLException {
    var database = SharedInfrastructure.get().newDatabase("script");
    var connected = new ArrayList<String>();
    var script =
        PsqlScript.of(
            """
            \\connect :"database"
            select 'create table made_' || n || ' ()' from generate_series(1, 2) as n \\gexec
            drop table made_1, made_2;
            """,
            Map.of("database", database.name()));

    script.run(
        "postgres",
        name -> {
          connected.add(name);
          return server.connect(name);
        });

    assertThat(connected).containsExactly("postgres", database.name());
  }

  @Test
  void refusesVariableWithoutValue() {
    assertThatThrownBy(() -> PsqlScript.of("select :'unknown';", Map.of()))
        .hasMessageContaining(":'unknown'");
  }
}
