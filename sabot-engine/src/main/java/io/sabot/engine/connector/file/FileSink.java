package io.sabot.engine.connector.file;

import io.sabot.engine.connector.TableSink;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes rows to files of a folder. All files are made in a folder of the write's own, below {@code _temporary}, which no reader
 * lists; committing moves each to its place by renaming it and leaves a file {@code _SUCCESS}.
 */
public final class FileSink implements TableSink {
    private static final Logger LOG = LoggerFactory.getLogger(FileSink.class);
    private static final String STAGING = "_temporary";
    private static final String SUCCESS = "_SUCCESS";

    private final Path folder;
    private final Path staging;
    private final String job = UUID.randomUUID().toString();
    private final FileWriters writers;
    private final Layout layout;
    private final boolean replacesPartitions;
    private final AtomicBoolean wrote = new AtomicBoolean();

    /**
     * Where the values of a row go.
     *
     * @param dataColumns positions of the columns in the files
     * @param partitionColumns positions of the columns in the names of directories, outermost first
     * @param maxRecords most rows in a file
     */
    record Layout(
            List<Integer> dataColumns,
            List<Integer> partitionColumns,
            PartitionDirectories directories,
            long maxRecords) {
        boolean isPartitioned() {
            return !partitionColumns.isEmpty();
        }
    }

    /** @param replacesPartitions whether what was in a partition directory that gets rows is removed */
    FileSink(Path folder, FileWriters writers, Layout layout, boolean replacesPartitions) {
        this.folder = folder;
        this.staging = folder.resolve(STAGING).resolve(job);
        this.writers = writers;
        this.layout = layout;
        this.replacesPartitions = replacesPartitions;
        try {
            Files.createDirectories(staging);
        } catch (IOException e) {
            throw FileErrors.cannotWrite(folder, e);
        }
    }

    @Override
    public Writer writer(int task) {
        return new FileSinkWriter(this, layout, task);
    }

    /**
     * Makes a file.
     *
     * @param directory of its partition; empty when there are no partition columns
     * @param number counts the files of a task in a partition
     */
    FileWriters.FileWriter open(int task, String directory, int number) throws IOException {
        wrote.set(true);
        Path place = Files.createDirectories(staging.resolve(directory));
        String separator = layout.isPartitioned() ? "." : "-";
        String name = String.format("part-%05d-%s%sc%03d%s", task, job, separator, number, writers.extension());
        return writers.open(place.resolve(name));
    }

    Path folder() {
        return folder;
    }

    @Override
    public void commit() {
        try {
            if (!wrote.get() && !layout.isPartitioned()) {
                open(0, "", 0).close(); // a relation without rows still has columns
            }
            List<Path> files = filesIn(staging);
            if (replacesPartitions) {
                removeReplaced(files);
            }
            for (Path file : files) {
                Path target = folder.resolve(staging.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
            }
            removeStaging();
            markSuccess();
        } catch (IOException e) {
            throw FileErrors.cannotWrite(folder, e);
        }
    }

    private static List<Path> filesIn(Path directory) throws IOException {
        try (Stream<Path> tree = Files.walk(directory)) {
            return tree.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private void removeReplaced(List<Path> files) throws IOException {
        Set<Path> directories = new TreeSet<>();
        for (Path file : files) {
            directories.add(folder.resolve(staging.relativize(file.getParent()).toString()));
        }
        for (Path directory : directories) {
            FileTarget.deleteAll(directory);
        }
    }

    private void removeStaging() throws IOException {
        FileTarget.deleteAll(staging);
        try (Stream<Path> others = Files.list(folder.resolve(STAGING))) {
            if (others.findAny().isPresent()) {
                return; // another write to the same folder is under way
            }
        } catch (NoSuchFileException e) {
            return;
        }
        Files.deleteIfExists(folder.resolve(STAGING));
    }

    private void markSuccess() throws IOException {
        try {
            Files.createFile(folder.resolve(SUCCESS));
        } catch (FileAlreadyExistsException e) {
            LOG.debug("{} has a success file of an earlier write", folder);
        }
    }

    @Override
    public void abort() {
        try {
            removeStaging();
        } catch (IOException e) {
            throw FileErrors.cannotWrite(folder, e);
        }
    }
}
