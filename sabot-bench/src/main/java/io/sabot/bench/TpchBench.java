package io.sabot.bench;

import io.sabot.examples.TpchData;
import io.sabot.examples.TpchQueries;
import io.sabot.spark.sql.SparkSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * TPC-H: every engine lives in one JVM for the whole run, and answers each query in turn with the others, so that whatever else
 * the machine does meanwhile slows all of them. The rows of all engines must agree before anything is timed.
 */
final class TpchBench {
    private final String scale;
    private final int rounds;
    private final int warmup;
    private final int threads;
    private final String heap;
    private final List<String> sparkSettings;
    private final List<Contender> contenders;
    private final List<TpchQueries.Query> queries;

    private TpchBench(Options options) {
        scale = options.text("sf", "1");
        rounds = options.number("rounds", 5);
        warmup = options.number("warmup", 3);
        threads = options.number("threads", 2);
        heap = options.text("heap", "4g");
        sparkSettings = options.list("spark-settings", "").stream()
                .filter(setting -> !setting.isEmpty())
                .toList();
        contenders = options.list("engines", "sabot,spark,duckdb").stream()
                .map(Contender::of)
                .toList();
        queries = options.list("queries", numbers()).stream()
                .map(number -> TpchQueries.get(Integer.parseInt(number)))
                .toList();
    }

    static void run(Installation installation, List<String> arguments) throws IOException, InterruptedException {
        Options options = new Options(
                arguments, Set.of("sf", "engines", "queries", "rounds", "warmup", "threads", "heap", "spark-settings"));
        new TpchBench(options).run(installation);
    }

    private static String numbers() {
        return String.join(
                ",", IntStream.rangeClosed(1, 22).mapToObj(Integer::toString).toList());
    }

    private void run(Installation installation) throws IOException, InterruptedException {
        Path data = installation.tpch(scale);
        makeData(data);
        List<EngineProcess> engines = new ArrayList<>();
        try {
            for (Contender contender : contenders) {
                engines.add(start(installation, contender, data));
            }
            checkAnswers(engines);
            TpchTimes times = measure(engines);
            TpchReport report = new TpchReport(scale, rounds, threads, Bandwidth.read(threads), times);
            write(report, installation.reports());
        } finally {
            engines.forEach(EngineProcess::close);
        }
    }

    private void makeData(Path data) throws IOException {
        if (Files.isDirectory(data)) {
            return;
        }
        try (SparkSession spark =
                SparkSession.builder().appName("bench data").master("local[*]").getOrCreate()) {
            TpchData.generate(spark, data, Double.parseDouble(scale), table -> say("making " + table));
        }
    }

    private EngineProcess start(Installation installation, Contender contender, Path data) throws IOException {
        List<String> service = new ArrayList<>(List.of(Integer.toString(threads), data.toString()));
        service.addAll(TpchData.tables());
        List<String> flags = new ArrayList<>(List.of("-Xmx" + heap));
        if (contender == Contender.SPARK) {
            sparkSettings.forEach(setting -> flags.add("-D" + setting));
        }
        List<String> command = installation.command(contender, flags, contender.service(), service);
        Path log = installation.reports().resolve(contender.title().toLowerCase(Locale.ROOT) + ".log");
        return EngineProcess.start(contender, command, log);
    }

    private void checkAnswers(List<EngineProcess> engines) throws IOException {
        for (TpchQueries.Query query : queries) {
            Answer first = engines.get(0).answer(query.sql());
            for (EngineProcess engine : engines.subList(1, engines.size())) {
                Optional<String> difference = first.difference(engine.answer(query.sql()));
                if (difference.isPresent()) {
                    throw new IllegalStateException("Q" + query.number() + ": "
                            + engines.get(0).contender().title() + " and "
                            + engine.contender().title() + " differ: " + difference.get());
                }
            }
            say("Q" + query.number() + ": " + first.rows().size() + " rows, the same from all");
        }
    }

    private TpchTimes measure(List<EngineProcess> engines) throws IOException {
        Map<Contender, double[][]> milliseconds = new EnumMap<>(Contender.class);
        contenders.forEach(contender -> milliseconds.put(contender, new double[queries.size()][rounds]));
        List<EngineProcess> turns = new ArrayList<>(engines);
        // The answers above were the first warm-up round.
        for (int round = 1 - warmup; round < rounds; round++) {
            double total = 0;
            for (int query = 0; query < queries.size(); query++) {
                for (EngineProcess engine : turns) {
                    double time = engine.time(queries.get(query).sql()) / 1e6;
                    total += time;
                    if (round >= 0) {
                        milliseconds.get(engine.contender())[query][round] = time;
                    }
                }
                // Nobody always follows the same other.
                Collections.rotate(turns, 1);
            }
            say(String.format(Locale.ROOT, "round %d of %d: %.1f s", round + 1, rounds, total / 1000));
        }
        return new TpchTimes(queries.stream().map(TpchQueries.Query::number).toList(), contenders, milliseconds);
    }

    private static void write(TpchReport report, Path directory) throws IOException {
        Path table = directory.resolve("tpch.md");
        Path chart = directory.resolve("tpch.svg");
        String markdown = report.markdown();
        Files.writeString(table, markdown);
        Files.writeString(chart, report.chart());
        System.out.print(markdown);
        say("written to " + table + " and " + chart);
    }

    private static void say(String text) {
        System.err.println(text);
    }
}
