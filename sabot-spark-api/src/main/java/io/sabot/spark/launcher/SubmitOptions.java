package io.sabot.spark.launcher;

import io.sabot.engine.config.ByteSizes;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a command line of {@code spark-submit} asks for. Source: {@code SparkSubmitArguments}.
 *
 * @param mainClass empty when the jar's manifest shall tell
 * @param classPath jars and folders with the job's classes, in order; the job's own jar among them
 * @param settings by their full names, {@code spark.…}
 * @param verbose whether what was understood is printed
 * @param incomplete whether the job runs although it uses what Sabot lacks
 */
record SubmitOptions(
        String mainClass,
        Path jar,
        List<Path> classPath,
        Map<String, String> settings,
        List<String> arguments,
        boolean verbose,
        boolean incomplete) {

    static final String MASTER = "spark.master";
    static final String DEPLOY_MODE = "spark.submit.deployMode";
    static final String DRIVER_MEMORY = "spark.driver.memory";
    private static final String EXECUTOR_MEMORY = "spark.executor.memory";
    private static final String EXECUTOR_CORES = "spark.executor.cores";
    private static final String ALL_CORES = "spark.cores.max";

    /** Fails with an {@link IllegalArgumentException} whose message is for the person at the command line. */
    static SubmitOptions parse(String... arguments) {
        return new SubmitCommandLine(Map.of()).parse(arguments);
    }

    /** Fails as {@code spark-submit} does for numbers that are none, and modes that no local application has. */
    SubmitOptions checked() {
        requirePositive(memory(DRIVER_MEMORY), "Driver memory");
        requirePositive(memory(EXECUTOR_MEMORY), "Executor memory");
        requirePositive(number(EXECUTOR_CORES), "Executor cores");
        requirePositive(number(ALL_CORES), "Total executor cores");
        String mode = settings.getOrDefault(DEPLOY_MODE, "client");
        if (!mode.equals("client") && !mode.equals("cluster")) {
            throw new IllegalArgumentException("Deploy mode must be either \"client\" or \"cluster\"");
        }
        if (mode.equals("cluster") && settings.get(MASTER).startsWith("local")) {
            throw new IllegalArgumentException("Cluster deploy mode is not compatible with master \"local\"");
        }
        return this;
    }

    private static void requirePositive(long value, String name) {
        if (value <= 0) {
            throw new IllegalArgumentException(name + " must be a positive number");
        }
    }

    private long memory(String setting) {
        String text = settings.get(setting);
        try {
            return text == null ? 1 : ByteSizes.parse(text);
        } catch (IllegalArgumentException e) {
            return -1;
        }
    }

    private long number(String setting) {
        String text = settings.get(setting);
        try {
            return text == null ? 1 : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
