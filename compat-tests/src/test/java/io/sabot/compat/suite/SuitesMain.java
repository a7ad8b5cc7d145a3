package io.sabot.compat.suite;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** {@code compat-tests/run suites}: runs suites, or single tests of theirs, and prints what fails and why. */
public final class SuitesMain {
    private SuitesMain() {}

    /** @param arguments parts of names of suites, or of {@code Suite#method} */
    public static void main(String[] arguments) {
        Path folder = Path.of("target", "suites").toAbsolutePath();
        List<Outcome> outcomes = new SuiteRun(folder)
                .run(
                        Suites.named(arguments),
                        test -> arguments.length == 0
                                || Arrays.stream(arguments).anyMatch(test::contains));
        for (Outcome outcome : outcomes) {
            if (!outcome.passed()) {
                System.out.println("---- " + outcome.test());
                outcome.failure().printStackTrace(System.out);
            }
        }
        for (Outcome outcome : Outcome.byTest(outcomes).values()) {
            System.out.println((outcome.passed() ? "passed " : "FAILED ") + outcome.test()
                    + (outcome.passed() ? "" : "  " + outcome.reason()));
        }
        long passed = outcomes.stream().filter(Outcome::passed).count();
        System.out.println(passed + " of " + outcomes.size() + " pass");
        // An application that a test left running has threads that would keep the process.
        System.exit(passed == outcomes.size() ? 0 : 1);
    }
}
