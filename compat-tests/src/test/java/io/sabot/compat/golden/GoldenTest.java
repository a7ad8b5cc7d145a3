package io.sabot.compat.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.sabot.compat.golden.FileRun.Score;
import io.sabot.compat.sabot.golden.GoldenEngine;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/**
 * Spark's golden files on Sabot: no file may pass fewer statements than the ledger says; when more pass, the ledger is
 * written again. What failed, with expected and actual answers, is reported below {@code target/golden/on-sabot}.
 * {@code -Dgolden.file=part-of-a-name} runs a few files.
 */
final class GoldenTest {

    private static final Path REPORT = Path.of("target", "golden", "on-sabot").toAbsolutePath();
    private static final Path LEDGER = Path.of("src", "test", "resources", "golden", "ledger.tsv");
    private static final Duration LIMIT = Duration.ofSeconds(20);

    @Test
    void noFilePassesFewerStatementsThanBefore() {
        String part = System.getProperty("golden.file", "");
        Ledger ledger = Ledger.read(LEDGER);
        List<Score> scores = run(REPORT, name -> name.contains(part), part.isEmpty() ? 10 : Integer.MAX_VALUE);
        Set<String> lost = ledger.losses(scores).keySet();
        if (!lost.isEmpty()) {
            // A busy machine lets statements run into the limit; what is really lost is lost twice.
            scores = run(REPORT.resolve("lost"), lost::contains, Integer.MAX_VALUE);
            assertThat(ledger.losses(scores)).as("see " + REPORT).isEmpty();
        }
        ledger.raise(scores);
    }

    private static List<Score> run(Path report, Predicate<String> files, int failuresPerFile) {
        List<Score> scores =
                new GoldenRun(report, LIMIT, Unjudged.load()).run(GoldenEngine::new, files, failuresPerFile);
        System.out.println(GoldenReport.total(scores));
        return scores;
    }
}
