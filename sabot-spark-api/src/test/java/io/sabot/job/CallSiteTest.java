package io.sabot.job;

import static io.sabot.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sabot.spark.sql.Dataset;
import io.sabot.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/** In a package that is not the facade's, as a user's program is. */
class CallSiteTest {
    @Test
    void theCallThatFailedIsNamed() {
        try (SparkSession spark = SparkSession.builder().master("local[1]").getOrCreate()) {
            Dataset<?> divided = spark.range(1).select(col("id").divide(0));

            assertThatThrownBy(divided::collectAsList)
                    .hasMessageContaining("== DataFrame ==\n\"divide\" was called from\n"
                            + "io.sabot.job.CallSiteTest.theCallThatFailedIsNamed(CallSiteTest.java:");
        }
    }
}
