package io.sabot.compat.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Spark's own Java suites on Sabot: no test method that passed may fail; when more pass, the ledger is written again.
 * {@code compat-tests/run suites} runs some by hand and shows why they fail.
 */
final class SuitesTest {
    private static final Path FOLDER = Path.of("target", "suites").toAbsolutePath();
    private static final Path LEDGER = Path.of("src", "test", "resources", "suite", "ledger.tsv");

    @Test
    void noTestThatPassedFails() {
        SuiteLedger ledger = new SuiteLedger(LEDGER);
        SuiteRun run = new SuiteRun(FOLDER);
        List<Outcome> outcomes = new ArrayList<>(run.run(Suites.ALL, test -> true));
        Map<String, String> lost = ledger.losses(outcomes);
        if (!lost.isEmpty()) {
            // A busy machine lets tests run into their limits; what is really lost is lost twice.
            List<Outcome> again = run.run(Suites.ALL, lost::containsKey);
            again.forEach(outcome -> outcomes.removeIf(first -> first.test().equals(outcome.test())));
            outcomes.addAll(again);
            assertThat(ledger.losses(outcomes)).isEmpty();
        }
        long passed = outcomes.stream().filter(Outcome::passed).count();
        System.out.println("Spark's Java suites: " + passed + " of " + outcomes.size() + " test methods pass");
        ledger.raise(outcomes);
    }
}
