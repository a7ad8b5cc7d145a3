package io.sabot.spark.launcher;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/**
 * {@code bin/sabot submit}: runs the main class of a jar that was compiled against Spark, or against Sabot, with the options of
 * {@code spark-submit}. Settings reach the job as system properties, as they do there.
 */
public final class Submit {
    private Submit() {}

    public static void main(String[] arguments) throws Throwable {
        SubmitOptions options;
        Method main;
        try {
            options = SubmitOptions.parse(arguments);
            main = prepare(options);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
            return;
        }
        try {
            main.invoke(null, (Object) options.arguments().toArray(new String[0]));
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** The job's main method, with its settings and class loader in place. */
    private static Method prepare(SubmitOptions options) throws IOException {
        JobClassLoader loader = new JobClassLoader(urls(options), Submit.class.getClassLoader());
        String mainClass = options.mainClass().isEmpty() ? mainClassOf(options.jar()) : options.mainClass();
        try {
            Method main = loader.loadClass(mainClass).getMethod("main", String[].class);
            System.setProperty("spark.app.name", mainClass);
            options.settings().forEach(System::setProperty);
            Thread.currentThread().setContextClassLoader(loader);
            return main;
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException("Failed to load class " + mainClass + ".", e);
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(mainClass + " has no main(String[]).", e);
        }
    }

    private static URL[] urls(SubmitOptions options) throws MalformedURLException {
        List<Path> jars = new ArrayList<>();
        jars.add(options.jar());
        jars.addAll(options.moreJars());
        URL[] urls = new URL[jars.size()];
        for (int i = 0; i < urls.length; i++) {
            if (!Files.exists(jars.get(i))) {
                throw new IllegalArgumentException("no file " + jars.get(i));
            }
            urls[i] = jars.get(i).toUri().toURL();
        }
        return urls;
    }

    private static String mainClassOf(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            Manifest manifest = file.getManifest();
            String name = manifest == null ? null : manifest.getMainAttributes().getValue(Attributes.Name.MAIN_CLASS);
            if (name == null) {
                throw new IllegalArgumentException(jar + " names no main class: give one with --class");
            }
            return name;
        }
    }
}
