package io.sabot.bench;

import java.util.List;
import java.util.Set;

/**
 * Who takes part, and how often.
 *
 * @param rounds that count
 * @param warmup rounds before them, which do not
 * @param heap of each JVM, as after {@code -Xmx}
 * @param memoryLimit {@code sabot.memory.limit}, empty for its default
 * @param duckDbMemory {@code memory_limit} of DuckDB, empty for its default
 * @param sparkSettings {@code key=value}, in place of Spark's defaults
 * @param sabotSettings {@code key=value}, in place of Sabot's defaults
 * @param fresh whether each query has a JVM of its own, and its time begins with that
 */
record Turns(
        List<Contender> contenders,
        int rounds,
        int warmup,
        int threads,
        String heap,
        String memoryLimit,
        String duckDbMemory,
        List<String> sparkSettings,
        List<String> sabotSettings,
        boolean fresh) {
    private static final Set<String> NAMES = Set.of(
            "engines",
            "rounds",
            "warmup",
            "threads",
            "heap",
            "memory-limit",
            "duckdb-memory",
            "spark-settings",
            "sabot-settings",
            "jvm",
            "queries",
            "techniques",
            "seconds",
            "sf",
            "rows");

    /** The options that all benchmarks of queries have. */
    static Options options(List<String> arguments) {
        return new Options(arguments, NAMES);
    }

    /** @param rounds unless the options say otherwise, as {@code warmup} and {@code heap} */
    static Turns of(Options options, int rounds, int warmup, String heap) {
        return new Turns(
                options.list("engines", "sabot,spark,duckdb").stream()
                        .map(Contender::of)
                        .toList(),
                options.number("rounds", rounds),
                options.number("warmup", warmup),
                options.number("threads", 2),
                options.text("heap", heap),
                options.text("memory-limit", ""),
                options.text("duckdb-memory", ""),
                options.list("spark-settings", ""),
                options.list("sabot-settings", ""),
                fresh(options.text("jvm", "shared")));
    }

    private static boolean fresh(String jvm) {
        if (!jvm.equals("shared") && !jvm.equals("fresh")) {
            throw new UsageException("option --jvm is shared or fresh, not " + jvm);
        }
        return jvm.equals("fresh");
    }
}
