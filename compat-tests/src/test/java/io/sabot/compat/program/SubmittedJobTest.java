package io.sabot.compat.program;

import static org.assertj.core.api.Assertions.assertThat;

import io.sabot.compat.sabot.program.ProgramsMain;
import io.sabot.spark.launcher.Submit;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A jar whose classes were compiled against real Spark runs under {@code bin/sabot submit}, with no Spark in sight. */
final class SubmittedJobTest {
    private static final Path CLASSES = Path.of("target", "test-classes").toAbsolutePath();
    private static final List<String> PACKAGES =
            List.of("io/sabot/compat/spark/program", "io/sabot/compat/program/CapturedOutput");
    private static final List<String> PROGRAMS = List.of("join-types", "rows-order", "window-sql", "tpch-frame-3");
    private static final int PATIENCE_SECONDS = 180;

    @TempDir
    Path folder;

    @Test
    void printsWhatTheSameSourcePrintsWithThePrefixSwapped() throws Exception {
        Path jar = pack();
        String data = folder.resolve("tpch").toString();
        Path swapped = folder.resolve("swapped");
        Path submitted = folder.resolve("submitted");
        run(classPath(true), ProgramsMain.class.getName(), List.of(data, swapped.toString()));
        String main = io.sabot.compat.spark.program.ProgramsMain.class.getName();
        run(
                classPath(false),
                Submit.class.getName(),
                List.of("--class", main, jar.toString(), data, submitted.toString()));
        for (String program : PROGRAMS) {
            String printed = printed(submitted, program);
            assertThat(printed).as(program).endsWith("did not fail: end\n").isEqualTo(printed(swapped, program));
        }
    }

    private static String printed(Path folder, String program) throws IOException {
        return Files.readString(folder.resolve(program + ".txt")).replaceAll("#\\d+L?", "#x");
    }

    private Path pack() throws IOException {
        Path jar = folder.resolve("job.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream packed = new JarOutputStream(file);
                Stream<Path> classes = Files.walk(CLASSES)) {
            for (Path path : classes.filter(Files::isRegularFile).toList()) {
                String name = CLASSES.relativize(path).toString().replace(File.separatorChar, '/');
                if (PACKAGES.stream().anyMatch(name::startsWith)) {
                    packed.putNextEntry(new JarEntry(name));
                    Files.copy(path, packed);
                }
            }
        }
        return jar;
    }

    /** Without Spark but for the two artifacts that Sabot itself reads, and without the tests unless they are asked for. */
    private static String classPath(boolean tests) {
        List<String> entries = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            boolean spark = entry.contains("org" + File.separator + "apache" + File.separator + "spark")
                    && !entry.contains("spark-sql-api")
                    && !entry.contains("spark-common-utils");
            if (!spark && (tests || !Path.of(entry).toAbsolutePath().equals(CLASSES))) {
                entries.add(entry);
            }
        }
        return String.join(File.pathSeparator, entries);
    }

    private void run(String classPath, String main, List<String> arguments) throws Exception {
        List<String> command = new ArrayList<>(Arrays.asList(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g", "-cp", classPath, main));
        command.addAll(arguments);
        command.addAll(PROGRAMS);
        Path log = folder.resolve("log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        assertThat(process.waitFor()).as(Files.readString(log)).isZero();
    }
}
