package io.sabot.engine.bind;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.error.Quoting;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.EvalMode;
import io.sabot.engine.type.cast.CastRules;

/** Why a cast is refused, with what to do instead (Cast of Spark). */
final class CastErrors {
    private CastErrors() {}

    static QueryException refused(DataType from, DataType to, EvalMode mode) {
        String functions = mode == EvalMode.LEGACY ? null : functions(from, to);
        if (functions != null) {
            return QueryException.analysis(
                    "DATATYPE_MISMATCH.CAST_WITH_FUNC_SUGGESTION",
                    "srcType",
                    Quoting.type(from.sql()),
                    "targetType",
                    Quoting.type(to.sql()),
                    "functionNames",
                    functions);
        }
        if (mode == EvalMode.ANSI && CastRules.canCast(from, to, EvalMode.LEGACY)) {
            return QueryException.analysis(
                    "DATATYPE_MISMATCH.CAST_WITH_CONF_SUGGESTION",
                    "srcType",
                    Quoting.type(from.sql()),
                    "targetType",
                    Quoting.type(to.sql()),
                    "config",
                    "\"spark.sql.ansi.enabled\"",
                    "configVal",
                    "'false'");
        }
        return QueryException.analysis(
                "DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION",
                "srcType",
                Quoting.type(from.sql()),
                "targetType",
                Quoting.type(to.sql()));
    }

    private static String functions(DataType from, DataType to) {
        if (from.isNumeric() && to == DataType.TIMESTAMP) {
            return "`TIMESTAMP_SECONDS`/`TIMESTAMP_MILLIS`/`TIMESTAMP_MICROS`";
        }
        if (from == DataType.TIMESTAMP && to.isNumeric()) {
            return "`UNIX_SECONDS`/`UNIX_MILLIS`/`UNIX_MICROS`";
        }
        if (from.isNumeric() && to == DataType.DATE) {
            return "`DATE_FROM_UNIX_DATE`";
        }
        return from == DataType.DATE && to.isNumeric() ? "`UNIX_DATE`" : null;
    }
}
