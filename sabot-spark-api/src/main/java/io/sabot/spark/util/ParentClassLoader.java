package io.sabot.spark.util;

/** Another class loader, with what is protected there. */
public class ParentClassLoader extends ClassLoader {
    static {
        ClassLoader.registerAsParallelCapable();
    }

    public ParentClassLoader(ClassLoader parent) {
        super(parent);
    }

    @Override
    public Class<?> findClass(String name) throws ClassNotFoundException {
        return super.findClass(name);
    }

    @Override
    public Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        return super.loadClass(name, resolve);
    }
}
