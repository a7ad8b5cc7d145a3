package io.sabot.engine.codegen;

import io.sabot.engine.batch.BytesVector;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.codegen.LoopSource.Source;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.function.user.UserTarget;
import io.sabot.engine.function.user.UserTarget.Form;
import io.sabot.engine.type.Storage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Calls of one class of functions that a program brings along. At first the general loop makes them, which knows only arrays
 * of objects; once so many were made that it pays, a loop is compiled for this class of functions alone: its call has one
 * target, which HotSpot inlines with the boxes of its arguments. Shared by all threads; kept as long as the class.
 */
final class UserKernel extends Kernel {
    /** Compiling takes as long as half a million calls save, the first time several times that. */
    static final int CALLS_BEFORE = 200_000;

    private static final ClassValue<Map<KernelKey, UserKernel>> KNOWN = new ClassValue<>() {
        @Override
        protected Map<KernelKey, UserKernel> computeValue(Class<?> type) {
            return new HashMap<>();
        }
    };

    private final Kernel general;
    private final Storage result;
    private final boolean skips;
    private final AtomicLong calls = new AtomicLong();
    private final Map<List<Source>, UserLoop> loops = new HashMap<>();
    private final AtomicBoolean compiling = new AtomicBoolean();
    private volatile Compiled last;

    /** The loop for arguments of these forms. */
    private record Compiled(List<Source> sources, UserLoop loop) {}

    private UserKernel(Kernel general, Storage result, boolean skips) {
        this.general = general;
        this.result = result;
        this.skips = skips;
    }

    /** @param general the kernel that makes the same calls for any function */
    static Kernel of(UserTarget code, KernelKey key, Kernel general) {
        Map<KernelKey, UserKernel> known = KNOWN.get(code.functionClass());
        synchronized (known) {
            return known.computeIfAbsent(
                    key,
                    missing -> new UserKernel(general, key.result(), key.nulls().skips()));
        }
    }

    @Override
    int run(
            Vector[] arguments,
            Object[] constants,
            Object tail,
            Object target,
            boolean[] nulls,
            int[] selection,
            int from,
            int to,
            int found) {
        UserTarget code = (UserTarget) tail;
        UserLoop loop = last == null && calls.addAndGet(to - from) < CALLS_BEFORE ? null : loop(code, arguments);
        return loop == null
                ? general.run(arguments, constants, tail, target, nulls, selection, from, to, found)
                : loop.run(arguments, constants, code, target, nulls, selection, from, to, found);
    }

    /** @return null while another thread compiles it */
    private UserLoop loop(UserTarget code, Vector[] arguments) {
        Compiled known = last;
        if (known != null && fits(known.sources(), code, arguments)) {
            return known.loop();
        }
        if (!compiling.compareAndSet(false, true)) {
            return null;
        }
        try {
            List<Source> sources = sources(code, arguments);
            UserLoop loop = loops.get(sources);
            if (loop == null) {
                loop = compiled(code, sources, arguments);
                loops.put(sources, loop);
            }
            last = new Compiled(sources, loop);
            return loop;
        } finally {
            compiling.set(false);
        }
    }

    private static boolean fits(List<Source> sources, UserTarget code, Vector[] arguments) {
        for (int i = 0; i < arguments.length; i++) {
            if (sources.get(i) != source(code, i, arguments[i])) {
                return false;
            }
        }
        return true;
    }

    private static List<Source> sources(UserTarget code, Vector[] arguments) {
        List<Source> sources = new ArrayList<>();
        for (int i = 0; i < arguments.length; i++) {
            sources.add(source(code, i, arguments[i]));
        }
        return sources;
    }

    private static Source source(UserTarget code, int index, Vector vector) {
        if (vector == null) {
            return Source.CONSTANT;
        }
        Form form = code.argumentForm(index);
        if (form == Form.BOX && vector instanceof FlatVector && vector.storage() != Storage.NULL) {
            return Source.ARRAY;
        }
        return form == Form.TEXT && vector instanceof BytesVector ? Source.TEXTS : Source.ANY;
    }

    private UserLoop compiled(UserTarget code, List<Source> sources, Vector[] arguments) {
        List<Storage> storages = new ArrayList<>();
        for (Vector argument : arguments) {
            storages.add(argument == null ? null : argument.storage());
        }
        String source = new LoopSource(code, sources, storages, result, skips).write();
        Class<?> made = JavaSource.compile(source, LoopSource.CLASS, code.type().getClassLoader());
        try {
            return (UserLoop) made.getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException failure) {
            throw QueryException.internal("a generated loop cannot be made: " + failure)
                    .withCause(failure);
        }
    }
}
