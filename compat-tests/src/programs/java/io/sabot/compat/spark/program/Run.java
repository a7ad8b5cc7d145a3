package io.sabot.compat.spark.program;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.QueryContext;
import org.apache.spark.QueryContextType;
import org.apache.spark.SparkThrowable;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** What a program is given, and the few ways in which all programs print. */
public final class Run {

    private final SparkSession spark;
    private final Path data;
    private final Path work;

    /**
     * @param spark a new session
     * @param data directory with the TPC-H tables, one Parquet directory each
     * @param work an empty directory of the program's own
     */
    Run(SparkSession spark, Path data, Path work) {
        this.spark = spark;
        this.data = data;
        this.work = work;
    }

    public SparkSession spark() {
        return spark;
    }

    /** A TPC-H table at scale factor 0.01, or, as in {@code tpcds/item}, one of TPC-DS. */
    public Dataset<Row> table(String name) {
        return spark.read().parquet(data.resolve(name + ".parquet").toString());
    }

    /** A path in the program's own directory. */
    public String path(String name) {
        return work.resolve(name).toString();
    }

    /** Writes a text file into the program's own directory. */
    public String file(String name, String... lines) throws Exception {
        Path file = work.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, Arrays.asList(lines));
        return file.toString();
    }

    public void say(Object... words) {
        System.out.println(Arrays.stream(words).map(String::valueOf).collect(Collectors.joining(" ")));
    }

    /** Prints the schema and all rows, in the order they come. */
    public void rows(String title, Dataset<?> dataset) {
        say("--", title);
        dataset.printSchema();
        for (Object row : dataset.collectAsList()) {
            System.out.println(row);
        }
    }

    /** Prints the schema and all rows as a table, sorted by all columns. */
    public void sorted(String title, Dataset<Row> dataset) {
        say("--", title);
        dataset.printSchema();
        List<String> lines =
                dataset.collectAsList().stream().map(Row::toString).sorted().toList();
        lines.forEach(System.out::println);
    }

    /** Prints how the action fails, if it does; that it does not fail is printed as well. */
    public void fails(String title, Callable<?> action) {
        say("--", title);
        try {
            Object result = action.call();
            say(
                    "did not fail:",
                    result instanceof String ? result : result.getClass().getSimpleName());
        } catch (Throwable failure) {
            describe(failure);
        }
    }

    private void describe(Throwable failure) {
        if (!(failure instanceof SparkThrowable described) || described.getCondition() == null) {
            say(failure.getClass().getSimpleName(), withoutCallSites(failure.getMessage()));
            return;
        }
        Map<String, String> parameters = new TreeMap<>(described.getMessageParameters());
        say(failure.getClass().getSimpleName(), described.getCondition(), described.getSqlState(), parameters);
        for (QueryContext context : described.getQueryContext()) {
            boolean sql = context.contextType() == QueryContextType.SQL;
            String place = sql ? context.startIndex() + ".." + context.stopIndex() + " " + context.objectType() : "";
            say("  at", context.contextType(), place, context.fragment());
        }
        // The full message of an analysis error ends with a plan, which no two engines share.
        String message =
                failure instanceof AnalysisException analysis ? analysis.getSimpleMessage() : failure.getMessage();
        say(withoutCallSites(message));
    }

    /** A call site names the program's line, which says nothing about the engine. */
    private static String withoutCallSites(String message) {
        return String.valueOf(message).replaceAll("(was called from)\n.*", "$1 here");
    }

    /** Prints the directories below a path and how many data files each holds, not the files' names. */
    public void tree(String name) throws Exception {
        Path root = work.resolve(name);
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.filter(Files::isDirectory)
                    .sorted(Comparator.naturalOrder())
                    .toList()) {
                say(work.relativize(path), dataFiles(path) > 0 ? "has files" : "has none");
            }
        }
    }

    private static long dataFiles(Path directory) throws Exception {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.filter(Files::isRegularFile)
                    .map(path -> path.getFileName().toString())
                    .filter(file -> !file.startsWith(".") && !file.startsWith("_"))
                    .count();
        }
    }
}
