package io.sabot.engine.function.aggregate;

import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.LongVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.error.ErrorKind;
import io.sabot.engine.error.QueryContext;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.function.Accumulator;
import io.sabot.engine.function.AggregateFunction;
import io.sabot.engine.function.Documentation;
import io.sabot.engine.function.Typing;
import io.sabot.engine.type.DataType;
import java.util.Arrays;
import java.util.List;

/**
 * The value of a subquery that must give one row at most: NULL where it gives none, Spark's SCALAR_SUBQUERY_TOO_MANY_ROWS
 * where it gives more. No SQL name leads here.
 */
public final class SingleValue implements Accumulator {
    public static final AggregateFunction FUNCTION = new AggregateFunction(
            "scalarsubquery",
            1,
            1,
            arguments -> new Typing(arguments.types(), arguments.type(0)),
            true,
            (context, constants) -> new SingleValue(context.resultType(), context.query()),
            List.of(),
            new Documentation("The value of the one row.", "", "1.0.0", "agg_funcs"));

    private final DataType type;
    private final QueryContext query;
    private final Values values = new Values();
    private final BoxedStates states = new BoxedStates();
    private long[] rows = new long[0];

    private SingleValue(DataType type, QueryContext query) {
        this.type = type;
        this.query = query;
    }

    @Override
    public void ensureGroups(int groups) {
        if (groups > rows.length) {
            rows = Arrays.copyOf(rows, Capacity.grown(rows.length, groups));
            states.ensureGroups(rows.length);
        }
    }

    @Override
    public void add(int[] groups, Vector[] arguments, int[] selection, int count) {
        for (int i = 0; i < count; i++) {
            keep(groups[i], arguments[0].get(selection == null ? i : selection[i]));
        }
    }

    private void keep(int group, Object value) {
        if (++rows[group] > 1) {
            throw QueryException.of(ErrorKind.EXECUTION, "SCALAR_SUBQUERY_TOO_MANY_ROWS")
                    .withContext(query);
        }
        states.set(group, value);
    }

    @Override
    public List<DataType> stateTypes() {
        return List.of(type, DataType.LONG);
    }

    @Override
    public void writeState(int from, int count, FlatVector[] columns) {
        states.write(from, count, columns[0]);
        System.arraycopy(rows, from, ((LongVector) columns[1]).values(), 0, count);
    }

    @Override
    public void mergeState(int[] groups, Vector[] columns, int[] selection, int count) {
        long[] merged = values.longs(columns[1], selection, count);
        for (int i = 0; i < count; i++) {
            if (merged[i] > 0) {
                keep(groups[i], columns[0].get(selection == null ? i : selection[i]));
            }
        }
    }

    @Override
    public void writeResult(int from, int count, FlatVector result) {
        states.write(from, count, result);
    }

    @Override
    public long retainedBytes() {
        return 8L * rows.length + states.retainedBytes();
    }
}
