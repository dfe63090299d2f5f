package io.jumun.benchmarks.measure;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Text in columns, for a person: the first column to the left, figures to the right. */
public final class Table {

  private final List<List<String>> rows = new ArrayList<>();

  public static Table of(String... columns) {
    return new Table().row(columns);
  }

  public Table row(String... cells) {
    rows.add(List.of(cells));
    return this;
  }

  public void print(PrintStream out) {
    rows.forEach(row -> out.println(line(row).stripTrailing()));
    out.println();
  }

  private String line(List<String> row) {
    return IntStream.range(0, row.size())
        .mapToObj(column -> aligned(row.get(column), column))
        .collect(Collectors.joining("  "));
  }

  private String aligned(String cell, int column) {
    int width = width(column);
    return String.format(isText(column) ? "%-" + width + "s" : "%" + width + "s", cell);
  }

  private int width(int column) {
    return Math.max(1, rows.stream().mapToInt(row -> cell(row, column).length()).max().orElse(1));
  }

  /** A column of names has no digit at the head of any cell. */
  private boolean isText(int column) {
    return rows.stream()
        .map(row -> cell(row, column))
        .noneMatch(cell -> !cell.isEmpty() && Character.isDigit(cell.charAt(0)));
  }

  private static String cell(List<String> row, int column) {
    return column < row.size() ? row.get(column) : "";
  }
}
