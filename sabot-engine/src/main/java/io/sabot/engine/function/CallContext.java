package io.sabot.engine.function;

import io.sabot.engine.config.Settings;
import io.sabot.engine.error.QueryContext;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.EvalMode;
import java.time.ZoneId;
import java.util.List;

/**
 * What a call knows besides its arguments, fixed when the query is bound. A function method that needs it declares it as
 * its last parameter.
 *
 * @param mode ANSI, legacy or try
 * @param argumentTypes after coercion
 * @param resultType of the call
 * @param zone of the session, for functions of timestamps
 * @param query where the call was written, null when unknown; goes into errors
 * @param settings those the query was bound with; a function reads them when it makes its state, not for each row
 */
public record CallContext(
        EvalMode mode,
        List<DataType> argumentTypes,
        DataType resultType,
        ZoneId zone,
        QueryContext query,
        Settings settings) {
    public CallContext {
        argumentTypes = List.copyOf(argumentTypes);
    }

    /** Of a call that the engine makes by itself, of a function that follows no setting. */
    public CallContext(
            EvalMode mode, List<DataType> argumentTypes, DataType resultType, ZoneId zone, QueryContext query) {
        this(mode, argumentTypes, resultType, zone, query, Settings.DEFAULTS);
    }

    /** The same without where it was written, for comparing calls. */
    public CallContext withoutQuery() {
        return query == null ? this : new CallContext(mode, argumentTypes, resultType, zone, null, settings);
    }

    public CallContext withMode(EvalMode other) {
        return new CallContext(other, argumentTypes, resultType, zone, query, settings);
    }

    public DataType argumentType(int index) {
        return argumentTypes.get(index);
    }
}
