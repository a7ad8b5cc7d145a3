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

    /** @param dump folder that receives a copy of the class, or null */
    static Kernel get(KernelKey key, Path dump) {
        if (dump != null) {
            dump(key, dump);
        }
        Kernel known = CACHE.get(key);
        if (known != null) {
            return known;
        }
        Kernel made = make(key);
        Kernel raced = CACHE.putIfAbsent(key, made);
        return raced == null ? made : raced;
    }

    /** How many kernels the process has. */
    static int size() {
        return CACHE.size();
    }

    private static String name(KernelKey key) {
        return "io/sabot/engine/codegen/Kernel_" + key.label();
    }

    private static Kernel make(KernelKey key) {
        String name = name(key);
        KernelSpinner spinner = new KernelSpinner(key, name);
        byte[] bytes = spinner.spin();
        if (spinner.codeBytes() > LARGEST_METHOD) {
            throw QueryException.internal("kernel " + name + " is too large to be compiled");
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

    /** Spun anew: a kernel that an earlier query made is written, too. */
    private static void dump(KernelKey key, Path folder) {
        String name = name(key);
        Path file = folder.resolve(name.substring(name.lastIndexOf('/') + 1) + ".class");
        if (Files.exists(file)) {
            return;
        }
        try {
            Files.createDirectories(folder);
            Files.write(file, new KernelSpinner(key, name).spin());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
