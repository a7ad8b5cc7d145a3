package io.sabot.compat.api;

import io.sabot.compat.api.ApiReport.Entry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How many signatures of each class of Spark's Sabot has, kept in the source tree: the number only grows. */
final class ApiLedger {
    private static final String HEADER = "# class\tsignatures\tpresent";

    private final Path path;
    private final Map<String, Integer> present = new TreeMap<>();
    private final List<String> lines;

    ApiLedger(Path path) {
        this.path = path;
        try {
            lines = Files.readAllLines(path);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        for (String line : lines) {
            if (!line.startsWith("#")) {
                String[] parts = line.split("\t");
                present.put(parts[0], Integer.parseInt(parts[2]));
            }
        }
    }

    /** The classes that have fewer signatures than before, and how many of how many; empty when none does. */
    Map<String, String> losses(ApiReport report) {
        Map<String, String> losses = new TreeMap<>();
        present.forEach((name, before) -> {
            Entry entry = report.classes().get(name);
            int now = entry == null ? 0 : entry.present();
            if (now < before) {
                losses.put(name, now + " signatures, " + before + " before");
            }
        });
        return losses;
    }

    /** Writes the ledger again if it says something else. */
    void raise(ApiReport report) {
        List<String> now = new ArrayList<>(List.of(HEADER));
        report.classes().forEach((name, entry) -> now.add(name + "\t" + entry.total() + "\t" + entry.present()));
        if (now.equals(lines)) {
            return;
        }
        try {
            Files.write(path, now);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
