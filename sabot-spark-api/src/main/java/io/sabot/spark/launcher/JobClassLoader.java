package io.sabot.spark.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.security.CodeSource;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

/**
 * Loads the classes of a job's jars, moved from Spark's prefix to Sabot's while they load, and so the files of its services.
 * Classes of the parent, which has Sabot's own, come first.
 */
public class JobClassLoader extends URLClassLoader {
    private static final String SERVICES = "META-INF/services/";

    private final PrefixRewriter rewriter;

    static {
        registerAsParallelCapable();
    }

    public JobClassLoader(URL[] jars, ClassLoader parent) {
        super("sabot-job", jars, parent);
        this.rewriter = new PrefixRewriter(name -> parent.getResource(file(name)) != null || find(name) != null);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        return super.loadClass(PrefixRewriter.rename(name), resolve);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        URL resource = find(name);
        if (resource == null) {
            throw new ClassNotFoundException(name);
        }
        try {
            byte[] classFile = read(resource);
            return defineClass(name, classFile, 0, classFile.length, new CodeSource(resource, (Certificate[]) null));
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }

    /** The value of a setting, which may name a class. */
    String renamed(String value) {
        return rewriter.renameIfClass(value);
    }

    /** The class file of the job's class of this name after the rewrite; null when it has none. */
    byte[] classFile(String name) throws IOException {
        URL resource = find(name);
        return resource == null ? null : read(resource);
    }

    private byte[] read(URL classFile) throws IOException {
        try (InputStream in = classFile.openStream()) {
            return rewriter.rewrite(in.readAllBytes());
        }
    }

    private URL find(String name) {
        URL resource = super.findResource(file(name));
        // A job may itself live below Spark's prefix, as Spark's own examples do.
        return resource == null ? super.findResource(file(PrefixRewriter.original(name))) : resource;
    }

    @Override
    public URL findResource(String name) {
        if (!name.startsWith(SERVICES)) {
            return super.findResource(name);
        }
        URL found = super.findResource(original(name));
        return found == null ? null : ServiceFile.rewritten(found);
    }

    @Override
    public Enumeration<URL> findResources(String name) throws IOException {
        if (!name.startsWith(SERVICES)) {
            return super.findResources(name);
        }
        List<URL> files = new ArrayList<>();
        for (URL file : Collections.list(super.findResources(original(name)))) {
            files.add(ServiceFile.rewritten(file));
        }
        return Collections.enumeration(files);
    }

    private static String original(String serviceFile) {
        return SERVICES + PrefixRewriter.original(serviceFile.substring(SERVICES.length()));
    }

    private static String file(String className) {
        return className.replace('.', '/') + ".class";
    }
}
