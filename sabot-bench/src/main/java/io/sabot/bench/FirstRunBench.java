package io.sabot.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a query costs the first time a warm process sees it. Each query has a JVM of its own, in which all other queries of the
 * suite run some rounds before: their files are in the system's cache and what they share with the query is compiled, what only
 * this query needs is not. Or, as in a process that answers queries of many kinds, one JVM runs TPC-DS some rounds and then sees
 * the queries one after the other.
 */
final class FirstRunBench {
    private static final double NANOS_PER_MILLISECOND = 1e6;
    private static final Set<String> NAMES =
            Set.of("sf", "measure", "after", "warmup", "later", "threads", "heap", "sabot-settings");

    private final Installation installation;
    private final Suite suite;
    private final Suite before;
    private final Options options;
    private final int warmup;
    private final int later;
    private final int threads;
    private final String heap;

    /** @param before what a process runs before; null for the suite's other queries */
    private FirstRunBench(Installation installation, Suite suite, Suite before, Options options) {
        this.installation = installation;
        this.suite = suite;
        this.before = before;
        this.options = options;
        this.warmup = options.number("warmup", 10);
        this.later = options.number("later", 11);
        this.threads = options.number("threads", 2);
        this.heap = options.text("heap", "4g");
    }

    static void run(Installation installation, List<String> arguments) throws IOException {
        Options options = new Options(arguments, NAMES);
        Suite before = switch (options.text("after", "others")) {
            case "others" -> null;
            case "tpcds" -> TpcdsSuite.make(installation, options);
            default -> throw new UsageException("--after is others or tpcds");
        };
        new FirstRunBench(installation, TpchSuite.make(installation, options), before, options).run();
    }

    private void run() throws IOException {
        List<String> names =
                options.list("measure", "").stream().map(number -> "Q" + number).toList();
        StringBuilder out = new StringBuilder(String.format(
                Locale.ROOT,
                "%s, Parquet files, %d threads, in milliseconds: the first run of a query in a process that has run %s %d times, the second, and the median of %d later ones; heaps of %s.%n"
                        + "Java %s, %s, %d processors.%n%n"
                        + "| query | first | second | later | first / later |%n|---|---:|---:|---:|---:|%n",
                suite.title(),
                threads,
                before == null ? "the other queries" : before.title(),
                warmup,
                later,
                heap,
                System.getProperty("java.version"),
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors()));
        List<Double> ratios = new ArrayList<>();
        List<Query> queries = Suite.choose(suite.queries(), names);
        try (EngineProcess shared = before == null ? null : warmed()) {
            for (Query query : queries) {
                double[] times = shared == null ? measureAlone(query) : measure(shared, query);
                double median = Median.of(Arrays.copyOfRange(times, 1, times.length));
                ratios.add(times[0] / median);
                out.append(String.format(
                        Locale.ROOT,
                        "| %s | %.1f | %.1f | %.1f | %.2f |%n",
                        query.name(),
                        times[0],
                        times[1],
                        median,
                        times[0] / median));
                System.err.println(query.name() + " is measured");
            }
        }
        double[] all = ratios.stream().mapToDouble(Double::doubleValue).toArray();
        out.append(String.format(Locale.ROOT, "%nThe median of the ratios is %.2f.%n", Median.of(all)));
        Path table = installation.reports().resolve("first.md");
        Files.writeString(table, out);
        System.out.print(out);
        System.err.println("written to " + table);
    }

    /** In a process that has run the suite's other queries. */
    private double[] measureAlone(Query query) throws IOException {
        try (EngineProcess engine = start(suite)) {
            for (int round = 0; round < warmup; round++) {
                for (Query other : suite.queries()) {
                    if (!other.equals(query)) {
                        engine.time(other);
                    }
                }
            }
            return measure(engine, query);
        }
    }

    /** A process that has run the queries of the other suite and has the tables of this one. */
    private EngineProcess warmed() throws IOException {
        EngineProcess engine = start(before);
        try {
            for (int round = 0; round < warmup; round++) {
                for (Query query : before.queries()) {
                    engine.time(query);
                }
                System.err.println("round " + (round + 1) + " of " + before.title());
            }
            for (String table : suite.tables()) {
                engine.time(new Query(
                        table,
                        "CREATE OR REPLACE TEMPORARY VIEW " + table + " USING parquet OPTIONS (path '"
                                + suite.directory().resolve(table) + "')"));
            }
            return engine;
        } catch (IOException | RuntimeException e) {
            engine.close();
            throw e;
        }
    }

    private double[] measure(EngineProcess engine, Query query) throws IOException {
        double[] times = new double[1 + later];
        for (int run = 0; run < times.length; run++) {
            times[run] = engine.time(query) / NANOS_PER_MILLISECOND;
        }
        return times;
    }

    private EngineProcess start(Suite tables) throws IOException {
        List<String> service = new ArrayList<>(
                List.of(Integer.toString(threads), tables.directory().toString()));
        service.addAll(tables.tables());
        service.addAll(options.list("sabot-settings", ""));
        Contender sabot = Contender.SABOT;
        return EngineProcess.start(
                sabot,
                installation.command(sabot, List.of("-Xmx" + heap), sabot.service(), service),
                installation.reports().resolve("first.log"));
    }
}
