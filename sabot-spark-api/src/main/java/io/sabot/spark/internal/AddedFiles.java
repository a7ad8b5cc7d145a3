package io.sabot.spark.internal;

import io.sabot.engine.connector.file.FilePaths;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Files that a program has added to an application, in a folder of the application's own. Thread-safe. */
public final class AddedFiles {
    private final Set<String> files = new LinkedHashSet<>();
    private final Set<String> archives = new LinkedHashSet<>();
    private final Set<String> jars = new LinkedHashSet<>();
    private Path root;

    /** The jar that a class comes from; null when it comes from none. */
    public static String jarOf(Class<?> type) {
        URL resource = type.getResource("/" + type.getName().replace('.', '/') + ".class");
        if (resource == null || !resource.toString().startsWith("jar:file:")) {
            return null;
        }
        String text = resource.toString();
        return text.substring("jar:file:".length(), text.indexOf('!'));
    }

    /** Where the files are; deleted with the application. */
    public synchronized Path root() {
        if (root == null) {
            try {
                root = Files.createTempDirectory("userFiles-");
            } catch (IOException failure) {
                throw SparkErrors.sneaky(failure);
            }
        }
        return root;
    }

    public synchronized List<String> files() {
        return List.copyOf(files);
    }

    public synchronized List<String> archives() {
        return List.copyOf(archives);
    }

    public synchronized List<String> jars() {
        return List.copyOf(jars);
    }

    /** A path is added once. */
    public synchronized void addFile(String path, boolean recursive) {
        try {
            if (isRemote(path)) {
                fetch(path, files);
                return;
            }
            Path file = existing(path);
            if (!recursive && Files.isDirectory(file)) {
                throw SparkErrors.failure("UNSUPPORTED_ADD_FILE.DIRECTORY", "path", FilePaths.display(file) + "/");
            }
            if (files.add(FilePaths.display(file))) {
                copy(file, root().resolve(file.getFileName()));
            }
        } catch (IOException failure) {
            throw SparkErrors.sneaky(failure);
        }
    }

    private static boolean isRemote(String path) {
        return path.matches("(http|https|ftp):.*");
    }

    private void fetch(String path, Set<String> known) throws IOException {
        if (known.add(path)) {
            URI uri = URI.create(path);
            String name = uri.getPath().substring(uri.getPath().lastIndexOf('/') + 1);
            try (InputStream bytes = uri.toURL().openStream()) {
                Files.copy(bytes, root().resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static Path existing(String path) throws FileNotFoundException {
        Path file = FilePaths.parse(path);
        if (!Files.exists(file)) {
            throw new FileNotFoundException("File " + FilePaths.display(file) + " does not exist");
        }
        return file;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : (Iterable<Path>) all::iterator) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    /** Unpacked into a folder of the archive's name. */
    public synchronized void addArchive(String path) {
        try {
            Path file = existing(path);
            String name = file.getFileName().toString();
            if (!name.endsWith(".zip") && !name.endsWith(".jar")) {
                throw SparkErrors.notYet("the archive " + name);
            }
            if (archives.add(FilePaths.display(file))) {
                unzip(file, root().resolve(name));
            }
        } catch (IOException failure) {
            throw SparkErrors.sneaky(failure);
        }
    }

    private static void unzip(Path archive, Path folder) throws IOException {
        try (ZipInputStream entries = new ZipInputStream(Files.newInputStream(archive))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException(entry.getName() + " lies outside of " + archive);
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(entries, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    /** Nothing happens when there is no such jar, as in Spark. */
    public synchronized void addJar(String path) {
        if (path == null || path.isEmpty()) {
            return;
        }
        if (isRemote(path)) {
            jars.add(path);
        } else if (Files.isRegularFile(FilePaths.parse(path))) {
            jars.add(FilePaths.display(FilePaths.parse(path)));
        }
    }

    /** Deletes the copies. */
    public synchronized void delete() {
        if (root == null) {
            return;
        }
        try (Stream<Path> all = Files.walk(root)) {
            List<Path> paths = new ArrayList<>(all.toList());
            paths.sort(Comparator.reverseOrder());
            for (Path path : paths) {
                Files.deleteIfExists(path);
            }
            root = null;
        } catch (IOException failure) {
            throw SparkErrors.sneaky(failure);
        }
    }
}
