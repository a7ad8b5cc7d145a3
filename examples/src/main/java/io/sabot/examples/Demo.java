package io.sabot.examples;

import io.sabot.spark.sql.Dataset;
import io.sabot.spark.sql.Row;
import io.sabot.spark.sql.SparkSession;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Shows the whole path at work: makes TPC-H data, runs the 22 queries as SQL and {@link SalesReport} as a DataFrame job, prints
 * the first rows and the time of each. Arguments: the directory for the data, and optionally the scale factor.
 */
public final class Demo {
    private static final int ROWS_SHOWN = 5;
    private static final String DEFAULT_SCALE = "0.1";

    private final SparkSession spark;
    private final PrintStream out;
    private final ProgressBar progress;
    private final List<Timing> timings = new ArrayList<>();

    private record Timing(String name, int rows, double seconds) {}

    private Demo(SparkSession spark, PrintStream out, ProgressBar progress) {
        this.spark = spark;
        this.out = out;
        this.progress = progress;
    }

    public static void main(String[] arguments) throws IOException {
        String scale = arguments.length > 1 ? arguments[1] : DEFAULT_SCALE;
        Path directory = Path.of(arguments[0]).resolve("sf" + scale);
        run(
                directory,
                Double.parseDouble(scale),
                System.out,
                new ProgressBar(System.err, Boolean.getBoolean("sabot.terminal")));
    }

    static void run(Path directory, double scale, PrintStream out, ProgressBar progress) throws IOException {
        try (SparkSession spark =
                SparkSession.builder().appName("demo").master("local[*]").getOrCreate()) {
            new Demo(spark, out, progress).run(directory, scale);
        }
    }

    private void run(Path directory, double scale) throws IOException {
        int tables = TpchData.tables().size();
        TpchData.generate(
                spark,
                directory,
                scale,
                table -> progress.show("making " + table, TpchData.tables().indexOf(table), tables));
        TpchData.register(spark, directory);

        List<TpchQueries.Query> queries = TpchQueries.all();
        for (TpchQueries.Query query : queries) {
            String name = String.format(Locale.ROOT, "Q%-3d %s", query.number(), query.title());
            progress.show(name, query.number() - 1, queries.size() + 1);
            time(name, () -> spark.sql(query.sql()));
        }
        progress.show("sales report", queries.size(), queries.size() + 1);
        time("Sales report, a DataFrame job", () -> SalesReport.report(spark, directory));
        progress.clear();
        summary(scale);
    }

    private void time(String name, Supplier<Dataset<Row>> job) {
        long start = System.nanoTime();
        Dataset<Row> result = job.get();
        List<Row> rows = result.collectAsList();
        double seconds = (System.nanoTime() - start) / 1e9;
        timings.add(new Timing(name, rows.size(), seconds));

        progress.clear();
        out.printf(Locale.ROOT, "%s: %,d rows in %.3f s%n", name, rows.size(), seconds);
        spark.createDataFrame(rows.subList(0, Math.min(ROWS_SHOWN, rows.size())), result.schema())
                .show(ROWS_SHOWN, false);
    }

    private void summary(double scale) {
        double total = 0;
        out.printf("%-40s %8s %9s%n", "", "rows", "seconds");
        for (Timing timing : timings) {
            total += timing.seconds();
            out.printf(Locale.ROOT, "%-40s %,8d %9.3f%n", timing.name(), timing.rows(), timing.seconds());
        }
        out.printf(Locale.ROOT, "%-40s %8s %9.3f%n", "all, at scale factor " + scale, "", total);
    }
}
