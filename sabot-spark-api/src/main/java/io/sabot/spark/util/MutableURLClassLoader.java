package io.sabot.spark.util;

import java.net.URL;
import java.net.URLClassLoader;

/** A class loader that gets more places later. */
public class MutableURLClassLoader extends URLClassLoader {
    static {
        ClassLoader.registerAsParallelCapable();
    }

    public MutableURLClassLoader(URL[] urls, ClassLoader parent) {
        super(urls, parent);
    }

    @Override
    public void addURL(URL url) {
        super.addURL(url);
    }
}
