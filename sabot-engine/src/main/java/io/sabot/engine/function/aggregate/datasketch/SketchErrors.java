package io.sabot.engine.function.aggregate.datasketch;

import io.sabot.engine.error.ErrorKind;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.error.Quoting;

/** What goes wrong with sketches, with Spark's conditions. */
final class SketchErrors {
    private static final int LEAST_LG_ENTRIES = 4;
    private static final int MOST_LG_ENTRIES = 26;

    private SketchErrors() {}

    /** Bytes that are no sketch. @param family HLL, KLL, THETA or TUPLE */
    static QueryException invalidBuffer(String family, String function) {
        return runtime(family + "_INVALID_INPUT_SKETCH_BUFFER", "function", Quoting.id(function));
    }

    /** Bytes of a sketch of another kind. */
    static QueryException invalidFamily(String family, String function, String expected, String actual) {
        return runtime(
                family + "_INVALID_INPUT_SKETCH_BUFFER_FAMILY",
                "function",
                Quoting.id(function),
                "expectedFamily",
                expected,
                "actualFamily",
                actual);
    }

    static QueryException runtime(String condition, String... parameters) {
        return QueryException.of(ErrorKind.RUNTIME, condition, parameters);
    }

    /** The binary logarithm of how many entries a theta or tuple sketch keeps. */
    static void checkLgEntries(String function, int value) {
        if (value < LEAST_LG_ENTRIES || value > MOST_LG_ENTRIES) {
            throw runtime(
                    "SKETCH_INVALID_LG_NOM_ENTRIES",
                    "function",
                    Quoting.id(function),
                    "min",
                    Integer.toString(LEAST_LG_ENTRIES),
                    "max",
                    Integer.toString(MOST_LG_ENTRIES),
                    "value",
                    Integer.toString(value));
        }
    }

    /** A failure that is found when the call is bound. */
    static QueryException typeCheck(QueryException failure) {
        return QueryException.analysis(
                "DATATYPE_MISMATCH.TYPE_CHECK_FAILURE_WITH_HINT", "msg", failure.getMessage(), "hint", "");
    }
}
