package io.sabot.engine.function.aggregate.collect;

import io.sabot.engine.batch.BytesVector;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.function.Accumulator;
import io.sabot.engine.function.AggregateFunction.Direction;
import io.sabot.engine.function.CallContext;
import io.sabot.engine.function.aggregate.Input;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.ValueOrder;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** {@code listagg}: texts or binaries one after the other, in the order of keys where there are any. */
final class TextListAccumulator implements Accumulator {
    /** Arguments in front of the keys: the value and the delimiter. */
    private static final int PARAMETERS = 2;

    private final Slice delimiter;
    private final List<Direction> order;
    private final Input input = new Input();
    private final RowLog log;

    TextListAccumulator(CallContext context, Slice delimiter, List<Direction> order) {
        this.delimiter = delimiter == null ? Slice.EMPTY : delimiter;
        this.order = order;
        List<DataType> columns = new ArrayList<>();
        columns.add(context.argumentType(0));
        order.forEach(direction -> columns.add(direction.type()));
        this.log = new RowLog(columns);
    }

    @Override
    public void ensureGroups(int groups) {
        log.ensureGroups(groups);
    }

    @Override
    public void startMorsel(long morsel) {
        log.startMorsel(morsel);
    }

    @Override
    public void add(int[] groups, Vector[] arguments, int[] selection, int count) {
        input.set(arguments[0], groups, selection, count);
        Vector[] columns = new Vector[1 + order.size()];
        columns[0] = arguments[0];
        System.arraycopy(arguments, PARAMETERS, columns, 1, order.size());
        log.append(input.groups(), columns, input.selection(), input.count());
    }

    @Override
    public List<DataType> stateTypes() {
        return log.stateTypes();
    }

    @Override
    public void writeState(int from, int count, FlatVector[] columns) {
        log.writeState(from, count, columns);
    }

    @Override
    public void mergeState(int[] groups, Vector[] columns, int[] selection, int count) {
        log.mergeState(groups, columns, selection, count);
    }

    @Override
    public void writeResult(int from, int count, FlatVector result) {
        for (int i = 0; i < count; i++) {
            result.set(i, log.size(from + i) == 0 ? null : joined(from + i));
        }
    }

    private Slice joined(int group) {
        BytesVector values = (BytesVector) log.column(0);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        boolean first = true;
        for (int row : sorted(group)) {
            if (!first) {
                bytes.write(delimiter.array(), delimiter.offset(), delimiter.length());
            }
            bytes.write(values.buffer(row), values.offsets()[row], values.lengths()[row]);
            first = false;
        }
        return Slice.of(bytes.toByteArray());
    }

    private int[] sorted(int group) {
        int[] rows = log.rows(group);
        if (order.isEmpty()) {
            return rows;
        }
        Object[][] keys = new Object[order.size()][];
        Integer[] places = new Integer[rows.length];
        Arrays.setAll(places, place -> place);
        for (int k = 0; k < keys.length; k++) {
            keys[k] = new Object[rows.length];
            for (int i = 0; i < rows.length; i++) {
                keys[k][i] = log.column(1 + k).get(rows[i]);
            }
        }
        Arrays.sort(places, (a, b) -> compare(keys, a, b));
        int[] sorted = new int[rows.length];
        Arrays.setAll(sorted, place -> rows[places[place]]);
        return sorted;
    }

    private int compare(Object[][] keys, int a, int b) {
        for (int k = 0; k < keys.length; k++) {
            int comparison = compare(order.get(k), keys[k][a], keys[k][b]);
            if (comparison != 0) {
                return comparison;
            }
        }
        return 0;
    }

    private static int compare(Direction direction, Object a, Object b) {
        if (a == null || b == null) {
            int nullFirst = a == b ? 0 : a == null ? -1 : 1;
            return direction.nullsFirst() ? nullFirst : -nullFirst;
        }
        int comparison = ValueOrder.compare(direction.type(), a, b);
        return direction.ascending() ? comparison : -comparison;
    }

    @Override
    public long retainedBytes() {
        return log.retainedBytes();
    }
}
