package io.sabot.compat.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.sabot.spark.sql.SparkSession;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Signatures of Spark's Java API that Sabot has: no class may have fewer than the ledger says; when it has more, the ledger is
 * written again. {@code target/api/summary.txt} has the shares by package, {@code target/api/classes.txt} what is missing.
 */
final class ApiReportTest {
    private static final Path REPORT = Path.of("target", "api");
    private static final Path LEDGER = Path.of("src", "test", "resources", "api", "ledger.tsv");

    private static ClassPath spark;
    private static ClassPath sabot;

    @BeforeAll
    static void open() throws IOException, URISyntaxException {
        List<Path> all = new ArrayList<>();
        String classPath = Files.readString(Path.of(System.getProperty("spark.classpath.file")));
        for (String entry : classPath.trim().split(File.pathSeparator)) {
            if (!entry.endsWith("-tests.jar")) {
                all.add(Path.of(entry));
            }
        }
        spark = new ClassPath(all);
        List<Path> own = new ArrayList<>(all);
        own.removeIf(entry -> entry.getFileName().toString().startsWith("spark-"));
        own.add(
                0,
                Path.of(SparkSession.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI()));
        sabot = new ClassPath(own);
    }

    @AfterAll
    static void close() throws IOException {
        spark.close();
        sabot.close();
    }

    @Test
    void noClassHasFewerSignaturesThanBefore() throws IOException {
        ApiReport report = new ApiReport(spark, sabot);
        Files.createDirectories(REPORT);
        Files.write(REPORT.resolve("summary.txt"), report.summary());
        Files.write(REPORT.resolve("classes.txt"), report.details());
        System.out.println(String.join("\n", report.summary()));

        ApiLedger ledger = new ApiLedger(LEDGER);
        assertThat(ledger.losses(report)).as("see " + REPORT).isEmpty();
        ledger.raise(report);
    }

    @Test
    void whatScalaHidesIsNoPartOfTheApi() {
        ApiSurface surface = new ApiSurface(spark);
        assertThat(surface.isVisible("org.apache.spark.sql.Dataset")).isTrue();
        assertThat(surface.isVisible("org.apache.spark.sql.SparkSession$Builder"))
                .isTrue();
        // private[spark], and the object beside a class.
        assertThat(surface.isVisible("org.apache.spark.SecurityManager")).isFalse();
        assertThat(surface.isVisible("org.apache.spark.sql.functions$")).isFalse();

        Set<String> context = surface.declared("org.apache.spark.SparkContext");
        assertThat(context).contains("stop()V", "static getOrCreate()Lorg/apache/spark/SparkContext;");
        // private[spark], and a method of the trait for logging.
        assertThat(context).noneMatch(member -> member.startsWith("listenerBus(") || member.startsWith("logInfo("));
    }

    @Test
    void methodsOfCaseClassesCountWhenTheyAreSparks() {
        Set<String> array = new ApiSurface(spark).declared("org.apache.spark.sql.types.ArrayType");
        assertThat(array)
                .contains(
                        "elementType()Lorg/apache/spark/sql/types/DataType;",
                        "static apply(Lorg/apache/spark/sql/types/DataType;)Lorg/apache/spark/sql/types/ArrayType;");
        assertThat(array).noneMatch(member -> member.contains("productArity"));
    }
}
