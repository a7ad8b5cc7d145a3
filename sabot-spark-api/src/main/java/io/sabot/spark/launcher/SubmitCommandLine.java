package io.sabot.spark.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the options of {@code spark-submit}, then the job's jar, and behind it the job's own arguments. */
final class SubmitCommandLine {
    private static final String DRIVER_CLASS_PATH = "spark.driver.extraClassPath";
    private static final String JARS = "spark.jars";
    private static final Pattern WITH_VALUE = Pattern.compile("(--[^=]+)=(.+)");
    /** Options that stand for a setting. Those about a cluster have no effect here, and none on the results in Spark either. */
    private static final Map<String, String> SETTING_OF_OPTION = Map.ofEntries(
            Map.entry("--master", SubmitOptions.MASTER),
            Map.entry("--name", "spark.app.name"),
            Map.entry("--deploy-mode", SubmitOptions.DEPLOY_MODE),
            Map.entry("--driver-memory", SubmitOptions.DRIVER_MEMORY),
            Map.entry("--driver-cores", "spark.driver.cores"),
            Map.entry("--driver-java-options", SubmitFlags.JAVA_OPTIONS),
            Map.entry("--driver-class-path", DRIVER_CLASS_PATH),
            Map.entry("--driver-library-path", SubmitFlags.LIBRARY_PATH),
            Map.entry("--driver-default-class-path", "spark.driver.defaultExtraClassPath"),
            Map.entry("--executor-memory", "spark.executor.memory"),
            Map.entry("--executor-cores", "spark.executor.cores"),
            Map.entry("--num-executors", "spark.executor.instances"),
            Map.entry("--total-executor-cores", "spark.cores.max"),
            Map.entry("--queue", "spark.yarn.queue"),
            Map.entry("--jars", JARS),
            Map.entry("--files", "spark.files"));

    /** Options whose value would change what a job does, and which Sabot has not: what it says instead. */
    private static final Map<String, String> REFUSED = Map.ofEntries(
            Map.entry("--packages", "Sabot downloads no packages: give their jars with --jars"),
            Map.entry("--repositories", "Sabot downloads no packages: give their jars with --jars"),
            Map.entry("--exclude-packages", "Sabot downloads no packages: give their jars with --jars"),
            Map.entry("--py-files", "Sabot runs no Python applications"),
            Map.entry("--archives", "Sabot unpacks no archives"),
            Map.entry("--remote", "Sabot has no Spark Connect"),
            Map.entry("--proxy-user", "Sabot runs jobs as who starts them"),
            Map.entry("--principal", "Sabot has no Kerberos"),
            Map.entry("--keytab", "Sabot has no Kerberos"),
            Map.entry("--kill", "No external SparkSubmitOperations clients found for master url: 'local[*]'"),
            Map.entry("--status", "No external SparkSubmitOperations clients found for master url: 'local[*]'"));

    private final Map<String, String> environment;
    private final Map<String, String> fromOptions = new LinkedHashMap<>();
    private final Map<String, String> fromConf = new LinkedHashMap<>();
    private String mainClass = "";
    private Path propertiesFile;
    private boolean defaults;
    private boolean verbose;
    private boolean incomplete;

    /** @param environment of the process: where a {@code spark-defaults.conf} may be */
    SubmitCommandLine(Map<String, String> environment) {
        this.environment = environment;
    }

    SubmitOptions parse(String... arguments) {
        int position = 0;
        while (position < arguments.length && arguments[position].startsWith("-")) {
            position += option(arguments, position);
        }
        if (position >= arguments.length) {
            throw new IllegalArgumentException("Must specify a primary resource (JAR or Python or R file)");
        }
        Path jar = jar(arguments[position]);
        Map<String, String> settings = settings();
        List<Path> jars = new ArrayList<>(List.of(jar));
        jars.addAll(JobFiles.list(settings.getOrDefault(JARS, "")));
        settings.put(
                JARS, jars.stream().map(one -> "file:" + one.toAbsolutePath()).collect(Collectors.joining(",")));
        List<Path> classPath = new ArrayList<>(JobFiles.classPath(settings.getOrDefault(DRIVER_CLASS_PATH, "")));
        classPath.addAll(jars);
        return new SubmitOptions(
                        mainClass,
                        jar,
                        List.copyOf(classPath),
                        settings,
                        List.of(arguments).subList(position + 1, arguments.length),
                        verbose,
                        incomplete)
                .checked();
    }

    /** @return how many arguments it takes */
    private int option(String[] arguments, int position) {
        String option = arguments[position];
        switch (option) {
            case "--verbose", "-v" -> verbose = true;
            case "--load-spark-defaults" -> defaults = true;
            case "--run-incomplete" -> incomplete = true;
            // What a cluster does when a driver dies.
            case "--supervise" -> {}
            default -> {
                Matcher joined = WITH_VALUE.matcher(option);
                if (joined.matches()) {
                    value(joined.group(1), joined.group(2));
                    return 1;
                }
                requireKnown(option);
                if (position + 1 >= arguments.length) {
                    throw new IllegalArgumentException("Missing argument for option '" + option + "'.");
                }
                value(option, arguments[position + 1]);
                return 2;
            }
        }
        return 1;
    }

    private static void requireKnown(String option) {
        boolean isKnown = SETTING_OF_OPTION.containsKey(option)
                || REFUSED.containsKey(option)
                || List.of("--class", "--conf", "-c", "--properties-file").contains(option);
        if (!isKnown) {
            throw new IllegalArgumentException("Unrecognized option '" + option + "'.");
        }
    }

    private void value(String option, String value) {
        requireKnown(option);
        if (REFUSED.containsKey(option)) {
            throw new IllegalArgumentException(option + " " + value + ": " + REFUSED.get(option) + ".");
        }
        switch (option) {
            case "--class" -> mainClass = value;
            case "--conf", "-c" -> conf(value);
            case "--properties-file" -> propertiesFile = Path.of(value);
            default -> fromOptions.put(SETTING_OF_OPTION.get(option), value);
        }
    }

    private void conf(String pair) {
        int equals = pair.indexOf('=');
        if (equals < 0) {
            throw new IllegalArgumentException("Spark config without '=': " + pair);
        }
        fromConf.put(pair.substring(0, equals), pair.substring(equals + 1));
    }

    /** Options win over --conf, that over the file, that over the defaults of the installation. */
    private Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>(fromOptions);
        fromConf.forEach(settings::putIfAbsent);
        if (propertiesFile != null) {
            properties(propertiesFile).forEach(settings::putIfAbsent);
        }
        if (propertiesFile == null || defaults) {
            Path file = defaultsFile();
            if (file != null && Files.isRegularFile(file)) {
                properties(file).forEach(settings::putIfAbsent);
            }
        }
        settings.keySet().removeIf(key -> {
            boolean isForeign = !key.startsWith("spark.") && !key.startsWith("sabot.");
            if (isForeign) {
                System.err.println("Warning: Ignoring non-Spark config property: " + key);
            }
            return isForeign;
        });
        settings.putIfAbsent(SubmitOptions.MASTER, "local[*]");
        return settings;
    }

    private Path defaultsFile() {
        String folder = environment.get("SPARK_CONF_DIR");
        if (folder != null) {
            return Path.of(folder, "spark-defaults.conf");
        }
        String home = environment.get("SPARK_HOME");
        return home == null ? null : Path.of(home, "conf", "spark-defaults.conf");
    }

    private static Map<String, String> properties(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("requirement failed: Properties file " + file + " does not exist");
        }
        Properties properties = new Properties();
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new IllegalArgumentException("Failed when loading Spark properties from " + file, e);
        }
        Map<String, String> settings = new LinkedHashMap<>();
        for (String key : new TreeSet<>(properties.stringPropertyNames())) {
            settings.put(key, properties.getProperty(key).trim());
        }
        return settings;
    }

    private static Path jar(String resource) {
        if (resource.endsWith(".py") || resource.endsWith(".R")) {
            throw new IllegalArgumentException(resource + ": Sabot runs jars only.");
        }
        return JobFiles.path(resource);
    }
}
