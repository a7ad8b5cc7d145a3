package io.sabot.compat.spark.program;

import io.sabot.compat.program.CapturedOutput;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import org.apache.spark.sql.SparkSession;

/**
 * Runs programs one after the other, each in a session of its own, and leaves what each printed as a file. Arguments: the
 * directory of the TPC-H tables (made if missing), the directory for what is printed and written, names of programs (all).
 */
public final class ProgramsMain {

    private static final Duration LIMIT = Duration.ofMinutes(2);

    private ProgramsMain() {}

    public static void main(String[] arguments) throws Exception {
        try (CapturedOutput output = CapturedOutput.install()) {
            Path out = Path.of(arguments[1]).toAbsolutePath();
            SparkSession root = session(out);
            TpchData.ensure(root, Path.of(arguments[0]));
            Collection<String> names = Arrays.asList(arguments).subList(2, arguments.length);
            run(root, Path.of(arguments[0]), out, names.isEmpty() ? Programs.ALL.keySet() : names, output);
        }
        // A program that did not end must not keep the process alive.
        Runtime.getRuntime().halt(0);
    }

    /** The session all programs' sessions derive from; System.out must be captured before. */
    public static SparkSession session(Path out) {
        return SparkSession.builder()
                .master("local[2]")
                .appName("programs")
                .config("spark.ui.enabled", "false")
                .config("spark.sql.shuffle.partitions", "4")
                .config("spark.sql.warehouse.dir", out.resolve("warehouse").toString())
                .getOrCreate();
    }

    /** Runs the named programs; each leaves {@code name.txt} and a directory of its name below {@code out}. */
    public static void run(SparkSession root, Path data, Path out, Collection<String> names, CapturedOutput output)
            throws Exception {
        if (names.stream().anyMatch(name -> name.startsWith("tpcds"))) {
            TpcdsData.ensure(root, data.resolve("tpcds"));
        }
        for (String name : names) {
            Path work = Files.createDirectories(out.resolve(name));
            Run run = new Run(root.newSession(), data, work);
            String printed = output.of(() -> runLimited(name, run));
            Files.writeString(out.resolve(name + ".txt"), printed);
        }
    }

    private static void runLimited(String name, Run run) throws InterruptedException {
        Thread thread = new Thread(
                () -> run.fails("the program " + name, () -> {
                    Programs.ALL.get(name).run(run);
                    return "end";
                }),
                name);
        thread.setDaemon(true);
        thread.start();
        thread.join(LIMIT.toMillis());
        if (thread.isAlive()) {
            run.say("no end within", LIMIT);
            run.spark().sparkContext().cancelAllJobs();
            thread.interrupt();
            thread.join(5_000);
        }
    }
}
