package io.sabot.bench;

import io.sabot.bench.kernel.Work;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Rows and bytes a second of single kernels in one thread, beside what the memory gives. */
final class KernelsBench {
    private static final double GIGA = 1e9;
    private static final double MEGA = 1e6;

    private KernelsBench() {}

    static void run(Installation installation, List<String> arguments)
            throws IOException, InterruptedException, RunnerException {
        io.sabot.bench.Options options =
                new io.sabot.bench.Options(arguments, Set.of("kernels", "rounds", "warmup", "milliseconds", "heap"));
        TimeValue time = TimeValue.milliseconds(options.number("milliseconds", 400));
        Options jmh = new OptionsBuilder()
                .include(Work.class.getPackageName().replace(".", "\\.") + "\\..*" + options.text("kernels", ""))
                .mode(Mode.Throughput)
                .forks(1)
                .warmupIterations(options.number("warmup", 4))
                .warmupTime(time)
                .measurementIterations(options.number("rounds", 5))
                .measurementTime(time)
                .jvmArgs("-Xmx" + options.text("heap", "2g"))
                .shouldFailOnError(true)
                .output(installation.reports().resolve("kernels.log").toString())
                .build();
        double bandwidth = Bandwidth.read(1);
        Collection<RunResult> results = new Runner(jmh).run();
        String report = report(results, bandwidth);
        Files.writeString(installation.reports().resolve("kernels.md"), report);
        System.out.print(report);
    }

    private static String report(Collection<RunResult> results, double bandwidth) {
        StringBuilder out = new StringBuilder(String.format(
                Locale.ROOT,
                "Kernels in one thread, by JMH. Bytes are those of the values that are read, or that come out where something is decoded.%n"
                        + "Java %s, %s; one thread reads memory at %.1f GB/s.%n%n",
                System.getProperty("java.version"),
                System.getProperty("os.arch"),
                bandwidth));
        out.append("| kernel | million rows/s | ± | GB/s | of the memory's |\n|---|---:|---:|---:|---:|\n");
        for (RunResult result : results) {
            Result<?> rows = result.getSecondaryResults().get("rows");
            double bytes = result.getSecondaryResults().get("bytes").getScore() / GIGA;
            out.append(String.format(
                    Locale.ROOT,
                    "| %s | %s | %s | %.2f | %.0f %% |%n",
                    name(result),
                    rows.getScore() == 0 ? "–" : String.format(Locale.ROOT, "%.1f", rows.getScore() / MEGA),
                    rows.getScore() == 0 ? "–" : String.format(Locale.ROOT, "%.1f", rows.getScoreError() / MEGA),
                    bytes,
                    100 * bytes / bandwidth));
        }
        return out.toString();
    }

    private static String name(RunResult result) {
        String[] path = result.getParams().getBenchmark().split("\\.");
        String kernels = path[path.length - 2].replace("Kernels", "").toLowerCase(Locale.ROOT);
        TreeMap<String, String> parameters = new TreeMap<>(String::compareTo);
        result.getParams()
                .getParamsKeys()
                .forEach(key -> parameters.put(key, result.getParams().getParam(key)));
        String method = path[path.length - 1];
        String whole = kernels.startsWith(method) || method.equals("evaluate") ? kernels : kernels + " " + method;
        return parameters.isEmpty()
                ? whole
                : whole + ": `" + String.join("`, `", parameters.descendingMap().values()) + "`";
    }
}
