package io.sabot.engine.function;

/** A function that exists only over a window: {@code rank}, {@code lag}, {@code ntile}… The window operator knows them by kind. */
public record WindowFunction(
        String name,
        Kind kind,
        int minArguments,
        int maxArguments,
        TypeRule typeRule,
        boolean nullable,
        Documentation documentation)
        implements Function {
    /** Entries are made anew at each look-up; the name says which function it is. */
    @Override
    public boolean equals(Object other) {
        return other instanceof WindowFunction that && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /** Which of the window operator's own functions it is. */
    public enum Kind {
        ROW_NUMBER,
        RANK,
        DENSE_RANK,
        PERCENT_RANK,
        CUME_DIST,
        NTILE,
        LAG,
        LEAD,
        NTH_VALUE
    }
}
