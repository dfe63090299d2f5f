package io.jumun.infrastructure;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs a script written for {@code psql}, which the bundled PostgreSQL lacks, so that one file
 * serves both.
 *
 * <p>Understood are the variables <code>:"name"</code> and <code>:'name'</code>, {@code \gexec} and
 * {@code \connect}; a statement ends where a line ends with a semicolon or with {@code \gexec}.
 */
final class PsqlScript {

  private static final Pattern VARIABLE = Pattern.compile(":(['\"])(\\w+)\\1");
  private static final String EXECUTE_RESULTS = "\\gexec";
  private static final String CONNECT = "\\connect ";

  private final List<String> statements;

  private PsqlScript(List<String> statements) {
    this.statements = statements;
  }

  /** Opens a connection to the database of that name. */
  @FunctionalInterface
  interface Connector {
    Connection connect(String database) throws SQLException;
  }

  static PsqlScript of(String text, Map<String, String> variables) {
    var statements = new ArrayList<String>();
    var statement = new StringBuilder();
    for (var line : text.lines().filter(each -> !each.startsWith("--")).toList()) {
      statement.append(line).append('\n');
      if (endsStatement(line)) {
        statements.add(filled(statement.toString().strip(), variables));
        statement.setLength(0);
      }
    }
    return new PsqlScript(statements);
  }

  private static boolean endsStatement(String line) {
    return line.endsWith(";") || line.endsWith(EXECUTE_RESULTS) || line.startsWith(CONNECT);
  }

  void run(String firstDatabase, Connector connector) throws SQLException {
    var connection = connector.connect(firstDatabase);
    try {
      for (var statement : statements) {
        if (statement.startsWith(CONNECT)) {
          connection.close();
          connection = connector.connect(unquoted(statement.substring(CONNECT.length())));
        } else {
          execute(connection, statement);
        }
      }
    } finally {
      connection.close();
    }
  }

  private static void execute(Connection connection, String text) throws SQLException {
    try (var statement = connection.createStatement()) {
      if (text.endsWith(EXECUTE_RESULTS)) {
        for (var made :
            results(statement, text.substring(0, text.length() - EXECUTE_RESULTS.length()))) {
          statement.execute(made);
        }
      } else {
        statement.execute(text);
      }
    }
  }

  private static List<String> results(Statement statement, String query) throws SQLException {
    try (var rows = statement.executeQuery(query)) {
      var results = new ArrayList<String>();
      while (rows.next()) {
        results.add(rows.getString(1));
      }
      return results;
    }
  }

  private static String filled(String text, Map<String, String> variables) {
    return VARIABLE
        .matcher(text)
        .replaceAll(
            variable -> {
              var quote = variable.group(1);
              var value = variables.get(variable.group(2));
              if (value == null) {
                throw new IllegalArgumentException("No value for " + variable.group());
              }
              return Matcher.quoteReplacement(quote + value.replace(quote, quote + quote) + quote);
            });
  }

  private static String unquoted(String identifier) {
    return identifier.substring(1, identifier.length() - 1).replace("\"\"", "\"");
  }
}
