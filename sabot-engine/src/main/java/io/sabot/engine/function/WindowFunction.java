package io.sabot.engine.function;

/** A function that exists only over a window: {@code rank}, {@code lag}, {@code ntile}… The window operator knows them by kind. */
public record WindowFunction(
        String name, Kind kind, int minArguments, int maxArguments, TypeRule typeRule, boolean nullable, Documentation documentation)
        implements Function {
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
