package io.sabot.bench;

import java.nio.file.Path;
import java.util.List;

/** Runs one benchmark. Arguments: the directory of the repository, the benchmark, its options. */
public final class Bench {
    private static final String USAGE = """
            usage: sabot bench <benchmark> [options]

              tpch   the 22 queries of TPC-H over Parquet files; 5 rounds after 3 for warming up
              tpcds  the queries of TPC-DS in Spark's tests artifact; 3 rounds after 1
              groupby
                     the ten questions of the H2O.ai benchmark about groups; 3 rounds after 2
                     --sf 1                          scale factor; the tables are made once and kept in the build folder
                     --rows 10m                      the same for groupby: rows of its table
                     --engines sabot,spark,duckdb    who takes part
                     --queries 1,6,18                which queries (all unless given); of TPC-DS by name: q1,q5a-v2.7
                     --rounds 5                      rounds that count
                     --warmup 3                      rounds before them that do not
                     --threads 2                     threads of each engine
                     --heap 4g                       heap of each JVM (groupby: 6g)
                     --memory-limit 256m             sabot.memory.limit: what does not fit goes to disk (a share of the heap unless given)
                     --duckdb-memory 4GB             memory_limit of DuckDB (its default unless given)
                     --spark-settings key=value,…    settings of Spark (its defaults unless given)
                     --sabot-settings key=value,…    settings of Sabot, such as sabot.pageCache.limit=0
                     --jvm shared                    one JVM for all queries; fresh: one for each, and its start counts
              techniques
                     TPC-H with all of Sabot's techniques and without one after the other; 3 rounds after 8; options as above, and
                     --techniques lateColumns,…      which, or groups of them: scans, execution, rules (all unless given)
                     --seconds 40                    after which no further round is begun for a technique
              kernels
                     single kernels in one thread, by JMH; 5 rounds after 4
                     --kernels Filter                a pattern of those wanted: Decode, Hash, Filter, Sort, Expression, or methods of those
                     --milliseconds 400              of a round
                     --rounds 5  --warmup 4  --heap 2g
              first  the first run of each query of TPC-H in a process that has run all others, and its later runs
                     --warmup 10                     rounds of the others
                     --later 11                      later runs
                     --measure 1,13                  which queries (all unless given)
                     --sf 1  --threads 2  --heap 4g  --sabot-settings key=value,…
              jobs   a trivial job as a whole process: time from start to exit, and peak memory
                     --rounds 7                      starts of each engine

            Reports and logs go to sabot-bench/target/reports.
            """;

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        List<String> all = List.of(arguments);
        try {
            if (all.size() < 2) {
                throw new UsageException(USAGE);
            }
            run(new Installation(Path.of(all.get(0))), all.get(1), all.subList(2, all.size()));
        } catch (UsageException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    private static void run(Installation installation, String benchmark, List<String> arguments) throws Exception {
        switch (benchmark) {
            case "tpch" -> {
                Options options = Turns.options(arguments);
                QueryBench.run(installation, TpchSuite.make(installation, options), Turns.of(options, 5, 3, "4g"));
            }
            case "tpcds" -> {
                Options options = Turns.options(arguments);
                QueryBench.run(installation, TpcdsSuite.make(installation, options), Turns.of(options, 3, 1, "4g"));
            }
            case "groupby" -> {
                Options options = Turns.options(arguments);
                // The answer to the last question has as many rows as the table, and is kept.
                QueryBench.run(installation, GroupBySuite.make(installation, options), Turns.of(options, 3, 2, "6g"));
            }
            case "techniques" -> {
                Options options = Turns.options(arguments);
                Turns turns = Turns.of(options, 3, 8, "3g");
                Engines engines = new Engines(installation, TpchSuite.make(installation, options), turns);
                List<Switch> switches = Switch.choose(options.list("techniques", ""));
                TechniquesBench.run(engines, switches, options.number("seconds", 40));
            }
            case "kernels" -> KernelsBench.run(installation, arguments);
            case "first" -> FirstRunBench.run(installation, arguments);
            case "jobs" -> JobsBench.run(installation, arguments);
            default -> throw new UsageException(USAGE);
        }
    }
}
