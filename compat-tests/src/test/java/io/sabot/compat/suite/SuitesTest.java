package io.sabot.compat.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * Spark's own Java suites on Sabot: no test method that passed may fail; when more pass, the ledger is written again. What
 * failed, with its causes, is in {@code target/suites/log}; {@code compat-tests/run suites} runs some by hand.
 */
final class SuitesTest {
    private static final Path FOLDER = Path.of("target", "suites").toAbsolutePath();
    private static final Path LOG = FOLDER.resolve("log");
    private static final Path LEDGER = Path.of("src", "test", "resources", "suite", "ledger.tsv");
    private static final int PATIENCE_MINUTES = 15;

    @Test
    void noTestThatPassedFails() throws Exception {
        SuiteLedger ledger = new SuiteLedger(LEDGER);
        List<Outcome> outcomes = new ArrayList<>(run(List.of()));
        Map<String, String> lost = ledger.losses(outcomes);
        if (!lost.isEmpty()) {
            // A busy machine lets tests run into their limits; what is really lost is lost twice.
            List<Outcome> again = run(lost.keySet());
            outcomes.removeIf(
                    first -> again.stream().anyMatch(second -> second.test().equals(first.test())));
            outcomes.addAll(again);
            assertThat(ledger.losses(outcomes)).as("see " + LOG).isEmpty();
        }
        long passed = outcomes.stream().filter(Outcome::passed).count();
        System.out.println("Spark's Java suites: " + passed + " of " + outcomes.size() + " test methods pass");
        assertThat(100 * passed).as("share of tests passed").isGreaterThanOrEqualTo(95L * outcomes.size());
        ledger.raise(outcomes);
    }

    /** That of these tests, and Kryo, which jobs bring along if they choose it. */
    private static String classPath(String jars) throws IOException {
        List<String> entries = new ArrayList<>(List.of(System.getProperty("java.class.path")));
        for (String entry : Files.readString(Path.of(jars)).trim().split(File.pathSeparator)) {
            if (entry.contains("esotericsoftware") || entry.contains("chill")) {
                entries.add(entry);
            }
        }
        return String.join(File.pathSeparator, entries);
    }

    private static List<Outcome> run(Collection<String> tests) throws IOException, InterruptedException {
        Files.createDirectories(FOLDER);
        Path outcomes = FOLDER.resolve(SuitesMain.OUTCOMES);
        Files.deleteIfExists(outcomes);
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String jars = Path.of(System.getProperty("spark.classpath.file"))
                .toAbsolutePath()
                .toString();
        List<String> command = new ArrayList<>(List.of(
                java, "-Xmx2g", "-Dspark.classpath.file=" + jars, "-cp", classPath(jars), SuitesMain.class.getName()));
        command.addAll(tests);
        Process process = new ProcessBuilder(command)
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .redirectOutput(LOG.toFile())
                .start();
        if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly().waitFor();
        }
        assertThat(outcomes).as("see " + LOG).exists();
        return Files.readAllLines(outcomes).stream().map(Outcome::of).toList();
    }
}
