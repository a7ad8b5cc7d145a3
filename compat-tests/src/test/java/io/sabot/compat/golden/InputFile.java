package io.sabot.compat.golden;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The text of an input file, taken apart by the rules of Spark's SQLQueryTestHelper: comment lines carry directives, the
 * rest is statements split at semicolons that no backslash precedes.
 */
record InputFile(List<String> comments, List<String> code) {

    private static final String DELIMITER = "--QUERY-DELIMITER";
    private static final String DELIMITER_START = DELIMITER + "-START";
    private static final String DELIMITER_END = DELIMITER + "-END";

    /** Settings that choose how Spark executes and never what it answers; other engines have no such choice. */
    private static final List<String> STRATEGIES = List.of(
            "spark.sql.codegen.",
            "spark.sql.autoBroadcastJoinThreshold",
            "spark.sql.join.",
            "spark.sql.optimizeNullAwareAntiJoin");

    static InputFile parse(String text) {
        Map<Boolean, List<String>> parts = Arrays.stream(text.split("\n"))
                .collect(Collectors.partitioningBy(
                        line -> line.trim().startsWith("--") && !line.trim().startsWith(DELIMITER)));
        return new InputFile(parts.get(true), parts.get(false));
    }

    /** The statements, those of imported files first. */
    List<String> queries(UnaryOperator<String> importedText) {
        List<String> all = new ArrayList<>();
        for (String name : directives("--IMPORT ")) {
            all.addAll(parse(importedText.apply(name)).code());
        }
        all.addAll(code);
        return split(all).stream()
                .map(String::trim)
                .filter(query -> !query.isEmpty())
                .map(InputFile::withoutCommentLines)
                .filter(query -> !query.isEmpty())
                .toList();
    }

    Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        directives("--SET ").forEach(line -> settings.putAll(assignments(line)));
        return settings;
    }

    /** The product of the configuration dimensions, without those that differ in execution strategy alone. */
    List<Map<String, String>> variants() {
        Map<String, List<Map<String, String>>> dimensions = new TreeMap<>();
        for (String line : directives("--CONFIG_DIM")) {
            int space = line.indexOf(' ');
            dimensions
                    .computeIfAbsent(line.substring(0, space), ignored -> new ArrayList<>())
                    .add(assignments(line.substring(space + 1)));
        }
        List<Map<String, String>> variants = List.of(Map.of());
        for (List<Map<String, String>> dimension : dimensions.values()) {
            variants = product(variants, distinctAnswers(dimension));
        }
        return variants;
    }

    private static List<Map<String, String>> product(
            List<Map<String, String>> left, Collection<Map<String, String>> right) {
        List<Map<String, String>> product = new ArrayList<>();
        for (Map<String, String> first : left) {
            for (Map<String, String> second : right) {
                Map<String, String> both = new LinkedHashMap<>(first);
                both.putAll(second);
                product.add(both);
            }
        }
        return product;
    }

    private static Collection<Map<String, String>> distinctAnswers(List<Map<String, String>> dimension) {
        LinkedHashSet<Map<String, String>> distinct = new LinkedHashSet<>();
        for (Map<String, String> settings : dimension) {
            Map<String, String> meaningful = new LinkedHashMap<>(settings);
            meaningful.keySet().removeIf(key -> STRATEGIES.stream().anyMatch(key::startsWith));
            distinct.add(meaningful);
        }
        return distinct;
    }

    private List<String> directives(String prefix) {
        return comments.stream()
                .filter(line -> line.startsWith(prefix))
                .map(line -> line.substring(prefix.length()))
                .toList();
    }

    private static Map<String, String> assignments(String line) {
        Map<String, String> assignments = new LinkedHashMap<>();
        for (String assignment : line.split(",")) {
            int equals = assignment.indexOf('=');
            assignments.put(
                    assignment.substring(0, equals).trim(),
                    assignment.substring(equals + 1).trim());
        }
        return assignments;
    }

    private static List<String> split(List<String> lines) {
        List<String> queries = new ArrayList<>();
        List<String> plain = new ArrayList<>();
        StringBuilder delimited = null;
        for (String line : lines) {
            String trimmed = line.trim();
            if (trimmed.startsWith(DELIMITER_START)) {
                queries.addAll(splitAtSemicolons(plain));
                plain.clear();
                delimited = new StringBuilder();
            } else if (trimmed.startsWith(DELIMITER_END)) {
                queries.add(delimited.toString().replaceFirst(";$", ""));
                delimited = null;
            } else if (delimited != null) {
                delimited.append('\n').append(line);
            } else {
                plain.add(line);
            }
        }
        queries.addAll(splitAtSemicolons(plain));
        return queries;
    }

    private static List<String> splitAtSemicolons(List<String> lines) {
        return List.of(String.join("\n", lines).split("(?<=[^\\\\]);"));
    }

    private static String withoutCommentLines(String query) {
        return Arrays.stream(query.split("\n"))
                .filter(line -> !line.startsWith("--"))
                .collect(Collectors.joining("\n"))
                .trim();
    }
}
