package io.sabot.compat.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Finds the modules of this build from wherever the tests run. */
final class Sources {
    static final List<String> LIBRARIES = List.of("sabot-state", "sabot-shuffle", "sabot-engine", "sabot-spark-api");
    private static final List<String> MODULES = List.of(
            "sabot-state",
            "sabot-shuffle",
            "sabot-engine",
            "sabot-spark-api",
            "migration-guide",
            "examples",
            "sabot-bench");

    private Sources() {}

    /** The directory of the parent build; Maven tells a test its own module's directory. */
    static Path root() {
        return Path.of(System.getProperty("basedir", "")).toAbsolutePath().getParent();
    }

    static Path classes(String module) {
        return root().resolve(module).resolve("target/classes");
    }

    static List<Path> mainFiles(String module) {
        Path main = root().resolve(module).resolve("src/main/java");
        if (!Files.isDirectory(main)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(main)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> mainFiles() {
        return MODULES.stream().flatMap(module -> mainFiles(module).stream()).toList();
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String name(Path file) {
        return root().relativize(file).toString();
    }
}
