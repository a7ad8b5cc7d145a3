package io.sabot.bench.engine;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** DuckDB over JDBC, reading the same Parquet files. Arguments: number of threads, directory of the tables, their names. */
public final class DuckDbEngine implements Engine<Object[]> {
    /** System property: {@code memory_limit} of DuckDB. */
    public static final String MEMORY = "bench.duckdb.memory";

    private final Connection connection;

    private DuckDbEngine(String threads, Path directory, List<String> tables) throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET threads = " + threads);
            if (System.getProperty(MEMORY) != null) {
                statement.execute("SET memory_limit = '" + System.getProperty(MEMORY) + "'");
            }
            // As Spark does: a limit would let other rows through.
            statement.execute("SET default_null_order = 'nulls_first_on_asc_last_on_desc'");
            for (String table : tables) {
                String files =
                        directory.resolve(table).resolve("*.parquet").toString().replace("'", "''");
                statement.execute("CREATE VIEW " + table + " AS SELECT * FROM read_parquet('" + files + "')");
            }
        }
    }

    public static void main(String[] arguments) {
        List<String> all = List.of(arguments);
        Service.serve(() -> new DuckDbEngine(all.get(0), Path.of(all.get(1)), all.subList(2, all.size())));
    }

    @Override
    public List<Object[]> run(String sql) throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        // A statement that has failed once is closed. Names are quoted in Spark's way.
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql.replace('`', '"'))) {
            int width = result.getMetaData().getColumnCount();
            while (result.next()) {
                Object[] row = new Object[width];
                for (int i = 0; i < width; i++) {
                    row[i] = result.getObject(i + 1);
                }
                rows.add(row);
            }
        }
        return rows;
    }

    @Override
    public void keep(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE OR REPLACE TEMP TABLE answer AS " + sql);
        }
    }

    @Override
    public List<Object> cells(Object[] row) {
        return Arrays.asList(row);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
