package io.sabot.compat.program;

import static org.assertj.core.api.Assertions.assertThat;

import io.sabot.spark.launcher.Submit;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A job is compiled against real Spark, then submitted to both with the same command line: they print the same. */
final class SubmittedSourceTest {
    private static final Path SOURCE = Path.of("src", "test", "resources", "submit", "jobs", "EveryPart.java");
    private static final List<String> OPTIONS = List.of(
            "--class",
            "jobs.EveryPart",
            "--master",
            "local[2]",
            "--name",
            "everything",
            "--conf",
            "spark.my.word=hello");
    private static final int PATIENCE_SECONDS = 300;

    @TempDir
    Path folder;

    @Test
    void printsWhatItPrintsUnderSpark() throws Exception {
        List<String> arguments = new ArrayList<>(OPTIONS);
        arguments.add(compile().toString());
        arguments.addAll(List.of("--class", "x"));
        String spark =
                run("spark", sparkClassPath(), SparkProcess.flags(), "org.apache.spark.deploy.SparkSubmit", arguments);
        String sabot = run("sabot", sabotClassPath(), List.of(), Submit.class.getName(), arguments);
        assertThat(spark).startsWith("everything hello [--class, x]\n").endsWith("/ by zero\n");
        assertThat(sabot).isEqualTo(spark);
    }

    private static String sparkClassPath() throws IOException {
        return Files.readString(Path.of(System.getProperty("spark.classpath.file")))
                .trim();
    }

    /** Without Spark but for the two artifacts that Sabot itself reads, and without the tests. */
    private static String sabotClassPath() {
        Path tests = Path.of("target", "test-classes").toAbsolutePath();
        List<String> entries = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            boolean spark = entry.contains("org" + File.separator + "apache" + File.separator + "spark")
                    && !entry.contains("spark-sql-api")
                    && !entry.contains("spark-common-utils");
            if (!spark && !Path.of(entry).toAbsolutePath().equals(tests)) {
                entries.add(entry);
            }
        }
        return String.join(File.pathSeparator, entries);
    }

    private Path compile() throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        int failed = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "-cp",
                        sparkClassPath(),
                        "-d",
                        classes.toString(),
                        SOURCE.toString());
        assertThat(failed).isZero();
        Path jar = folder.resolve("job.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream packed = new JarOutputStream(file);
                Stream<Path> found = Files.walk(classes)) {
            for (Path path : found.filter(Files::isRegularFile).toList()) {
                packed.putNextEntry(
                        new JarEntry(classes.relativize(path).toString().replace(File.separatorChar, '/')));
                Files.copy(path, packed);
            }
        }
        return jar;
    }

    /** @return standard output */
    private String run(String name, String classPath, List<String> flags, String main, List<String> arguments)
            throws Exception {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g"));
        command.addAll(flags);
        command.addAll(List.of("-cp", classPath, main));
        command.addAll(arguments);
        Path log = folder.resolve(name + ".log");
        Path output = folder.resolve(name + ".out");
        Process process = new ProcessBuilder(command)
                .redirectError(log.toFile())
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        assertThat(process.waitFor()).as(Files.readString(log)).isZero();
        return Files.readString(output);
    }
}
