package org.godepot.store.db;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.JDBCType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;

/**
 * The tables as far as every database must agree on them: columns with type, size and nullability,
 * and the columns of each unique key.
 */
final class SchemaSketch {
  private final DatabaseMetaData meta;
  private final Connection connection;
  private final SortedSet<String> lines = new TreeSet<>();

  private SchemaSketch(Connection connection) throws SQLException {
    this.connection = connection;
    this.meta = connection.getMetaData();
  }

  /** A line for each column and unique key, sorted. */
  static String of(DataSource source) throws SQLException {
    try (Connection connection = source.getConnection()) {
      SchemaSketch sketch = new SchemaSketch(connection);
      sketch.draw();
      return String.join("\n", sketch.lines) + "\n";
    }
  }

  private void draw() throws SQLException {
    try (ResultSet tables =
        meta.getTables(connection.getCatalog(), connection.getSchema(), "%", null)) {
      while (tables.next()) {
        String table = tables.getString("TABLE_NAME");
        boolean own = tables.getString("TABLE_TYPE").endsWith("TABLE");
        if (own && !table.toLowerCase(Locale.ROOT).startsWith("flyway")) {
          columns(table);
          keys(table);
        }
      }
    }
  }

  private void columns(String table) throws SQLException {
    try (ResultSet columns =
        meta.getColumns(connection.getCatalog(), connection.getSchema(), table, "%")) {
      while (columns.next()) {
        JDBCType type = JDBCType.valueOf(columns.getInt("DATA_TYPE"));
        String size = type == JDBCType.VARCHAR ? "(" + columns.getInt("COLUMN_SIZE") + ")" : "";
        boolean nullable = columns.getInt("NULLABLE") == DatabaseMetaData.columnNullable;
        lines.add(
            word(table)
                + "."
                + word(columns.getString("COLUMN_NAME"))
                + " "
                + word(name(type))
                + size
                + (nullable ? "" : " not null"));
      }
    }
  }

  /** A moment is kept with a zone or in UTC, as each database does it best. */
  private static String name(JDBCType type) {
    return type == JDBCType.TIMESTAMP_WITH_TIMEZONE ? "TIMESTAMP" : type.getName();
  }

  private void keys(String table) throws SQLException {
    SortedMap<String, SortedSet<String>> keys = new TreeMap<>();
    try (ResultSet indexes =
        meta.getIndexInfo(connection.getCatalog(), connection.getSchema(), table, true, true)) {
      while (indexes.next()) {
        keys.computeIfAbsent(indexes.getString("INDEX_NAME"), name -> new TreeSet<>())
            .add(word(indexes.getString("COLUMN_NAME")));
      }
    }
    keys.values().forEach(columns -> lines.add(word(table) + " unique " + columns));
  }

  private static String word(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
