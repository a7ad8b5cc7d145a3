package io.sabot.compat.suite;

import io.sabot.spark.launcher.JobClassLoader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/**
 * Spark's test jars as the class loader of {@code bin/sabot submit} sees a job's jar. What Sabot lacks on purpose, since it is
 * internal to Spark, and the suites touch all the same, stands in thin copies below {@code io.sabot.spark} in these tests.
 */
final class SuiteLoader {
    private static final String DATA = "test-data/";
    /** Only the jars rewritten have these. */
    private static final List<String> IN_THE_JARS = List.of("test.org.apache.spark.", "org.apache.spark.");

    private SuiteLoader() {}

    /** @param folder where the files that the suites read are unpacked */
    static ClassLoader create(Path folder) {
        List<URL> urls = new ArrayList<>(List.of(url(folder)));
        for (Path jar : jars()) {
            unpackData(jar, folder);
            urls.add(url(jar));
        }
        return new WithGaps(urls.toArray(new URL[0]));
    }

    private static List<Path> jars() {
        try {
            String classPath = Files.readString(Path.of(System.getProperty("spark.classpath.file")));
            List<Path> jars = new ArrayList<>();
            for (String entry : classPath.trim().split(File.pathSeparator)) {
                if (entry.endsWith("-tests.jar")) {
                    jars.add(Path.of(entry));
                }
            }
            return jars;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static URL url(Path path) {
        try {
            Files.createDirectories(path.getParent());
            return Files.exists(path)
                    ? path.toUri().toURL()
                    : Files.createDirectories(path).toUri().toURL();
        } catch (MalformedURLException failure) {
            throw new IllegalArgumentException(failure);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The suites ask for paths of files, which those within a jar have not. */
    private static void unpackData(Path jar, Path folder) {
        try (JarFile file = new JarFile(jar.toFile())) {
            for (JarEntry entry : file.stream().toList()) {
                if (entry.getName().startsWith(DATA) && !entry.isDirectory()) {
                    Path target = folder.resolve(entry.getName());
                    Files.createDirectories(target.getParent());
                    try (InputStream in = file.getInputStream(entry)) {
                        Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
                    }
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * A class that is named in a suite and missing fails the tests that use it, not all: JUnit asks for every method of a suite,
     * and with it for the types of its parameters. So there is an empty one.
     */
    private static final class WithGaps extends JobClassLoader {
        WithGaps(URL[] jars) {
            super(jars, new WithoutSpark());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            try {
                return super.findClass(name);
            } catch (ClassNotFoundException missing) {
                if (!name.startsWith("io.sabot.spark.")) {
                    throw missing;
                }
                ClassWriter empty = new ClassWriter(0);
                int access = Opcodes.ACC_PUBLIC | Opcodes.ACC_INTERFACE | Opcodes.ACC_ABSTRACT;
                empty.visit(Opcodes.V17, access, name.replace('.', '/'), null, "java/lang/Object", null);
                empty.visitEnd();
                byte[] file = empty.toByteArray();
                return defineClass(name, file, 0, file.length);
            }
        }
    }

    /** The class path of these tests, but nothing of Spark's that lies on it as it is. */
    private static final class WithoutSpark extends ClassLoader {
        WithoutSpark() {
            super("without-spark", SuiteLoader.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (IN_THE_JARS.stream().anyMatch(name::startsWith)) {
                throw new ClassNotFoundException(name);
            }
            return super.loadClass(name, resolve);
        }

        @Override
        public URL getResource(String name) {
            return name.startsWith(DATA) ? null : super.getResource(name);
        }
    }
}
