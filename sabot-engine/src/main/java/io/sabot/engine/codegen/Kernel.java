package io.sabot.engine.codegen;

import io.sabot.engine.batch.Vector;

/**
 * A loop around one static method, over the rows of a block. Spun by {@link KernelSpinner}; stateless but for a counter, so
 * all threads share it.
 *
 * <p>HotSpot compiles a method after some hundred calls, however long its loop ran, so the first rows are fed in small
 * pieces: about 90,000 rows bring a kernel to the last compiler tier instead of millions.
 */
abstract class Kernel {
    private static final int INTERPRETED_CALLS = 128;
    private static final int INTERPRETED_ROWS = 16;
    private static final int PROFILED_CALLS = 1024;
    private static final int PROFILED_ROWS = 128;

    private int calls;

    /** What a kernel reads besides the block, the same for all its pieces. */
    record Input(Vector[] arguments, Object[] constants, Object tail) {}

    /**
     * Computes positions {@code from} to {@code to - 1} of the selection, or of the block when there is none.
     *
     * @param arguments vectors of the arguments that are not constant, in the encoding of the kernel's key
     * @param constants boxed values of those that are
     * @param tail last argument of the method, when it takes one more
     * @param target a flat vector or {@link SliceOutput} for values, an {@code int[]} of row positions for a selection
     * @param nulls rows not to call the method for; also receives the rows where the method gives null
     * @param found how many positions, or nulls, were found before
     * @return how many are found now
     */
    abstract int run(
            Vector[] arguments,
            Object[] constants,
            Object tail,
            Object target,
            boolean[] nulls,
            int[] selection,
            int from,
            int to,
            int found);

    /** Computes the first {@code count} positions. */
    final int run(Input input, Object target, boolean[] nulls, int[] selection, int count) {
        int found = 0;
        int from = 0;
        while (from < count) {
            int to = Math.min(count, from + step(count));
            found = run(
                    input.arguments(), input.constants(), input.tail(), target, nulls, selection, from, to, found);
            from = to;
        }
        return found;
    }

    private int step(int count) {
        int made = calls;
        if (made >= PROFILED_CALLS) {
            return count;
        }
        calls = made + 1;
        return made < INTERPRETED_CALLS ? INTERPRETED_ROWS : PROFILED_ROWS;
    }
}
