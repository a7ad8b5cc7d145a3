package io.sabot.engine.function.string;

import io.sabot.engine.function.CallContext;
import io.sabot.engine.type.Slice;

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

        private LikePattern of(Slice wanted, int wantedEscape) {
            if (!fixed && (pattern == null || escape != wantedEscape || !text.equals(wanted))) {
                text = wanted.copy();
                escape = wantedEscape;
                pattern = LikePattern.compile(text, escape);
            }
            return pattern;
        }
    }

    /** The state of {@link #like}. */
    public static State state(Object[] constants, CallContext context, long partition) {
        State state = new State();
        boolean escapeKnown = constants.length == 2 || constants[2] != null;
        if (constants[1] != null && escapeKnown) {
            int escape = constants.length == 2 ? DEFAULT_ESCAPE : character((Slice) constants[2]);
            state.of((Slice) constants[1], escape);
            state.fixed = true;
        }
        return state;
    }

    public static boolean like(Slice text, Slice pattern, State state) {
        return state.of(pattern, DEFAULT_ESCAPE).matches(text);
    }

    public static boolean like(Slice text, Slice pattern, Slice escape, State state) {
        return state.of(pattern, character(escape)).matches(text);
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

    private static int character(Slice escape) {
        return escape.toString().codePointAt(0);
    }
}
