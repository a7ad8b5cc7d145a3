package io.sabot.compat.golden;

import io.sabot.compat.golden.FileRun.Score;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How many statements of each golden file Sabot passes, kept in the source tree: the number only grows. */
final class Ledger {

    private static final String HEADER = "# file\tjudged statements\tpasses";

    private final Path path;
    private final Map<String, Entry> entries;

    private Ledger(Path path, Map<String, Entry> entries) {
        this.path = path;
        this.entries = entries;
    }

    private record Entry(int judged, int passes) {}

    static Ledger read(Path path) {
        Map<String, Entry> entries = new TreeMap<>();
        try {
            for (String line : Files.readAllLines(path)) {
                if (!line.startsWith("#")) {
                    String[] parts = line.split("\t");
                    entries.put(parts[0], new Entry(Integer.parseInt(parts[1]), Integer.parseInt(parts[2])));
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new Ledger(path, entries);
    }

    /** The files that pass fewer statements than before, and how many of how many; empty when none does. */
    Map<String, String> losses(List<Score> scores) {
        Map<String, String> losses = new TreeMap<>();
        for (Score score : scores) {
            Entry known = entries.get(score.file());
            if (known != null && score.passes() < known.passes()) {
                losses.put(score.file(), score.passes() + " pass, " + known.passes() + " did");
            }
        }
        return losses;
    }

    /** Writes the ledger again if some file passes more than it says, or is new, or is judged anew. */
    void raise(List<Score> scores) {
        boolean changed = false;
        for (Score score : scores) {
            Entry now = new Entry(score.judged(), score.passes());
            changed |= !now.equals(entries.put(score.file(), now));
        }
        if (!changed) {
            return;
        }
        List<String> lines = new ArrayList<>(List.of(HEADER));
        entries.forEach((file, entry) -> lines.add(file + "\t" + entry.judged() + "\t" + entry.passes()));
        try {
            Files.write(path, lines);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
