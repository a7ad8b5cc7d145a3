package io.sabot.engine.object.file;

import io.sabot.engine.connector.file.Compression;
import io.sabot.engine.connector.file.FilePaths;
import io.sabot.engine.object.Task;
import io.sabot.engine.object.TaskFunction;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A new directory with a file for each partition. Files are written aside and are there once their task has succeeded; when all
 * have, {@code _SUCCESS} is. Source: Hadoop's {@code FileOutputCommitter}.
 */
public record FileOutput(String folder) implements Serializable {
    private static final String ASIDE = "_temporary";
    private static final String DONE = "done";

    /** The directory is there. */
    public static final class Exists extends IOException {
        private static final long serialVersionUID = 1L;

        Exists(Path path) {
            super("Output directory " + FilePaths.display(path) + " already exists");
        }
    }

    /** How objects are written. */
    @FunctionalInterface
    public interface Format<T> extends Serializable {
        void write(Iterator<T> objects, OutputStream bytes, Task task) throws Exception;
    }

    public static FileOutput create(String path) throws IOException {
        Path folder = FilePaths.parse(path);
        if (Files.exists(folder)) {
            throw new Exists(folder);
        }
        Files.createDirectories(folder.resolve(ASIDE).resolve(DONE));
        return new FileOutput(folder.toString());
    }

    /** Writes the partition of its task. */
    public <T> TaskFunction<T, Boolean> writer(Compression compression, Format<T> format) {
        return new Write<>(this, compression, format);
    }

    private record Write<T>(FileOutput output, Compression compression, Format<T> format)
            implements TaskFunction<T, Boolean> {
        @Override
        public Boolean apply(Iterator<T> objects, Task task) throws Exception {
            Path folder = Path.of(output.folder);
            String name = String.format("part-%05d%s", task.partition(), compression.extension());
            Path aside = Files.createDirectories(
                    folder.resolve(ASIDE).resolve(UUID.randomUUID().toString()));
            Path file = aside.resolve(name);
            try (OutputStream bytes = compression.compress(new CheckedFile(file))) {
                format.write(objects, bytes, task);
            }
            for (Path written : List.of(file, CheckedFile.sumsOf(file))) {
                Path done = folder.resolve(ASIDE).resolve(DONE).resolve(written.getFileName());
                Files.move(written, done, StandardCopyOption.REPLACE_EXISTING);
            }
            return true;
        }
    }

    /** Puts the files of all tasks where they belong. */
    public void commit() throws IOException {
        try (Stream<Path> done = Files.list(Path.of(folder, ASIDE, DONE))) {
            for (Path file : done.toList()) {
                Files.move(file, Path.of(folder).resolve(file.getFileName()));
            }
        }
        abort();
        new CheckedFile(Path.of(folder, "_SUCCESS")).close();
    }

    /** Removes what is aside; the empty directory stays, as in Spark. */
    public void abort() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of(folder, ASIDE))) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
