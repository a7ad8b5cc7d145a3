package io.sabot.bench;

import io.sabot.bench.job.TrivialOnSabot;
import io.sabot.bench.job.TrivialOnSpark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What a user waits for and pays for when a job is small: the whole process, started with plain {@code java}, in turns. */
final class JobsBench {
    private static final Map<Contender, Class<?>> JOBS =
            new EnumMap<>(Map.of(Contender.SABOT, TrivialOnSabot.class, Contender.SPARK, TrivialOnSpark.class));

    private JobsBench() {}

    static void run(Installation installation, List<String> arguments) throws IOException, InterruptedException {
        int rounds = new Options(arguments, Set.of("rounds")).number("rounds", 7);
        Map<Contender, List<ProcessRun>> runs = new EnumMap<>(Contender.class);
        JOBS.keySet().forEach(contender -> runs.put(contender, new ArrayList<>()));
        // One start before those that count, so that the files lie in memory.
        for (int round = -1; round < rounds; round++) {
            List<String> outputs = new ArrayList<>();
            for (Contender contender : JOBS.keySet()) {
                ProcessRun run = start(installation, contender);
                outputs.add(run.output());
                if (round >= 0) {
                    runs.get(contender).add(run);
                }
            }
            if (outputs.stream().distinct().count() > 1) {
                throw new IllegalStateException("the outputs differ:\n" + String.join("\n", outputs));
            }
        }
        String report = report(runs, rounds);
        Files.writeString(installation.reports().resolve("jobs.md"), report);
        System.out.print(report);
    }

    private static ProcessRun start(Installation installation, Contender contender)
            throws IOException, InterruptedException {
        List<String> command = installation.command(contender, List.of(), JOBS.get(contender), List.of());
        Path log = installation.reports().resolve("job-" + contender.title().toLowerCase(Locale.ROOT) + ".log");
        return ProcessRun.of(new ProcessBuilder(command), log);
    }

    private static String report(Map<Contender, List<ProcessRun>> runs, int rounds) {
        StringBuilder out = new StringBuilder();
        out.append(String.format(
                Locale.ROOT,
                "A trivial job (range, group, aggregate, order, show) from start to exit; medians of %d starts, in turns. Java %s.%n%n",
                rounds,
                System.getProperty("java.version")));
        out.append("| engine | seconds | peak memory, MB |\n|---|---:|---:|\n");
        runs.forEach((contender, all) -> out.append(
                String.format(Locale.ROOT, "| %s | %.3f | %.0f |%n", contender.title(), seconds(all), megabytes(all))));
        List<ProcessRun> sabot = runs.get(Contender.SABOT);
        List<ProcessRun> spark = runs.get(Contender.SPARK);
        return out.append(String.format(
                        Locale.ROOT,
                        "| Spark / Sabot | %.1f | %.1f |%n",
                        seconds(spark) / seconds(sabot),
                        megabytes(spark) / megabytes(sabot)))
                .toString();
    }

    private static double seconds(List<ProcessRun> runs) {
        return Median.of(runs.stream().mapToDouble(ProcessRun::seconds).toArray());
    }

    /** NaN where the system does not tell. */
    private static double megabytes(List<ProcessRun> runs) {
        return Median.of(runs.stream()
                .mapToDouble(
                        run -> run.peakBytes().isPresent() ? run.peakBytes().getAsLong() / 1e6 : Double.NaN)
                .toArray());
    }
}
