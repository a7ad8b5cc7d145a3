package io.sabot.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * What each technique is worth: Sabot as it is and Sabot without the technique, each in a JVM of its own, answer every query in
 * turn. Rows are compared before anything is timed.
 */
final class TechniquesBench {
    private static final double NANOS_PER_MILLISECOND = 1e6;

    private final Engines engines;
    private final long budget;

    private TechniquesBench(Engines engines, int seconds) {
        this.engines = engines;
        this.budget = TimeUnit.SECONDS.toNanos(seconds);
    }

    /** @param seconds after which no further round is begun for a technique, but for the first that counts */
    static void run(Engines engines, List<Switch> switches, int seconds) throws IOException, InterruptedException {
        new TechniquesBench(engines, seconds).run(switches);
    }

    private void run(List<Switch> switches) throws IOException, InterruptedException {
        Turns turns = engines.turns();
        StringBuilder table = new StringBuilder(String.format(
                Locale.ROOT,
                "%s, Parquet files, %d threads; milliseconds for all queries, sums of medians of up to %d rounds, with and without in turns; heaps of %s.%n"
                        + "Java %s, %s, %d processors; memory is read at %.1f GB/s.%n%n",
                engines.suite().title(),
                turns.threads(),
                turns.rounds(),
                turns.heap(),
                System.getProperty("java.version"),
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                Bandwidth.read(turns.threads())));
        table.append("| technique | left out by | with | without | without / with | gains most |\n")
                .append("|---|---|---:|---:|---:|---|\n");
        try (EngineProcess all = engines.startSabot("techniques", turns.threads(), List.of())) {
            // It must not get warmer while the others come and go.
            warm(all, 2 * turns.warmup());
            for (Switch one : switches) {
                try (EngineProcess without =
                        engines.startSabot("without " + one.name(), one.threads(turns.threads()), one.settings())) {
                    String row = row(one, all, without);
                    System.err.print(row);
                    table.append(row);
                }
            }
        }
        Files.writeString(engines.installation().reports().resolve("techniques.md"), table);
        System.out.print(table);
    }

    private String row(Switch one, EngineProcess with, EngineProcess without) throws IOException {
        long start = System.nanoTime();
        new AnswerCheck(engines.suite(), List.of(with, without)).run();
        // The comparison of the rows was the first warm-up round.
        for (int round = 1; round < engines.turns().warmup() && System.nanoTime() - start < budget; round++) {
            warm(without, 1);
        }
        List<Query> queries = engines.suite().queries();
        List<double[]> rounds = new ArrayList<>();
        List<double[]> roundsWithout = new ArrayList<>();
        for (int round = 0; round < engines.turns().rounds(); round++) {
            if (round > 0 && System.nanoTime() - start > budget) {
                break;
            }
            double[] times = new double[queries.size()];
            double[] timesWithout = new double[queries.size()];
            for (int query = 0; query < times.length; query++) {
                // Neither always follows the other.
                if ((query + round & 1) == 0) {
                    times[query] = time(with, queries.get(query));
                }
                timesWithout[query] = time(without, queries.get(query));
                if ((query + round & 1) != 0) {
                    times[query] = time(with, queries.get(query));
                }
            }
            rounds.add(times);
            roundsWithout.add(timesWithout);
        }
        return row(one, queries, medians(rounds), medians(roundsWithout));
    }

    private void warm(EngineProcess engine, int rounds) throws IOException {
        for (int round = 0; round < rounds; round++) {
            for (Query query : engines.suite().queries()) {
                engine.time(query);
            }
        }
    }

    private static double time(EngineProcess engine, Query query) throws IOException {
        return engine.time(query) / NANOS_PER_MILLISECOND;
    }

    private static double[] medians(List<double[]> rounds) {
        double[] medians = new double[rounds.get(0).length];
        for (int i = 0; i < medians.length; i++) {
            int query = i;
            medians[i] =
                    Median.of(rounds.stream().mapToDouble(round -> round[query]).toArray());
        }
        return medians;
    }

    private static String row(Switch one, List<Query> queries, double[] with, double[] without) {
        double total = 0;
        double totalWithout = 0;
        int best = 0;
        for (int query = 0; query < with.length; query++) {
            total += with[query];
            totalWithout += without[query];
            best = without[query] / with[query] > without[best] / with[best] ? query : best;
        }
        return String.format(
                Locale.ROOT,
                "| %s | %s | %.0f | %.0f | %.2f | %s: %.2f |%n",
                one.technique(),
                one.title(),
                total,
                totalWithout,
                totalWithout / total,
                queries.get(best).name(),
                without[best] / with[best]);
    }
}
