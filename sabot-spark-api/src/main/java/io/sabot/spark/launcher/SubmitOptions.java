package io.sabot.spark.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * The command line of {@code spark-submit}: options, the job's jar, and behind it the job's own arguments.
 *
 * @param mainClass empty when the jar's manifest shall tell
 * @param settings by their full names, {@code spark.…}
 */
record SubmitOptions(
        String mainClass, Path jar, List<Path> moreJars, Map<String, String> settings, List<String> arguments) {

    /** Options that stand for a setting. Those about a cluster have no effect here, and none on the results in Spark either. */
    private static final Map<String, String> SETTING_OF_OPTION = Map.ofEntries(
            Map.entry("--master", "spark.master"),
            Map.entry("--name", "spark.app.name"),
            Map.entry("--deploy-mode", "spark.submit.deployMode"),
            Map.entry("--driver-memory", "spark.driver.memory"),
            Map.entry("--driver-cores", "spark.driver.cores"),
            Map.entry("--driver-java-options", "spark.driver.extraJavaOptions"),
            Map.entry("--driver-class-path", "spark.driver.extraClassPath"),
            Map.entry("--executor-memory", "spark.executor.memory"),
            Map.entry("--executor-cores", "spark.executor.cores"),
            Map.entry("--num-executors", "spark.executor.instances"),
            Map.entry("--total-executor-cores", "spark.cores.max"),
            Map.entry("--queue", "spark.yarn.queue"),
            Map.entry("--files", "spark.files"));

    /** Fails with an {@link IllegalArgumentException} whose message is for the person at the command line. */
    static SubmitOptions parse(String[] arguments) {
        String mainClass = "";
        List<Path> moreJars = new ArrayList<>();
        Map<String, String> fromFile = Map.of();
        Map<String, String> settings = new LinkedHashMap<>();
        int position = 0;
        while (position < arguments.length && arguments[position].startsWith("-")) {
            String option = arguments[position];
            int equals = option.indexOf('=');
            String value;
            if (option.startsWith("--") && equals > 0) {
                value = option.substring(equals + 1);
                option = option.substring(0, equals);
                position++;
            } else {
                if (position + 1 >= arguments.length) {
                    throw new IllegalArgumentException("Missing argument for option '" + option + "'.");
                }
                value = arguments[position + 1];
                position += 2;
            }
            switch (option) {
                case "--class" -> mainClass = value;
                case "--jars" -> Arrays.stream(value.split(",")).map(Path::of).forEach(moreJars::add);
                case "--conf", "-c" -> putSetting(settings, value);
                case "--properties-file" -> fromFile = properties(Path.of(value));
                default -> {
                    String setting = SETTING_OF_OPTION.get(option);
                    if (setting == null) {
                        throw new IllegalArgumentException("Unrecognized option: " + option);
                    }
                    settings.put(setting, value);
                }
            }
        }
        if (position >= arguments.length) {
            throw new IllegalArgumentException("Usage: sabot submit [options] <app jar> [app arguments]");
        }
        fromFile.forEach(settings::putIfAbsent);
        settings.putIfAbsent("spark.master", "local[*]");
        List<String> rest = List.of(arguments).subList(position + 1, arguments.length);
        return new SubmitOptions(mainClass, Path.of(arguments[position]), moreJars, settings, rest);
    }

    private static void putSetting(Map<String, String> settings, String pair) {
        int equals = pair.indexOf('=');
        if (equals < 0) {
            throw new IllegalArgumentException("Spark config without '=': " + pair);
        }
        settings.put(pair.substring(0, equals), pair.substring(equals + 1));
    }

    private static Map<String, String> properties(Path file) {
        Properties properties = new Properties();
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new IllegalArgumentException("Cannot read " + file, e);
        }
        Map<String, String> settings = new LinkedHashMap<>();
        properties.forEach((key, value) -> settings.put((String) key, (String) value));
        return settings;
    }
}
