package io.sabot.compat.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.sabot.compat.program.SparkProcess;
import io.sabot.compat.spark.golden.GoldenMain;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The harness judges real Spark as Spark's own suite does: every statement passes. A few files here; all of them, a quarter
 * of an hour, with {@code -Dharness.files=all}.
 */
final class HarnessOnSparkTest {

    private static final String FEW = "comments.sql,describe-query.sql,natural-join.sql,"
            + "timestampNTZ/datetime-special.sql,nonansi/higher-order-functions.sql,postgreSQL/boolean.sql";

    @Test
    void realSparkPassesEveryStatement() throws Exception {
        Path report = Path.of("target", "golden", "on-spark").toAbsolutePath();
        List<String> arguments = new ArrayList<>(List.of("--out=" + report, "--limit=120"));
        String files = System.getProperty("harness.files", FEW);
        if (!files.equals("all")) {
            arguments.addAll(List.of(files.split(",")));
        }
        Path log = report.resolve("spark.log");
        // Spark's suite runs with this flag, which a few settings' defaults depend on.
        List<String> flags = List.of("-Dspark.testing=true");
        try (SparkProcess spark = SparkProcess.start(log, flags, GoldenMain.class.getName(), arguments)) {
            String total = spark.ask("");
            assertThat(total).as("see " + report).startsWith("golden files: ").endsWith(", 100.0 %");
        }
    }
}
