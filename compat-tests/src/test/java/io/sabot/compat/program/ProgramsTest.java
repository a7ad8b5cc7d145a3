package io.sabot.compat.program;

import static org.assertj.core.api.Assertions.assertThat;

import io.sabot.compat.golden.Directories;
import io.sabot.compat.sabot.program.Programs;
import io.sabot.compat.sabot.program.ProgramsMain;
import io.sabot.spark.sql.SparkSession;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Programs written once against Spark's API print and write the same on real Spark and, with the import prefix swapped, on
 * Sabot. Spark runs in a JVM of its own, Sabot in this one, without flags. {@code -Dprogram=part-of-a-name} runs a few.
 *
 * <p>Programs not yet equal stand in {@code program/pending.txt}; one that becomes equal leaves the list by itself.
 */
final class ProgramsTest {

    private static final Path TARGET = Path.of("target", "programs").toAbsolutePath();
    private static final Path DATA = TARGET.resolve("tpch");
    private static final Path ON_SPARK = TARGET.resolve("on-spark");
    private static final Path ON_SABOT = TARGET.resolve("on-sabot");
    private static final Path SOURCES = Path.of("src", "programs", "java", "io", "sabot", "compat", "spark", "program");

    /** Holds the fingerprint of the programs that Spark has run: it need not run them again before they change. */
    private static final Path ANSWERED = ON_SPARK.resolve("fingerprint");

    private static final Path PENDING = Path.of("src", "test", "resources", "program", "pending.txt");

    private static SparkProcess spark;
    private static Set<String> pending;

    @BeforeAll
    static void runBoth() throws Exception {
        Directories.delete(ON_SABOT);
        pending = new TreeSet<>(Files.readAllLines(PENDING));
        List<String> arguments = new ArrayList<>(List.of(DATA.toString(), ON_SPARK.toString(), ON_SABOT.toString()));
        String fingerprint = Fingerprint.of(SOURCES);
        boolean answered = Files.exists(ANSWERED) && Files.readString(ANSWERED).equals(fingerprint);
        if (!answered) {
            Directories.delete(ON_SPARK);
            arguments.addAll(selected());
        }
        spark = SparkProcess.start(TARGET.resolve("spark.log"), List.of(), Oracle.class.getName(), arguments);
        assertThat(spark.ask("")).isEqualTo("ready");
        if (selected().size() == Programs.ALL.size()) {
            Files.writeString(ANSWERED, fingerprint);
        }
        try (CapturedOutput output = CapturedOutput.install()) {
            SparkSession root = ProgramsMain.session(ON_SABOT);
            ProgramsMain.run(root, DATA, ON_SABOT, selected(), output);
            root.stop();
        }
    }

    @AfterAll
    static void keepPending() throws Exception {
        spark.close();
        Files.write(PENDING, pending);
    }

    @TestFactory
    Stream<DynamicTest> samePrintedAndWritten() {
        return selected().stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    String expected = Transcript.read(ON_SPARK, name);
                    String actual = Transcript.read(ON_SABOT, name);
                    String written = spark.ask(name);
                    if (pending.contains(name)) {
                        if (expected.equals(actual) && written.isEmpty()) {
                            pending.remove(name);
                        }
                        return;
                    }
                    assertThat(actual).isEqualTo(expected);
                    assertThat(written).isEmpty();
                }));
    }

    private static List<String> selected() {
        String part = System.getProperty("program", "");
        return Programs.ALL.keySet().stream()
                .filter(name -> name.contains(part))
                .toList();
    }
}
