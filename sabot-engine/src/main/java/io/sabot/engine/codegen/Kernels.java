package io.sabot.engine.codegen;

import io.sabot.engine.error.QueryException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All kernels of the process. A kernel is made when first asked for and kept, so that it is compiled and hot when the next
 * query asks for it.
 */
final class Kernels {
    /** HotSpot leaves larger methods in the interpreter. */
    private static final int LARGEST_METHOD = 8000;

    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
    private static final ConcurrentHashMap<KernelKey, Kernel> CACHE = new ConcurrentHashMap<>();

    private Kernels() {}

    /** @param dump folder that receives a copy of a class made now, or null */
    static Kernel get(KernelKey key, Path dump) {
        Kernel known = CACHE.get(key);
        if (known != null) {
            return known;
        }
        Kernel made = make(key, dump);
        Kernel raced = CACHE.putIfAbsent(key, made);
        return raced == null ? made : raced;
    }

    /** How many kernels the process has. */
    static int size() {
        return CACHE.size();
    }

    private static Kernel make(KernelKey key, Path dump) {
        String name = "io/sabot/engine/codegen/Kernel_" + key.label();
        KernelSpinner spinner = new KernelSpinner(key, name);
        byte[] bytes = spinner.spin();
        if (spinner.codeBytes() > LARGEST_METHOD) {
            throw QueryException.internal("kernel " + name + " is too large to be compiled");
        }
        if (dump != null) {
            write(dump, name, bytes);
        }
        try {
            return (Kernel) LOOKUP.defineHiddenClass(bytes, true)
                    .lookupClass()
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException | LinkageError failure) {
            throw QueryException.internal("kernel " + name + " cannot be loaded: " + failure)
                    .withCause(failure);
        }
    }

    private static void write(Path folder, String name, byte[] bytes) {
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve(name.substring(name.lastIndexOf('/') + 1) + ".class"), bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
