package io.sabot.compat.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Runs Spark's suites, or single tests of theirs, prints what fails and why, and leaves the outcomes in a file. In a process of
 * its own, since the suites read files below {@code src/test/resources} of where they run.
 */
public final class SuitesMain {
    /** Below where it runs; a line for each test. */
    static final String OUTCOMES = "outcomes.tsv";

    private SuitesMain() {}

    /** @param arguments parts of names of suites, or of {@code Suite#method} */
    public static void main(String[] arguments) throws IOException {
        // As in Spark's own tests, where it is on.
        System.setProperty("spark.sql.timeType.enabled", "true");
        List<Outcome> outcomes = new SuiteRun(
                        Path.of("src", "test", "resources").toAbsolutePath())
                .run(
                        Suites.named(arguments),
                        test -> arguments.length == 0
                                || Arrays.stream(arguments).anyMatch(test::contains));
        List<Outcome> sorted =
                outcomes.stream().sorted(Comparator.comparing(Outcome::test)).toList();
        for (Outcome outcome : sorted) {
            System.out.println((outcome.passed() ? "passed " + outcome.test() : "FAILED " + outcome.line()));
        }
        long passed = outcomes.stream().filter(Outcome::passed).count();
        System.out.println(passed + " of " + outcomes.size() + " pass");
        Files.write(Path.of(OUTCOMES), sorted.stream().map(Outcome::line).toList());
        // An application that a test left running has threads that would keep the process.
        System.exit(0);
    }
}
