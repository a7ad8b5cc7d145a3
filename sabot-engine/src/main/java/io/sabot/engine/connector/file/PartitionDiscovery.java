package io.sabot.engine.connector.file;

import io.sabot.engine.config.FileSettings;
import io.sabot.engine.config.SabotSettings;
import io.sabot.engine.config.Settings;
import io.sabot.engine.error.ErrorKind;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.error.Quoting;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Field;
import io.sabot.engine.type.StructType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the partition columns of a table in the names of its directories. Source: PartitioningUtils of Spark. */
final class PartitionDiscovery {
    private final Settings settings;
    private final PartitionTypes types;
    private final StructType userSchema;
    private final boolean caseSensitive;
    private final boolean ignoreInvalidPaths;

    /** @param userSchema columns whose types the user gave, null for none */
    PartitionDiscovery(Settings settings, PartitionTypes types, StructType userSchema, boolean ignoreInvalidPaths) {
        this.settings = settings;
        this.types = types;
        this.userSchema = userSchema;
        this.caseSensitive = settings.get(SabotSettings.CASE_SENSITIVE);
        this.ignoreInvalidPaths = ignoreInvalidPaths;
    }

    /** Names and raw values of one directory, outermost first. */
    private record Found(Path directory, Path base, List<String> names, List<String> values) {}

    /**
     * @param leaves directories that hold data files
     * @param bases where looking for columns ends
     */
    PartitionSpec discover(Collection<Path> leaves, Set<Path> bases) {
        List<Found> partitions = new ArrayList<>();
        Set<String> roots = new LinkedHashSet<>();
        for (Path leaf : leaves) {
            Found found = parse(leaf, bases);
            if (found != null) {
                roots.add(FilePaths.display(found.base()).toLowerCase(Locale.ROOT));
                if (!found.names().isEmpty()) {
                    partitions.add(found);
                }
            }
        }
        if (partitions.isEmpty()) {
            return PartitionSpec.NONE;
        }
        if (!ignoreInvalidPaths && roots.size() != 1) {
            throw QueryException.of(
                    ErrorKind.RUNTIME, "CONFLICTING_DIRECTORY_STRUCTURES", "discoveredBasePaths", list(roots));
        }
        checkNames(partitions);
        return resolve(partitions);
    }

    /** @return null for a directory of a write under way */
    private Found parse(Path leaf, Set<Path> bases) {
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        Path current = leaf;
        while (current.getParent() != null) {
            String name = current.getFileName().toString();
            if (name.equalsIgnoreCase("_temporary")) {
                return null;
            }
            if (bases.contains(current)) {
                break;
            }
            int equals = name.indexOf('=');
            if (equals >= 0) {
                addColumn(name, equals, names, values);
            } else if (!names.isEmpty()) {
                break;
            }
            current = current.getParent();
        }
        Collections.reverse(names);
        Collections.reverse(values);
        return new Found(leaf, names.isEmpty() ? leaf : current, names, values);
    }

    private static void addColumn(String directory, int equals, List<String> names, List<String> values) {
        String name = PartitionPaths.unescape(directory.substring(0, equals));
        if (name.isEmpty()) {
            throw QueryException.of(ErrorKind.RUNTIME, "EMPTY_PARTITION_COLUMN_NAME", "columnSpec", directory);
        }
        String value = directory.substring(equals + 1);
        if (value.isEmpty()) {
            throw QueryException.of(ErrorKind.RUNTIME, "EMPTY_PARTITION_COLUMN_VALUE", "columnSpec", directory);
        }
        names.add(name);
        values.add(value);
    }

    private void checkNames(List<Found> partitions) {
        Set<List<String>> distinct = partitions.stream()
                .map(found -> caseSensitive ? found.names() : lowerCase(found.names()))
                .collect(Collectors.toSet());
        if (distinct.size() == 1) {
            return;
        }
        Map<List<String>, List<Path>> byNames = new LinkedHashMap<>();
        for (Found found : partitions) {
            byNames.computeIfAbsent(found.names(), names -> new ArrayList<>()).add(found.directory());
        }
        List<String> lists = new ArrayList<>();
        for (List<String> names : byNames.keySet()) {
            lists.add("Partition column name list #" + lists.size() + ": " + String.join(", ", names));
        }
        String suspicious = byNames.entrySet().stream()
                .sorted((a, b) -> Integer.compare(a.getKey().size(), b.getKey().size()))
                .flatMap(entry -> entry.getValue().stream())
                .map(path -> "\n\t" + FilePaths.display(path))
                .collect(Collectors.joining());
        throw QueryException.of(
                ErrorKind.RUNTIME,
                "CONFLICTING_PARTITION_COLUMN_NAMES",
                "distinctPartColLists",
                list(lists),
                "suspiciousPaths",
                suspicious);
    }

    private static List<String> lowerCase(List<String> names) {
        return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    }

    private static String list(Collection<String> items) {
        return "\n\t" + String.join("\n\t", items) + "\n";
    }

    private PartitionSpec resolve(List<Found> partitions) {
        List<String> names = partitions.get(0).names();
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            int column = i;
            int given = userSchema == null ? -1 : userSchema.indexOf(names.get(i), caseSensitive);
            fields.add(
                    given >= 0
                            ? Field.of(
                                    userSchema.field(given).name(),
                                    userSchema.field(given).type())
                            : Field.of(
                                    names.get(i),
                                    partitions.stream()
                                            .map(found -> infer(found.values().get(column)))
                                            .reduce(PartitionTypes::wider)
                                            .orElseThrow()));
        }
        Map<Path, Object[]> directories = new LinkedHashMap<>();
        for (Found found : partitions) {
            Object[] row = new Object[fields.size()];
            for (int i = 0; i < row.length; i++) {
                row[i] = value(
                        fields.get(i).type(),
                        found.names().get(i),
                        found.values().get(i));
            }
            directories.put(found.directory(), row);
        }
        return new PartitionSpec(new StructType(fields), directories);
    }

    private DataType infer(String raw) {
        return settings.get(FileSettings.PARTITION_TYPE_INFERENCE) ? types.infer(raw) : PartitionTypes.untyped(raw);
    }

    private Object value(DataType type, String column, String raw) {
        try {
            return types.cast(type, raw);
        } catch (RuntimeException e) {
            if (!settings.get(FileSettings.VALIDATE_PARTITION_COLUMNS)) {
                return null;
            }
            throw QueryException.of(
                            ErrorKind.RUNTIME,
                            "INVALID_PARTITION_VALUE",
                            "value",
                            Quoting.value(raw),
                            "dataType",
                            Quoting.type(type.sql()),
                            "columnName",
                            Quoting.id(column))
                    .withCause(e);
        }
    }
}
