package io.sabot.bench.engine;

import io.sabot.spark.sql.Dataset;
import io.sabot.spark.sql.Row;
import io.sabot.spark.sql.SparkSession;
import io.sabot.spark.storage.StorageLevel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Sabot. Arguments: number of threads, directory of the tables, their names, and settings as {@code key=value}. */
public final class SabotEngine implements Engine<Row> {
    private final SparkSession session;
    private Dataset<Row> kept;

    private SabotEngine(String threads, Path directory, List<String> tablesAndSettings) {
        SparkSession.Builder builder = SparkSession.builder().appName("bench").master("local[" + threads + "]");
        for (String argument : tablesAndSettings) {
            int equals = argument.indexOf('=');
            if (equals > 0) {
                builder.config(argument.substring(0, equals), argument.substring(equals + 1));
            }
        }
        session = builder.getOrCreate();
        List<String> tables = tablesAndSettings.stream()
                .filter(argument -> argument.indexOf('=') < 0)
                .toList();
        for (String table : tables) {
            session.read().parquet(directory.resolve(table).toString()).createOrReplaceTempView(table);
        }
    }

    public static void main(String[] arguments) {
        List<String> all = List.of(arguments);
        Service.serve(() -> new SabotEngine(all.get(0), Path.of(all.get(1)), all.subList(2, all.size())));
    }

    @Override
    public List<Row> run(String sql) {
        return session.sql(sql).collectAsList();
    }

    /** As the benchmark of H2O.ai does it. */
    @Override
    public void keep(String sql) {
        // First, as the same query would be answered from what is kept.
        if (kept != null) {
            kept.unpersist(true);
        }
        kept = session.sql(sql).persist(StorageLevel.MEMORY_ONLY());
        kept.count();
    }

    @Override
    public List<Object> cells(Row row) {
        List<Object> cells = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            cells.add(row.get(i));
        }
        return cells;
    }

    @Override
    public void close() {
        session.stop();
    }
}
