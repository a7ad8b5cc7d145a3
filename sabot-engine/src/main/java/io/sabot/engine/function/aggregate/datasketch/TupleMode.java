package io.sabot.engine.function.aggregate.datasketch;

import io.sabot.engine.error.Quoting;

/** How the numbers of one key in a tuple sketch become one. */
enum TupleMode {
    SUM,
    MIN,
    MAX,
    ALWAYSONE;

    static TupleMode of(String text, String function) {
        for (TupleMode mode : values()) {
            if (mode.name().equalsIgnoreCase(text)) {
                return mode;
            }
        }
        throw SketchErrors.runtime(
                "TUPLE_INVALID_SKETCH_MODE",
                "function",
                Quoting.id(function),
                "mode",
                text,
                "validModes",
                "sum, min, max, alwaysone");
    }
}
