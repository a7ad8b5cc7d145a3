package io.sabot.engine.object;

import java.io.BufferedOutputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** Partitions in files that outlive the application, one each. Source: Spark's {@code ReliableCheckpointRDD}. */
public final class CheckpointFiles {
    private static final String PREFIX = "part-";
    private static final int BUFFER_BYTES = 1 << 16;

    private CheckpointFiles() {}

    private static String name(int partition) {
        return String.format("%s%05d", PREFIX, partition);
    }

    /** Writes the partition of its task. */
    public static <T> TaskFunction<T, Boolean> writer(String folder) {
        return new Write<>(folder);
    }

    private record Write<T>(String folder) implements TaskFunction<T, Boolean> {
        @Override
        public Boolean apply(Iterator<T> objects, Task task) throws IOException {
            Path file = Path.of(folder, name(task.partition()));
            Path attempt = Path.of(folder, "." + file.getFileName() + "-attempt-" + task.id());
            try {
                OutputStream bytes = new BufferedOutputStream(Files.newOutputStream(attempt), BUFFER_BYTES);
                try (bytes;
                        ObjectSerializer.Writer writer =
                                task.rules().serializer().writer(bytes)) {
                    while (objects.hasNext()) {
                        writer.write(objects.next());
                    }
                }
                Files.move(attempt, file);
            } catch (FileAlreadyExistsException another) {
                Files.delete(attempt);
            } catch (Throwable failure) {
                Files.deleteIfExists(attempt);
                throw failure;
            }
            return true;
        }
    }

    /** Files of partitions, in their order. @throws InvalidFile when one is missing */
    public static List<String> find(Path folder) throws IOException {
        List<String> names = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(PREFIX))
                    .forEach(names::add);
        }
        names.sort(Comparator.comparingInt(name -> Integer.parseInt(name.substring(PREFIX.length()))));
        List<String> paths = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Path path = folder.resolve(names.get(i));
            if (!names.get(i).equals(name(i))) {
                throw new InvalidFile(path);
            }
            paths.add(path.toString());
        }
        return paths;
    }

    /** A file that has no place among those of the partitions. */
    public static final class InvalidFile extends IOException {
        private static final long serialVersionUID = 1L;

        InvalidFile(Path path) {
            super(path.toString());
        }
    }

    /** What is in the files. */
    public static <T> ObjectNode<T> node(List<String> files) {
        return new SplitNode<>(files, (file, partition, task) -> {
            // Closed with the reader.
            return new SerializedObjects<>(task.rules().serializer(), new FileInputStream(file), task);
        });
    }
}
