package io.sabot.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Measures a suite: every engine lives in one JVM for the whole run, and answers each query in turn with the others, so that
 * whatever else the machine does meanwhile slows all of them. Rows are compared before anything is timed.
 */
final class QueryBench {
    private static final double NANOS_PER_MILLISECOND = 1e6;

    private final Installation installation;
    private final Suite suite;
    private final Turns turns;
    private final Engines jvms;

    private QueryBench(Installation installation, Suite suite, Turns turns) {
        this.installation = installation;
        this.suite = suite;
        this.turns = turns;
        this.jvms = new Engines(installation, suite, turns);
    }

    static void run(Installation installation, Suite suite, Turns turns) throws IOException, InterruptedException {
        new QueryBench(installation, suite, turns).run();
    }

    private void run() throws IOException, InterruptedException {
        List<EngineProcess> engines = new ArrayList<>();
        try {
            for (Contender contender : turns.contenders()) {
                engines.add(jvms.start(contender));
            }
            AnswerCheck check = new AnswerCheck(suite, engines);
            check.run();
            if (turns.fresh()) {
                engines.forEach(EngineProcess::close);
            }
            QueryTimes times = measure(engines, check);
            write(new QueryReport(suite.title(), turns, Bandwidth.read(turns.threads()), times, check.notes()));
        } finally {
            engines.forEach(EngineProcess::close);
        }
    }

    private QueryTimes measure(List<EngineProcess> engines, AnswerCheck check) throws IOException {
        List<Query> queries = suite.queries();
        Map<Contender, double[][]> milliseconds = new EnumMap<>(Contender.class);
        for (Contender contender : turns.contenders()) {
            double[][] none = new double[queries.size()][turns.rounds()];
            Arrays.stream(none).forEach(rounds -> Arrays.fill(rounds, Double.NaN));
            milliseconds.put(contender, none);
        }
        Map<Contender, long[]> peaks = new EnumMap<>(Contender.class);
        turns.contenders().forEach(contender -> peaks.put(contender, new long[queries.size()]));
        List<EngineProcess> order = new ArrayList<>(engines);
        // The comparison of the rows was the first warm-up round, asked for or not.
        int first = turns.fresh() ? 0 : Math.min(0, 1 - turns.warmup());
        for (int round = first; round < turns.rounds(); round++) {
            double total = 0;
            for (int query = 0; query < queries.size(); query++) {
                for (EngineProcess engine : order) {
                    if (!check.isAnswered(engine.contender(), queries.get(query))) {
                        continue;
                    }
                    Measured one = turns.fresh()
                            ? fresh(engine.contender(), queries.get(query))
                            : warm(engine, queries.get(query));
                    long[] peak = peaks.get(engine.contender());
                    peak[query] = Math.max(peak[query], one.peakBytes);
                    total += one.milliseconds;
                    if (round >= 0) {
                        milliseconds.get(engine.contender())[query][round] = one.milliseconds;
                    }
                }
                // Nobody always follows the same other.
                Collections.rotate(order, 1);
            }
            say(String.format(Locale.ROOT, "round %d of %d: %.1f s", round + 1, turns.rounds(), total / 1000));
        }
        return new QueryTimes(queries.stream().map(Query::name).toList(), turns.contenders(), milliseconds, peaks);
    }

    private record Measured(double milliseconds, long peakBytes) {}

    private static Measured warm(EngineProcess engine, Query query) throws IOException {
        engine.forgetPeak();
        return new Measured(engine.time(query) / NANOS_PER_MILLISECOND, engine.peakBytes());
    }

    /** From the start of a JVM to the last row. */
    private Measured fresh(Contender contender, Query query) throws IOException {
        long start = System.nanoTime();
        try (EngineProcess engine = jvms.start(contender)) {
            engine.time(query);
            return new Measured((System.nanoTime() - start) / NANOS_PER_MILLISECOND, engine.peakBytes());
        }
    }

    private void write(QueryReport report) throws IOException {
        Path table = installation.reports().resolve(suite.name() + ".md");
        Path chart = installation.reports().resolve(suite.name() + ".svg");
        String markdown = report.markdown();
        Files.writeString(table, markdown);
        Files.writeString(chart, new QueryChart(report.times()).svg());
        System.out.print(markdown);
        say("written to " + table + " and " + chart);
    }

    private static void say(String text) {
        System.err.println(text);
    }
}
