package io.sabot.spark.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.security.CodeSource;
import java.security.cert.Certificate;

/**
 * Loads the classes of a job's jars, moved from Spark's prefix to Sabot's while they load. Classes of the parent, which has
 * Sabot's own, come first.
 */
public class JobClassLoader extends URLClassLoader {
    private final PrefixRewriter rewriter;

    static {
        registerAsParallelCapable();
    }

    public JobClassLoader(URL[] jars, ClassLoader parent) {
        super("sabot-job", jars, parent);
        this.rewriter = new PrefixRewriter(name -> parent.getResource(file(name)) != null);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        return super.loadClass(PrefixRewriter.rename(name), resolve);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        URL resource = findResource(file(name));
        if (resource == null) {
            // A job may itself live below Spark's prefix, as Spark's own examples do.
            resource = findResource(file(PrefixRewriter.original(name)));
        }
        if (resource == null) {
            throw new ClassNotFoundException(name);
        }
        try (InputStream in = resource.openStream()) {
            byte[] classFile = rewriter.rewrite(in.readAllBytes());
            return defineClass(name, classFile, 0, classFile.length, new CodeSource(resource, (Certificate[]) null));
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }

    private static String file(String className) {
        return className.replace('.', '/') + ".class";
    }
}
