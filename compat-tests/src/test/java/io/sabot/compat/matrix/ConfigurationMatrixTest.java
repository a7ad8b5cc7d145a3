package io.sabot.compat.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.sabot.compat.golden.Directories;
import io.sabot.compat.golden.GoldenCase.GoldenQuery;
import io.sabot.compat.golden.GoldenFiles;
import io.sabot.compat.sabot.program.ProgramsMain;
import io.sabot.compat.sabot.program.TpchData;
import io.sabot.engine.optimize.Optimizer;
import io.sabot.spark.sql.SparkSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The same statements give the same answers whatever way the engine runs them: TPC-H at scale factor 0.01 and statements of
 * Spark's SQL suite, compared with what the default configuration answers.
 */
final class ConfigurationMatrixTest {
    private static final Path FOLDER = Path.of("target", "matrix").toAbsolutePath();
    private static final Path SPILLED = FOLDER.resolve("spilled");
    private static final Map<String, String> TINY_MEMORY =
            Map.of("sabot.memory.limit", "1m", "spark.local.dir", SPILLED.toString());
    private static final Map<String, String> WITHOUT_TECHNIQUES = Map.of(
            "sabot.excludedTechniques", "*",
            "sabot.pageCache.limit", "0",
            "spark.sql.optimizer.runtime.bloomFilter.enabled", "false",
            "spark.sql.parquet.filterPushdown", "false");
    private static final List<String> TABLES =
            List.of("customer", "lineitem", "nation", "orders", "part", "partsupp", "region", "supplier");

    /** Statements whose answers differ from run to run. */
    private static final Pattern CHANGING =
            Pattern.compile("(?i)rand|uuid|current_|now\\(|shuffle|monotonically|any_value|mode\\(|explain|percentile");

    private static final List<String> FILES = List.of(
            "group-by.sql",
            "group-analytics.sql",
            "having.sql",
            "inner-join.sql",
            "outer-join.sql",
            "natural-join.sql",
            "join-empty-relation.sql",
            "except-all.sql",
            "intersect-all.sql",
            "union.sql",
            "pivot.sql",
            "limit.sql",
            "order-by-nulls-ordering.sql",
            "null-handling.sql",
            "operators.sql",
            "string-functions.sql",
            "window.sql",
            "cte-nested.sql",
            "subquery/exists-subquery/exists-count-bug.sql",
            "subquery/in-subquery/in-basic.sql",
            "subquery/in-subquery/in-count-bug.sql");

    private static final Map<String, String> VIEWS = new HashMap<>();
    private static final List<String> TPCH = new ArrayList<>();
    private static final List<String> SUITE = new ArrayList<>();
    private static Map<String, String> tpchAnswers;
    private static Map<String, String> suiteAnswers;

    @BeforeAll
    static void answerByDefault() throws IOException {
        try (SparkSession session = ProgramsMain.session(FOLDER)) {
            TpchData.ensure(session, FOLDER);
        }
        for (String table : TABLES) {
            VIEWS.put(table, FOLDER.resolve(table + ".parquet").toString());
        }
        for (int number = 1; number <= 22; number++) {
            try (InputStream text = TpchData.class.getResourceAsStream("/tpch/q" + number + ".sql")) {
                TPCH.add(new String(text.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        for (String file : FILES) {
            for (GoldenQuery query : GoldenFiles.read(file).queries()) {
                if (!CHANGING.matcher(query.sql()).find()) {
                    SUITE.add(query.sql());
                }
            }
        }
        tpchAnswers = tpch(2, Map.of());
        suiteAnswers = suite(2, Map.of());
        long failed = suiteAnswers.values().stream()
                .filter(answer -> !answer.startsWith("struct<"))
                .count();
        assertThat(failed).as("statements without rows to compare").isLessThan(SUITE.size() / 4);
    }

    private static Map<String, String> tpch(int workers, Map<String, String> settings) {
        return Answers.of(workers, settings, VIEWS, TPCH);
    }

    private static Map<String, String> suite(int workers, Map<String, String> settings) {
        Path warehouse = FOLDER.resolve("warehouse");
        Directories.delete(warehouse);
        Map<String, String> all = new HashMap<>(settings);
        all.put("spark.sql.warehouse.dir", warehouse.toString());
        return Answers.of(workers, all, Map.of(), SUITE);
    }

    private static Map<String, Map<String, String>> configurations() {
        Map<String, Map<String, String>> configurations = new LinkedHashMap<>();
        configurations.put("interpreter only", Map.of("sabot.interpreterOnly", "true"));
        configurations.put("blocks of one row", Map.of("sabot.block.rows", "1"));
        configurations.put("blocks of seven rows", Map.of("sabot.block.rows", "7"));
        configurations.put("tiny memory", TINY_MEMORY);
        configurations.put("no runtime filters", Map.of("spark.sql.optimizer.runtime.bloomFilter.enabled", "false"));
        configurations.put("all techniques off", WITHOUT_TECHNIQUES);
        // With keys that are not packed there is nothing to address.
        configurations.put("keys always hashed", Map.of("sabot.excludedTechniques", "directAddressing"));
        configurations.put("limits come last", Map.of("sabot.excludedTechniques", "firstRowsInScans,rankLimits"));
        configurations.put("exchanges of four partitions", Map.of("sabot.exchange.partitions", "4"));
        return configurations;
    }

    @TestFactory
    Stream<DynamicTest> tpchUnderEveryConfiguration() {
        Stream<DynamicTest> oneThread = Stream.of(
                DynamicTest.dynamicTest("one thread", () -> assertSame(tpchAnswers, tpch(1, Map.of()))),
                DynamicTest.dynamicTest("five threads", () -> assertSame(tpchAnswers, tpch(5, Map.of()))));
        return Stream.concat(
                oneThread,
                configurations().entrySet().stream()
                        .map(entry -> DynamicTest.dynamicTest(
                                entry.getKey(), () -> assertSame(tpchAnswers, tpch(2, entry.getValue())))));
    }

    /** What the configuration is for: without files it would be the default one. */
    @Test
    void tinyMemoryIsTooLittleForTpch() {
        Directories.delete(SPILLED);
        tpch(2, TINY_MEMORY);
        assertThat(SPILLED).isDirectory();
    }

    @TestFactory
    Stream<DynamicTest> suiteUnderEveryConfiguration() {
        return configurations().entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey(), () -> assertSame(suiteAnswers, suite(2, entry.getValue()))));
    }

    @TestFactory
    Stream<DynamicTest> suiteWithoutRules() {
        List<String> excluded = new ArrayList<>(Optimizer.optionalRules());
        excluded.add("*");
        return excluded.stream()
                .map(rule -> DynamicTest.dynamicTest(
                        "without " + rule,
                        () -> assertSame(suiteAnswers, suite(2, Map.of("sabot.optimizer.excludedRules", rule)))));
    }

    private static void assertSame(Map<String, String> expected, Map<String, String> actual) {
        List<String> differences = new ArrayList<>();
        expected.forEach((statement, answer) -> {
            if (!answer.equals(actual.get(statement))) {
                differences.add(statement + "\nby default: " + answer + "\nnow: " + actual.get(statement));
            }
        });
        assertThat(differences).isEmpty();
    }
}
