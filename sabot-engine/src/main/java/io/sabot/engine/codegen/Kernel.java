package io.sabot.engine.codegen;

import io.sabot.engine.batch.Pace;
import io.sabot.engine.batch.Vector;

/**
 * A loop around one static method, over the rows of a block. Spun by {@link KernelSpinner}; stateless but for its
 * {@link Pace}, so all threads share it.
 */
abstract class Kernel {
    private final Pace pace = new Pace();

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
            int to = from + pace.rows(count - from);
            found = run(input.arguments(), input.constants(), input.tail(), target, nulls, selection, from, to, found);
            from = to;
        }
        return found;
    }
}
