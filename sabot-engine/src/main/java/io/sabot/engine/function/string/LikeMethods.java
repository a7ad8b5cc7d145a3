package io.sabot.engine.function.string;

import io.sabot.engine.function.CallContext;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.StringType;
import io.sabot.engine.type.collation.Collation;
import io.sabot.engine.type.collation.Collations;

/** {@code LIKE}, with a pattern that is made ready once where it is a literal. */
public final class LikeMethods {
    private static final int DEFAULT_ESCAPE = '\\';

    private LikeMethods() {}

    /** The pattern in use; one that differs from row to row is kept while it stays the same. Used by one thread. */
    public static final class State {
        private Slice text;
        private int escape;
        private LikePattern pattern;
        private boolean fixed;
        private boolean lower;

        private LikePattern of(Slice given, int wantedEscape) {
            if (fixed) {
                return pattern;
            }
            Slice wanted = compared(given);
            if (pattern == null || escape != wantedEscape || !text.equals(wanted)) {
                text = wanted.copy();
                escape = wantedEscape;
                pattern = LikePattern.compile(text, escape);
            }
            return pattern;
        }

        private Slice compared(Slice text) {
            return lower ? Collations.of("UTF8_LCASE").keyOf(text) : text;
        }
    }

    /** The state of {@link #like}: letters count as small ones where the collation says so. */
    public static State state(Object[] constants, CallContext context, long partition) {
        State state = new State();
        state.lower = !((StringType) context.argumentType(0)).isBinaryCollated();
        boolean escapeKnown = constants.length == 2 || constants[2] != null;
        if (constants[1] != null && escapeKnown) {
            int escape = constants.length == 2 ? DEFAULT_ESCAPE : character((Slice) constants[2]);
            state.of((Slice) constants[1], escape);
            state.fixed = true;
        }
        return state;
    }

    public static boolean like(Slice text, Slice pattern, State state) {
        return state.of(pattern, DEFAULT_ESCAPE).matches(state.compared(text));
    }

    public static boolean like(Slice text, Slice pattern, Slice escape, State state) {
        return state.of(pattern, character(escape)).matches(state.compared(text));
    }

    /** The state of {@link #ilike}. */
    public static State lowerState(Object[] constants, CallContext context, long partition) {
        Object[] lower = constants.clone();
        lower[1] = constants[1] == null ? null : TextMethods.lower((Slice) constants[1]);
        return state(lower, context, partition);
    }

    /** Both in small letters. */
    public static boolean ilike(Slice text, Slice pattern, State state) {
        return state.of(state.fixed ? null : TextMethods.lower(pattern), DEFAULT_ESCAPE)
                .matches(TextMethods.lower(text));
    }

    public static boolean ilike(Slice text, Slice pattern, Slice escape, State state) {
        return state.of(state.fixed ? null : TextMethods.lower(pattern), character(escape))
                .matches(TextMethods.lower(text));
    }

    /** The state of {@link #collationKey}. */
    public static Collation collation(Object[] constants, CallContext context, long partition) {
        return Collations.of((StringType) context.argumentType(0));
    }

    public static Slice collationKey(Slice text, Collation collation) {
        return collation.keyOf(text);
    }

    private static int character(Slice escape) {
        return escape.toString().codePointAt(0);
    }
}
