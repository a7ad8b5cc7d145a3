package io.sabot.engine.type;

/** What happens to a value that has no result: fail, give the pre-ANSI answer (NULL or wrap around), or give NULL. */
public enum EvalMode {
    ANSI,
    LEGACY,
    TRY;

    public static EvalMode of(boolean ansi) {
        return ansi ? ANSI : LEGACY;
    }

    /** @return whether overflow and malformed input raise an error */
    public boolean fails() {
        return this == ANSI;
    }
}
