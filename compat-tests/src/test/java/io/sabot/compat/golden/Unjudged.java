package io.sabot.compat.golden;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * The statements this harness cannot judge, found by running it on real Spark. A line holds the file, the statement's
 * ordinal (from 0; {@code *} for the whole file) and the reason, separated by tabs.
 */
final class Unjudged {

    private final Map<String, Set<String>> ordinals = new HashMap<>();

    private Unjudged(List<String> lines) {
        for (String line : lines) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] parts = line.split("\t", 3);
                ordinals.computeIfAbsent(parts[0], ignored -> new HashSet<>()).add(parts[1]);
            }
        }
    }

    static Unjudged none() {
        return new Unjudged(List.of());
    }

    static Unjudged load() {
        return new Unjudged(Resources.lines("/golden/unjudged.tsv"));
    }

    boolean wholeFile(String file) {
        return ordinals.getOrDefault(file, Set.of()).contains("*");
    }

    /** Which statements of the file can be judged. */
    IntPredicate judged(String file) {
        Set<String> excluded = ordinals.getOrDefault(file, Set.of());
        return ordinal -> !excluded.contains(Integer.toString(ordinal));
    }
}
