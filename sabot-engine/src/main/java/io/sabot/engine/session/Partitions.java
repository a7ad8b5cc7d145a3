package io.sabot.engine.session;

import io.sabot.engine.catalog.TableDefinition;
import io.sabot.engine.connector.file.PartitionPaths;
import io.sabot.engine.error.ErrorKind;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.error.Quoting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The partitions of a table: the folders below its own. */
final class Partitions {
    private final TableDefinition table;

    Partitions(TableDefinition table) {
        this.table = table;
    }

    /** Values by column in the table's order, of a specification that names all partition columns. */
    Map<String, String> complete(Map<String, String> specification) {
        Map<String, String> known = known(specification);
        if (known.size() != table.partitionBy().size()) {
            throw QueryException.analysis(
                    "_LEGACY_ERROR_TEMP_1232",
                    "specKeys",
                    String.join(", ", specification.keySet()),
                    "partitionColumnNames",
                    String.join(", ", table.partitionBy()),
                    "tableName",
                    Quoting.id(table.fullName()));
        }
        return known;
    }

    /** Likewise, of a specification that may leave columns out. */
    Map<String, String> known(Map<String, String> specification) {
        for (String name : specification.keySet()) {
            if (table.partitionBy().stream().noneMatch(name::equalsIgnoreCase)) {
                throw QueryException.analysis(
                        "PARTITIONS_NOT_FOUND",
                        "partitionList",
                        Quoting.id(name),
                        "tableName",
                        Quoting.id(table.fullName()));
            }
        }
        Map<String, String> ordered = new LinkedHashMap<>();
        for (String column : table.partitionBy()) {
            specification.forEach((name, value) -> {
                if (name.equalsIgnoreCase(column)) {
                    ordered.put(column, value);
                }
            });
        }
        return ordered;
    }

    Path folder(Map<String, String> partition) {
        Path folder = table.location();
        for (Map.Entry<String, String> value : partition.entrySet()) {
            folder = folder.resolve(PartitionPaths.directory(value.getKey(), value.getValue()));
        }
        return folder;
    }

    /** @param name one of {@link #names} */
    Path folder(String name) {
        return table.location().resolve(name);
    }

    /** Whether no file is in the table's folder. */
    boolean isEmptyFolder() {
        if (!java.nio.file.Files.isDirectory(table.location())) {
            return true;
        }
        try (Stream<Path> all = java.nio.file.Files.walk(table.location())) {
            return all.noneMatch(java.nio.file.Files::isRegularFile);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    boolean exists(Map<String, String> partition) {
        return java.nio.file.Files.isDirectory(folder(partition));
    }

    void require(Map<String, String> partition) {
        if (!exists(partition)) {
            throw missing(List.of(partition));
        }
    }

    QueryException missing(List<Map<String, String>> partitions) {
        return named("PARTITIONS_NOT_FOUND", partitions);
    }

    QueryException present(List<Map<String, String>> partitions) {
        return named("PARTITIONS_ALREADY_EXIST", partitions);
    }

    private QueryException named(String condition, List<Map<String, String>> partitions) {
        List<String> texts = new ArrayList<>();
        for (Map<String, String> partition : partitions) {
            List<String> values = new ArrayList<>();
            partition.forEach((name, value) -> values.add(Quoting.id(name) + " = " + value));
            texts.add("PARTITION (" + String.join(", ", values) + ")");
        }
        return QueryException.of(
                ErrorKind.NO_SUCH_OBJECT,
                condition,
                "partitionList",
                String.join(", ", texts),
                "tableName",
                Quoting.id(List.of(table.database(), table.name())));
    }

    /** All partitions as {@code a=1/b=2}, in order. */
    List<String> names() {
        List<String> found = new ArrayList<>();
        collect(table.location(), "", table.partitionBy().size(), found);
        found.sort(null);
        return found;
    }

    private static void collect(Path folder, String prefix, int depth, List<String> found) {
        if (depth == 0) {
            found.add(prefix);
            return;
        }
        if (!java.nio.file.Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> children = java.nio.file.Files.list(folder)) {
            for (Path child : children.toList()) {
                String name = child.getFileName().toString();
                if (name.contains("=") && java.nio.file.Files.isDirectory(child)) {
                    collect(child, prefix.isEmpty() ? name : prefix + "/" + name, depth - 1, found);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Whether a name of {@link #names} is in a partial specification. */
    static boolean matches(String name, Map<String, String> specification) {
        List<String> parts = List.of(name.split("/"));
        return specification.entrySet().stream()
                .allMatch(value -> parts.contains(PartitionPaths.directory(value.getKey(), value.getValue())));
    }
}
