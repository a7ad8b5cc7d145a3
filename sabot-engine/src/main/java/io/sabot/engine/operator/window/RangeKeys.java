package io.sabot.engine.operator.window;

import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.operator.sort.SortKey;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.ValueOrder;

/** Compares order keys of rows with the bounds of others, in the order of the window. */
final class RangeKeys {
    private final FlatVector keys;
    private final FlatVector bounds;
    private final SortKey order;
    private final ValueOrder values;

    private RangeKeys(FlatVector keys, FlatVector bounds, SortKey order, ValueOrder values) {
        this.keys = keys;
        this.bounds = bounds;
        this.order = order;
        this.values = values;
    }

    static RangeKeys of(FlatVector keys, FlatVector bounds, DataType type, SortKey order) {
        return new RangeKeys(keys, bounds, order, ValueOrder.of(type));
    }

    /** @return negative when the key of one row comes before the bound that another row has */
    int compare(int keyRow, int boundRow) {
        boolean keyIsNull = keys.isNull(keyRow);
        boolean boundIsNull = bounds.isNull(boundRow);
        if (keyIsNull || boundIsNull) {
            int nullsAhead = Boolean.compare(!keyIsNull, !boundIsNull);
            return order.nullsFirst() ? nullsAhead : -nullsAhead;
        }
        int result = values.compare(keys.get(keyRow), bounds.get(boundRow));
        return order.ascending() ? result : -result;
    }
}
