package io.sabot.engine.connector.parquet;

import java.math.BigInteger;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Another implementation that writes Parquet and says what is in a file. */
final class DuckDb implements AutoCloseable {
    private final Connection connection;

    DuckDb() throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
        execute("SET threads = 1");
        execute("SET TimeZone = 'UTC'");
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** @param options as in {@code COPY ... TO}, e.g. {@code CODEC zstd} */
    void write(String query, Path file, String options) throws SQLException {
        execute("COPY (" + query + ") TO '" + file + "' (FORMAT parquet" + (options.isEmpty() ? "" : ", " + options)
                + ")");
    }

    /** All rows of a query, in plain Java values. */
    List<List<Object>> rows(String query) throws SQLException {
        List<List<Object>> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                List<Object> row = new ArrayList<>(columns);
                for (int i = 1; i <= columns; i++) {
                    row.add(plain(result.getObject(i)));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    /** Values in a form that both sides can be brought to. */
    private static Object plain(Object value) throws SQLException {
        if (value instanceof java.sql.Date date) {
            return date.toLocalDate();
        }
        if (value instanceof java.sql.Timestamp timestamp) {
            return timestamp.toLocalDateTime();
        }
        if (value instanceof OffsetDateTime time) {
            return time.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime();
        }
        if (value instanceof java.sql.Blob blob) {
            return new BigInteger(1, blob.getBytes(1, (int) blob.length())).toString(16);
        }
        if (value instanceof java.sql.Array array) {
            return plainAll((Object[]) array.getArray());
        }
        if (value instanceof java.sql.Struct struct) {
            return plainAll(struct.getAttributes());
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> entries = new HashMap<>();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                entries.put(plain(entry.getKey()), plain(entry.getValue()));
            }
            return entries;
        }
        return value;
    }

    private static List<Object> plainAll(Object[] values) throws SQLException {
        List<Object> list = new ArrayList<>(values.length);
        for (Object value : values) {
            list.add(plain(value));
        }
        return list;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
