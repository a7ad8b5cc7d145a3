package io.sabot.engine.codegen;

import io.sabot.engine.type.Storage;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;

/**
 * What makes one kernel differ from another.
 *
 * @param method what is called for each row
 * @param slots where each of its arguments comes from
 * @param tail the method takes one more argument, a context or state
 * @param variadic the arguments go as one array
 * @param result storage of the vector that receives the values
 * @param goal values, or the positions where a boolean method says true or false
 * @param nulls how null flags are treated
 * @param selected positions come from a selection
 */
record KernelKey(
        Method method,
        List<Slot> slots,
        boolean tail,
        boolean variadic,
        Storage result,
        Goal goal,
        Nulls nulls,
        boolean selected) {
    KernelKey {
        slots = List.copyOf(slots);
    }

    /**
     * Source of an argument.
     *
     * @param parameter class of the method's parameter
     * @param storage of the vector, null for a constant
     * @param nullable the method is called for NULL too, so the argument is read in boxed form
     */
    record Slot(Class<?> parameter, Storage storage, boolean nullable) {
        boolean constant() {
            return storage == null;
        }
    }

    /** What the loop writes. */
    enum Goal {
        VALUES,
        TRUE_POSITIONS,
        FALSE_POSITIONS
    }

    /** What the loop does with null flags. */
    enum Nulls {
        /** There are none, or the method may be called for null rows and the flags are set by the caller. */
        IGNORE,
        /** Flagged rows are left out by a branch: the method may fail on their values. */
        SKIP,
        /** The method is called for flagged rows, but they are not selected. */
        MASK,
        /** The method's null becomes a flag; no row is flagged before. */
        PRODUCE,
        /** Flagged rows are left out, and the method's null becomes a flag. */
        SKIP_AND_PRODUCE;

        boolean skips() {
            return this == SKIP || this == SKIP_AND_PRODUCE;
        }

        boolean produces() {
            return this == PRODUCE || this == SKIP_AND_PRODUCE;
        }
    }

    /** What the kernel does, for people. */
    String description() {
        StringBuilder text = new StringBuilder();
        for (Slot slot : slots) {
            text.append(text.isEmpty() ? "" : ", ").append(slot.constant() ? "constant" : slot.storage() + " vector");
        }
        String called = method.getDeclaringClass().getSimpleName() + "." + method.getName() + "(" + text + ")";
        String written = goal == Goal.VALUES ? "into a " + result + " vector" : goal.toString();
        return called + " " + written + ", nulls: " + nulls + (selected ? ", of selected rows" : ", of all rows");
    }

    /** Class name: what it is about, and what tells it from all others. */
    String label() {
        StringBuilder label = new StringBuilder(method.getDeclaringClass().getSimpleName())
                .append('_')
                .append(method.getName());
        for (Slot slot : slots) {
            label.append('_')
                    .append(slot.constant() ? "constant" : slot.storage().name().toLowerCase(Locale.ROOT));
        }
        return label.append('_')
                .append(goal.ordinal())
                .append(nulls.ordinal())
                .append(selected ? 's' : 'd')
                .append('_')
                .append(Integer.toHexString(toString().hashCode()))
                .toString();
    }
}
