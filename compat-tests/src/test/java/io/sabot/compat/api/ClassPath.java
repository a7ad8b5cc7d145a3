package io.sabot.compat.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The class files of jars and folders, and of the JDK, by name. No class is loaded. */
final class ClassPath implements AutoCloseable {
    private final List<Path> entries;
    private final URLClassLoader loader;
    private final Map<String, ClassFile> read = new HashMap<>();

    ClassPath(List<Path> entries) {
        this.entries = entries;
        this.loader = new URLClassLoader(
                entries.stream().map(ClassPath::url).toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** @return null when there is no such class */
    ClassFile find(String name) {
        if (!read.containsKey(name)) {
            try (InputStream in = loader.getResourceAsStream(name.replace('.', '/') + ".class")) {
                read.put(name, in == null ? null : new ClassFile(in.readAllBytes()));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return read.get(name);
    }

    /** Names of the classes in some packages. */
    Set<String> names(Predicate<String> packages) {
        Set<String> names = new TreeSet<>();
        for (Path entry : entries) {
            for (String file : files(entry)) {
                int slash = file.lastIndexOf('/');
                boolean isClass = file.endsWith(".class") && !file.endsWith("-info.class");
                if (isClass && slash > 0 && packages.test(dotted(file.substring(0, slash)))) {
                    names.add(dotted(file.substring(0, file.length() - ".class".length())));
                }
            }
        }
        return names;
    }

    private static List<String> files(Path entry) {
        try {
            if (Files.isDirectory(entry)) {
                try (Stream<Path> found = Files.walk(entry)) {
                    return found.map(file -> entry.relativize(file).toString().replace('\\', '/'))
                            .toList();
                }
            }
            try (JarFile jar = new JarFile(entry.toFile())) {
                return jar.stream().map(JarEntry::getName).toList();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String dotted(String file) {
        return file.replace('/', '.');
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }
}
