package io.sabot.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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

    /** The TPC-H tables of a scale factor, one directory a table. */
    Path tpch(String scale) {
        return target().resolve("tpch/sf" + scale);
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
                    + Files.readString(target().resolve("others-class-path")).strip();
        }
        Path api = root.resolve("sabot-spark-api/target");
        return own
                + File.pathSeparator
                + api.resolve("sabot-spark-api.jar")
                + File.pathSeparator
                + Files.readString(api.resolve("class-path")).strip();
    }
}
