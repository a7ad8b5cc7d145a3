package io.sabot.engine.object.file;

import io.sabot.engine.connector.file.FilePaths;
import io.sabot.engine.connector.file.Globs;
import io.sabot.engine.connector.file.SourceFile;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/**
 * The files that a program names: paths with commas between them, each a file, a directory or a pattern. Names that begin with a
 * dot or an underscore are left out. Files of a directory come in the order in which the system has them, as in Spark. Source:
 * Hadoop's {@code FileInputFormat}.
 */
public final class InputFiles {
    private InputFiles() {}

    /** What was named is not there. */
    public static final class Missing extends IOException {
        private static final long serialVersionUID = 1L;

        Missing(String message) {
            super(message);
        }
    }

    /** @throws Missing for all paths that there are not */
    public static List<SourceFile> find(String paths) throws IOException {
        List<SourceFile> files = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (String text : split(paths)) {
            Path path = FilePaths.parse(text);
            boolean isGlob = Globs.isGlob(path.toString());
            List<Path> matches = isGlob ? Globs.expand(path) : Files.exists(path) ? List.of(path) : List.of();
            if (matches.isEmpty()) {
                missing.add(
                        isGlob
                                ? "Input Pattern " + FilePaths.display(path) + " matches 0 files"
                                : "Input path does not exist: " + FilePaths.display(path));
            }
            for (Path match : matches) {
                if (!isHidden(match)) {
                    addAll(match, files);
                }
            }
        }
        if (!missing.isEmpty()) {
            throw new Missing(String.join("\n", missing));
        }
        return files;
    }

    private static boolean isHidden(Path path) {
        String name = String.valueOf(path.getFileName());
        return name.startsWith("_") || name.startsWith(".");
    }

    private static void addAll(Path path, List<SourceFile> files) throws IOException {
        if (!Files.isDirectory(path)) {
            files.add(file(path));
            return;
        }
        String[] names = new File(path.toString()).list();
        if (names == null) {
            throw new IOException("cannot list " + path);
        }
        for (String name : names) {
            Path child = path.resolve(name);
            if (!isHidden(child)) {
                if (Files.isDirectory(child)) {
                    throw new IOException(
                            "Path: " + child + " is a directory, which is not supported by the record reader"
                                    + " when `mapreduce.input.fileinputformat.input.dir.recursive` is false.");
                }
                files.add(file(child));
            }
        }
    }

    private static SourceFile file(Path path) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
        return new SourceFile(
                path, attributes.size(), attributes.lastModifiedTime().toMillis());
    }

    /** At commas outside of braces. */
    static List<String> split(String paths) {
        List<String> all = new ArrayList<>();
        int open = 0;
        int start = 0;
        for (int i = 0; i < paths.length(); i++) {
            char c = paths.charAt(i);
            if (c == '{') {
                open++;
            } else if (c == '}') {
                open--;
            } else if (c == ',' && open == 0) {
                all.add(paths.substring(start, i));
                start = i + 1;
            }
        }
        all.add(paths.substring(start));
        return all;
    }
}
