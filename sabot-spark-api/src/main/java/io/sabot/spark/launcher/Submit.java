package io.sabot.spark.launcher;

import io.sabot.spark.internal.Application;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/**
 * {@code bin/sabot submit}: runs the main class of a jar that was compiled against Spark, or against Sabot, with the options of
 * {@code spark-submit}. Settings reach the job as system properties, as they do there. It ends with 1 for a command line that
 * cannot be followed or a job that fails, with 101 where the main class is not found, as {@code spark-submit} does, and with 3
 * before the job starts if it uses what Sabot lacks.
 */
public final class Submit {
    private static final int FAILED = 1;
    private static final int INCOMPLETE = 3;
    private static final int NO_MAIN_CLASS = 101;

    private static final String USAGE = """
            Usage: sabot submit [options] <app jar> [app arguments]

            Options are those of spark-submit; these have an effect here:
              --master MASTER_URL         local, local[n] or local[*] (Default: local[*]).
              --class CLASS_NAME          Your application's main class.
              --name NAME                 A name of your application.
              --jars JARS                 Comma-separated list of jars to include on the class path.
              --files FILES               Comma-separated list of files, accessible via SparkFiles.get(fileName).
              --conf, -c PROP=VALUE       Arbitrary Spark configuration property.
              --properties-file FILE      Path to a file from which to load extra properties. If not
                                          specified, this will look for conf/spark-defaults.conf.
              --load-spark-defaults       Whether to load properties from conf/spark-defaults.conf as well.
              --driver-memory MEM         Memory of the JVM (e.g. 1000M, 2G).
              --driver-java-options       Extra Java options to pass to the JVM.
              --driver-library-path       Extra library path entries to pass to the JVM.
              --driver-class-path         Extra class path entries, before the jars.
              --run-incomplete            Run a job although it uses what Sabot lacks.
              --help, -h                  Show this help message and exit.
              --verbose, -v               Print additional debug output.
              --version                   Print the version of Spark that Sabot is compatible with.
            """;

    private Submit() {}

    public static void main(String[] arguments) throws Throwable {
        if (arguments.length == 0 || arguments[0].equals("--help") || arguments[0].equals("-h")) {
            System.err.print(USAGE);
            System.exit(arguments.length == 0 ? FAILED : 0);
        }
        if (arguments[0].equals("--version")) {
            System.err.println("Sabot, compatible with Spark " + Application.SPARK_VERSION + "\nUsing "
                    + System.getProperty("java.vm.name") + ", " + System.getProperty("java.version"));
            System.exit(0);
        }
        Method main = null;
        SubmitOptions options = null;
        try {
            options = new SubmitCommandLine(System.getenv()).parse(arguments);
            main = prepare(options);
        } catch (IllegalArgumentException e) {
            end(FAILED, "Error: " + e.getMessage());
        } catch (ClassNotFoundException e) {
            end(NO_MAIN_CLASS, "Error: Failed to load class " + e.getMessage() + ".");
        }
        try {
            main.invoke(null, (Object) options.arguments().toArray(new String[0]));
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static void end(int exitCode, String message) {
        System.err.println(message);
        System.exit(exitCode);
    }

    /** The job's main method, with its settings and class loader in place. */
    private static Method prepare(SubmitOptions options) throws IOException, ClassNotFoundException {
        String mainClass = options.mainClass().isEmpty() ? mainClassOf(options.jar()) : options.mainClass();
        JobClassLoader loader = new JobClassLoader(urls(options), Submit.class.getClassLoader());
        Map<String, String> settings = settings(options, mainClass, loader);
        if (options.verbose()) {
            describe(options, mainClass, settings);
        }
        if (loader.classFile(mainClass) == null) {
            throw new ClassNotFoundException(mainClass);
        }
        requireComplete(options, loader, mainClass);
        settings.forEach(System::setProperty);
        Thread.currentThread().setContextClassLoader(loader);
        Method main;
        try {
            main = loader.loadClass(mainClass).getMethod("main", String[].class);
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(mainClass + " has no main(String[])", e);
        }
        if (!Modifier.isStatic(main.getModifiers())) {
            throw new IllegalArgumentException("The main method in the given main class must be static");
        }
        return main;
    }

    private static Map<String, String> settings(SubmitOptions options, String mainClass, JobClassLoader loader) {
        Map<String, String> settings = new TreeMap<>();
        options.settings().forEach((key, value) -> settings.put(key, loader.renamed(value)));
        settings.putIfAbsent("spark.app.name", mainClass);
        settings.putIfAbsent(SubmitOptions.DEPLOY_MODE, "client");
        return settings;
    }

    private static void requireComplete(SubmitOptions options, JobClassLoader loader, String mainClass)
            throws IOException {
        Map<String, String> missing = JobCheck.missing(loader, mainClass);
        if (missing.isEmpty()) {
            return;
        }
        System.err.println("The job uses what Sabot lacks:");
        missing.forEach((part, user) -> System.err.println("  " + part + ", in " + user.replace('/', '.')));
        if (!options.incomplete()) {
            end(INCOMPLETE, "It was not started; --run-incomplete starts it all the same.");
        }
    }

    private static void describe(SubmitOptions options, String mainClass, Map<String, String> settings) {
        List<String> lines = new ArrayList<>(List.of("Main class:", mainClass, "Arguments:"));
        lines.addAll(options.arguments());
        lines.add("Spark config:");
        settings.forEach((key, value) -> lines.add("(" + key + "," + value + ")"));
        lines.add("Classpath elements:");
        options.classPath().forEach(path -> lines.add(path.toString()));
        lines.forEach(System.err::println);
    }

    /** As in Spark, a jar that is not there is said so and left out. */
    private static URL[] urls(SubmitOptions options) throws IOException {
        List<URL> urls = new ArrayList<>();
        for (Path path : options.classPath()) {
            if (Files.exists(path)) {
                urls.add(path.toUri().toURL());
            } else {
                System.err.println("Local jar " + path.toAbsolutePath() + " does not exist, skipping.");
            }
        }
        return urls.toArray(new URL[0]);
    }

    private static String mainClassOf(Path jar) {
        if (!Files.exists(jar)) {
            throw new IllegalArgumentException("Failed to get main class in JAR with error 'File file:"
                    + jar.toAbsolutePath() + " does not exist'.  Please specify one with --class.");
        }
        try (JarFile file = new JarFile(jar.toFile())) {
            Manifest manifest = file.getManifest();
            String name = manifest == null ? null : manifest.getMainAttributes().getValue(Attributes.Name.MAIN_CLASS);
            if (name == null) {
                throw new IllegalArgumentException("No main class set in JAR; please specify one with --class.");
            }
            return name;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + jar, e);
        }
    }
}
