package io.sabot.compat.golden;

import io.sabot.compat.golden.Engine.Answer;
import io.sabot.compat.golden.FileRun.Failure;
import io.sabot.compat.golden.FileRun.Score;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The report an engine developer works from: what failed where, what was expected, which reasons recur. */
final class GoldenReport {

    private static final int RECURRING = 100;
    private static final Pattern CONDITION = Pattern.compile("\"errorClass\" : \"([^\"]+)\"");
    private static final Pattern FIRST_PARAMETER =
            Pattern.compile("\"messageParameters\" : \\{\\s+\"(\\w+)\" : \"((?:\\\\.|[^\"\\\\])*)\"");

    private GoldenReport() {}

    /** One line: passes, judged, per cent. */
    static String total(List<Score> scores) {
        int judged = scores.stream().mapToInt(Score::judged).sum();
        int passes = scores.stream().mapToInt(Score::passes).sum();
        return String.format(
                Locale.ROOT,
                "golden files: %d of %d statements in %d files pass, %.1f %%",
                passes,
                judged,
                scores.size(),
                judged == 0 ? 0 : 100.0 * passes / judged);
    }

    /** Writes {@code summary.txt}, and the first failures of each file to {@code failures.txt}. */
    static void write(Path directory, List<Score> scores, int failuresPerFile) {
        List<String> summary = new ArrayList<>(List.of(total(scores), ""));
        summary.add("What failing statements answered, most frequent first");
        summary.addAll(recurring(scores));
        summary.add("");
        summary.add("passes/judged  seconds  file");
        for (Score score : scores) {
            summary.add(String.format(
                    Locale.ROOT,
                    "%6d/%-6d %8.1f  %s",
                    score.passes(),
                    score.judged(),
                    score.time().toMillis() / 1000.0,
                    score.file()));
        }
        List<String> failures = new ArrayList<>();
        for (Score score : scores) {
            score.failures().stream()
                    .limit(failuresPerFile)
                    .forEach(failure -> failures.addAll(describe(score.file(), failure)));
        }
        try {
            Files.createDirectories(directory);
            Files.write(directory.resolve("summary.txt"), summary);
            Files.write(directory.resolve("failures.txt"), failures);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<String> recurring(List<Score> scores) {
        Map<String, Integer> counts = new TreeMap<>();
        scores.stream()
                .flatMap(score -> score.failures().stream())
                .map(GoldenReport::reason)
                .forEach(reason -> counts.merge(reason, 1, Integer::sum));
        return counts.entrySet().stream()
                .sorted(Collections.reverseOrder(Map.Entry.comparingByValue(Comparator.naturalOrder())))
                .limit(RECURRING)
                .map(entry -> String.format(Locale.ROOT, "%6d  %s", entry.getValue(), entry.getKey()))
                .toList();
    }

    /** What to mend: the condition that was raised and what it names, or what else was wrong. */
    private static String reason(Failure failure) {
        String expected = condition(failure.expected().output());
        List<String> rows = failure.actual().rows();
        boolean failed = failure.actual().schema().equals(Answer.EMPTY_SCHEMA) && rows.size() == 2;
        if (failed) {
            String condition = condition(rows.get(1));
            String raised = condition.isEmpty()
                    ? (rows.get(0) + ": " + rows.get(1)).lines().findFirst().orElse("")
                    : condition;
            return abridged(raised)
                    + (expected.isEmpty() ? "" : ", expected " + abridged(expected.replaceAll(" .*", "")));
        }
        if (!expected.isEmpty()) {
            return "did not fail, expected " + expected.replaceAll(" .*", "");
        }
        return failure.actual().schema().equals(failure.expected().schema()) ? "other rows" : "another schema";
    }

    private static String condition(String description) {
        Matcher condition = CONDITION.matcher(description);
        if (!condition.find()) {
            return "";
        }
        Matcher parameter = FIRST_PARAMETER.matcher(description);
        return condition.group(1) + (parameter.find() ? " " + parameter.group(1) + "=" + parameter.group(2) : "");
    }

    private static String abridged(String text) {
        return text.length() > 140 ? text.substring(0, 140) : text;
    }

    private static List<String> describe(String file, Failure failure) {
        List<String> lines = new ArrayList<>();
        lines.add(
                "== " + file + " #" + failure.ordinal() + (failure.variant().isEmpty() ? "" : " " + failure.variant()));
        lines.add(failure.expected().sql());
        lines.add("-- expected " + failure.expected().schema());
        lines.add(failure.expected().output());
        lines.add("-- actual   " + failure.actual().schema());
        lines.add(Judge.text(failure.actual().rows()));
        lines.add("");
        return lines;
    }
}
