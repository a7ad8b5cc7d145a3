package io.sabot.compat.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which test methods of Spark's suites Sabot passes, and why not the others, kept in the source tree: passes only grow. */
final class SuiteLedger {
    private static final String HEADER = "# test\tpassed, or why not";
    private static final String PASSED = "passed";
    /** Before a reason that is only what the last run said; whoever finds out why writes the line anew, without this. */
    private static final String SEEN = "fails: ";

    private final Path path;
    private final Map<String, String> states = new TreeMap<>();

    SuiteLedger(Path path) {
        this.path = path;
        try {
            for (String line : Files.exists(path) ? Files.readAllLines(path) : List.<String>of()) {
                if (!line.startsWith("#")) {
                    String[] parts = line.split("\t", 2);
                    states.put(parts[0], parts[1]);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    boolean passed(String test) {
        return PASSED.equals(states.get(test));
    }

    /** The tests that passed before and do not now, or are not there any more, and what became of them. */
    Map<String, String> losses(Collection<Outcome> outcomes) {
        Map<String, Outcome> now = new TreeMap<>();
        outcomes.forEach(outcome -> now.put(outcome.test(), outcome));
        Map<String, String> losses = new TreeMap<>();
        states.keySet().stream().filter(this::passed).forEach(test -> {
            Outcome outcome = now.get(test);
            if (outcome == null) {
                losses.put(test, "did not run");
            } else if (!outcome.passed()) {
                losses.put(test, outcome.reason());
            }
        });
        return losses;
    }

    /** Writes the ledger again if it says something else. */
    void raise(Collection<Outcome> outcomes) {
        boolean changed = false;
        for (Outcome outcome : outcomes) {
            String before = states.get(outcome.test());
            String now = outcome.passed() ? PASSED : SEEN + outcome.reason();
            boolean isExplained = before != null && !before.startsWith(SEEN) && !outcome.passed();
            if (!isExplained) {
                changed |= !now.equals(states.put(outcome.test(), now));
            }
        }
        if (!changed) {
            return;
        }
        List<String> lines = new ArrayList<>(List.of(HEADER));
        states.forEach((test, state) -> lines.add(test + "\t" + state));
        try {
            Files.createDirectories(path.getParent());
            Files.write(path, lines);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
