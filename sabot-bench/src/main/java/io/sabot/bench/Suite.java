package io.sabot.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * Queries over Parquet tables, to be answered by every engine.
 *
 * @param title as reports show it, with the scale of the data
 * @param name of the files that reports go to
 * @param directory with a directory of Parquet files for each table
 * @param binding engines whose rows must agree with the first's; the others are allowed rows of their own, or none, where their
 *     SQL means something else, and the report says so
 */
record Suite(
        String title, String name, Path directory, List<String> tables, List<Query> queries, Set<Contender> binding) {

    /** The queries chosen by name, or all of them if none is. */
    static List<Query> choose(List<Query> all, List<String> names) {
        if (names.isEmpty()) {
            return all;
        }
        return names.stream()
                .map(name -> all.stream()
                        .filter(query -> query.name().equalsIgnoreCase(name))
                        .findFirst()
                        .orElseThrow(() -> new UsageException("no query " + name)))
                .toList();
    }
}
