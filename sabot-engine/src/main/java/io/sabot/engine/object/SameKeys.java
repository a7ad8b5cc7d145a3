package io.sabot.engine.object;

import io.sabot.engine.batch.IntVector;
import io.sabot.engine.batch.LongVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.ValueOrder;
import java.util.List;

/** Whether two rows have the same key; NULL is one. */
public final class SameKeys {
    private final int[] columns;
    private final ValueOrder[] orders;

    /** @param types of the key's columns */
    public SameKeys(int[] columns, List<DataType> types) {
        this.columns = columns;
        this.orders = new ValueOrder[columns.length];
        for (int i = 0; i < orders.length; i++) {
            orders[i] = ValueOrder.of(types.get(i));
        }
    }

    public boolean same(Vector[] left, int leftRow, Vector[] right, int rightRow) {
        for (int i = 0; i < columns.length; i++) {
            if (!same(left[columns[i]], leftRow, right[columns[i]], rightRow, orders[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean same(Vector left, int leftRow, Vector right, int rightRow, ValueOrder order) {
        boolean isNull = left.isNull(leftRow);
        if (isNull || right.isNull(rightRow)) {
            return isNull == right.isNull(rightRow);
        }
        if (left instanceof LongVector a && right instanceof LongVector b) {
            return a.values()[leftRow] == b.values()[rightRow];
        }
        if (left instanceof IntVector a && right instanceof IntVector b) {
            return a.values()[leftRow] == b.values()[rightRow];
        }
        return order.compare(left.get(leftRow), right.get(rightRow)) == 0;
    }
}
