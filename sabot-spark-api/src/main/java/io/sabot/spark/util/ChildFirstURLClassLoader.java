package io.sabot.spark.util;

import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

/** A class loader that looks at its own places before its parent's. */
public class ChildFirstURLClassLoader extends MutableURLClassLoader {
    static {
        ClassLoader.registerAsParallelCapable();
    }

    private final ParentClassLoader after;

    public ChildFirstURLClassLoader(URL[] urls, ClassLoader parent) {
        this(urls, parent, null);
    }

    /** @param grandparent looked at before its own places */
    public ChildFirstURLClassLoader(URL[] urls, ClassLoader parent, ClassLoader grandparent) {
        super(urls, grandparent);
        this.after = new ParentClassLoader(parent);
    }

    @Override
    public Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        try {
            return super.loadClass(name, resolve);
        } catch (ClassNotFoundException notHere) {
            return after.loadClass(name, resolve);
        }
    }

    @Override
    public URL getResource(String name) {
        URL own = super.getResource(name);
        return own == null ? after.getResource(name) : own;
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        List<URL> all = new ArrayList<>(Collections.list(super.getResources(name)));
        all.addAll(Collections.list(after.getResources(name)));
        return Collections.enumeration(all);
    }
}
