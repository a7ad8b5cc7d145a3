package io.sabot.engine.connector.file;

import io.sabot.engine.config.FileSettings;
import io.sabot.engine.config.SabotSettings;
import io.sabot.engine.config.Settings;
import io.sabot.engine.record.Options;
import io.sabot.engine.record.Zones;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.StructType;
import io.sabot.engine.type.time.ZoneOffsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The files that paths stood for when they were listed, and their partition values. Source: InMemoryFileIndex and
 * PartitioningAwareFileIndex of Spark.
 */
final class FileIndex {
    private final List<SourceFile> files;
    private final StructType partitionColumns;
    private final Map<SourceFile, Object[]> partitionValues;

    private FileIndex(List<SourceFile> files, StructType partitionColumns, Map<SourceFile, Object[]> partitionValues) {
        this.files = files;
        this.partitionColumns = partitionColumns;
        this.partitionValues = partitionValues;
    }

    /** @param userSchema null when the user gave none */
    static FileIndex list(List<String> paths, StructType userSchema, Options options, Settings settings) {
        List<Path> roots = roots(paths);
        Map<Path, List<SourceFile>> byDirectory = new LinkedHashMap<>();
        Map<Path, SourceFile> byPath = new LinkedHashMap<>();
        for (Path root : roots) {
            for (SourceFile file : FileListing.leafFiles(root)) {
                if (byPath.put(file.path(), file) == null) {
                    byDirectory
                            .computeIfAbsent(file.path().getParent(), directory -> new ArrayList<>())
                            .add(file);
                }
            }
        }
        ZoneOffsets zone = Zones.of(options, settings);
        Predicate<SourceFile> filter = FileFilters.of(options, zone);
        boolean recursive = options.flag("recursiveFileLookup", false);
        Set<Path> bases = basePaths(options, roots, byPath);
        PartitionSpec partitions = recursive
                ? PartitionSpec.NONE
                : new PartitionDiscovery(
                                settings,
                                new PartitionTypes(zone, timestampType(settings)),
                                userSchema,
                                options.flag(
                                        "ignoreInvalidPartitionPaths",
                                        settings.get(FileSettings.IGNORE_INVALID_PARTITION_PATHS)))
                        .discover(byDirectory.keySet(), bases);
        if (partitions.isPartitioned()) {
            return partitioned(partitions, byDirectory, filter);
        }
        List<SourceFile> files = recursive ? List.copyOf(byPath.values()) : directChildren(roots, byDirectory, byPath);
        return new FileIndex(files.stream().filter(filter).toList(), partitions.columns(), Map.of());
    }

    private static FileIndex partitioned(
            PartitionSpec partitions, Map<Path, List<SourceFile>> byDirectory, Predicate<SourceFile> filter) {
        Map<SourceFile, Object[]> values = new LinkedHashMap<>();
        partitions.directories().forEach((directory, row) -> {
            for (SourceFile file : byDirectory.get(directory)) {
                if (filter.test(file)) {
                    values.put(file, row);
                }
            }
        });
        return new FileIndex(List.copyOf(values.keySet()), partitions.columns(), values);
    }

    private static DataType timestampType(Settings settings) {
        return settings.get(SabotSettings.TIMESTAMP_TYPE).equals("TIMESTAMP_NTZ")
                ? DataType.TIMESTAMP_NTZ
                : DataType.TIMESTAMP;
    }

    /** What stands behind globs comes first. */
    private static List<Path> roots(List<String> paths) {
        List<Path> roots = new ArrayList<>();
        List<Path> plain = new ArrayList<>();
        for (String text : paths) {
            Path path = FilePaths.parse(text);
            if (!Globs.isGlob(path.toString())) {
                plain.add(path);
                continue;
            }
            List<Path> found = Globs.expand(path);
            if (found.isEmpty()) {
                throw FileErrors.pathNotFound(path);
            }
            roots.addAll(found);
        }
        for (Path path : plain) {
            if (!Files.exists(path)) {
                throw FileErrors.pathNotFound(path);
            }
        }
        roots.addAll(plain);
        return roots;
    }

    /** Where looking for partition columns ends: the directories that were asked for, unless the user names another. */
    private static Set<Path> basePaths(Options options, List<Path> roots, Map<Path, SourceFile> files) {
        String text = options.text("basePath");
        Set<Path> bases = new LinkedHashSet<>();
        if (text == null) {
            for (Path root : roots) {
                bases.add(files.containsKey(root) ? root.getParent() : root);
            }
            return bases;
        }
        Path base = FilePaths.parse(text);
        if (!Files.exists(base)) {
            throw new IllegalArgumentException("Option 'basePath' not found");
        }
        if (!Files.isDirectory(base)) {
            throw new IllegalArgumentException("Option 'basePath' must be a directory");
        }
        for (Path root : roots) {
            if (!root.toString().startsWith(base.toString())) {
                throw new IllegalArgumentException(
                        "Wrong basePath " + text + " for the root path: " + FilePaths.display(root));
            }
        }
        bases.add(base);
        return bases;
    }

    /** Without partition columns, what lies in subdirectories is not read. */
    private static List<SourceFile> directChildren(
            List<Path> roots, Map<Path, List<SourceFile>> byDirectory, Map<Path, SourceFile> byPath) {
        List<SourceFile> files = new ArrayList<>();
        for (Path root : roots) {
            if (byDirectory.containsKey(root)) {
                files.addAll(byDirectory.get(root));
            } else if (byPath.containsKey(root)) {
                files.add(byPath.get(root));
            }
        }
        return files;
    }

    /** In the order of listing. */
    List<SourceFile> files() {
        return files;
    }

    /** The files with something in them, in the order of reading: the largest first. */
    List<SourceFile> readOrder() {
        return files.stream()
                .filter(file -> file.length() > 0)
                .sorted(Comparator.comparingLong(SourceFile::length).reversed())
                .toList();
    }

    StructType partitionColumns() {
        return partitionColumns;
    }

    /** @return boxed values of the partition columns */
    Object[] partitionValues(SourceFile file) {
        return partitionValues.get(file);
    }
}
