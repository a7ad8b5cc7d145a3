package io.sabot.bench.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;

/**
 * Real Spark. Arguments: number of threads, directory of the tables, their names. Settings are Spark's defaults, without the web
 * pages and the chatter; Spark reads others from system properties.
 */
public final class SparkEngine implements Engine<Row> {
    private final SparkSession session;
    private Dataset<Row> kept;

    private SparkEngine(String threads, Path directory, List<String> tables) {
        session = SparkSession.builder()
                .appName("bench")
                .config("spark.ui.enabled", "false")
                .config("spark.log.level", "WARN")
                .master("local[" + threads + "]")
                .getOrCreate();
        for (String table : tables) {
            session.read().parquet(directory.resolve(table).toString()).createOrReplaceTempView(table);
        }
    }

    public static void main(String[] arguments) {
        List<String> all = List.of(arguments);
        Service.serve(() -> new SparkEngine(all.get(0), Path.of(all.get(1)), all.subList(2, all.size())));
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
