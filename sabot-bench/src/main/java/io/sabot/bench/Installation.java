package io.sabot.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where the build has put things.
 *
 * @param root the directory of the repository
 */
record Installation(Path root) {
    /** What benchmarks make: data, logs and reports. */
    Path target() {
        return root.resolve("sabot-bench/target");
    }

    /** The tables of a benchmark at a scale factor, one directory a table. */
    Path data(String benchmark, String scale) {
        return target().resolve(benchmark).resolve("sf" + scale);
    }

    /** Spark's published tests, which hold the queries of TPC-DS. */
    Path sparkTests() throws IOException {
        return others().filter(Installation::isTests)
                .map(Path::of)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Spark's tests are not among the dependencies"));
    }

    /** A new directory, if need be, for reports and logs. */
    Path reports() throws IOException {
        return Files.createDirectories(target().resolve("reports"));
    }

    /** The command that runs a class of this module in the JVM of a contender. */
    List<String> command(Contender contender, List<String> flags, Class<?> main, List<String> arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(contender.requiredFlags());
        command.addAll(flags);
        command.add("-cp");
        command.add(classPath(contender));
        command.add(main.getName());
        command.addAll(arguments);
        return command;
    }

    /** A user's class path: Sabot without Spark and DuckDB, those without Sabot. */
    private String classPath(Contender contender) throws IOException {
        Path own = target().resolve("sabot-bench.jar");
        if (contender != Contender.SABOT) {
            return own
                    + File.pathSeparator
                    + others().filter(entry -> !isTests(entry)).collect(Collectors.joining(File.pathSeparator));
        }
        Path api = root.resolve("sabot-spark-api/target");
        return own
                + File.pathSeparator
                + api.resolve("sabot-spark-api.jar")
                + File.pathSeparator
                + Files.readString(api.resolve("class-path")).strip();
    }

    private Stream<String> others() throws IOException {
        return Arrays.stream(
                Files.readString(target().resolve("others-class-path")).strip().split(File.pathSeparator));
    }

    private static boolean isTests(String entry) {
        return entry.endsWith("-tests.jar");
    }
}
