package io.sabot.engine.operator.sort;

import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.ValueOrder;
import java.util.Comparator;
import java.util.List;

/** Compares rows by keys in boxed form, equal ones by row number: for types without words, and for nothing else. */
public final class RowComparator implements Comparator<Integer> {
    private final FlatVector[] columns;
    private final List<SortKey> keys;
    private final ValueOrder[] orders;

    public RowComparator(FlatVector[] columns, List<SortKey> keys, List<DataType> types) {
        this.columns = columns;
        this.keys = keys;
        this.orders = new ValueOrder[keys.size()];
        for (int i = 0; i < orders.length; i++) {
            orders[i] = ValueOrder.of(types.get(keys.get(i).column()));
        }
    }

    @Override
    public int compare(Integer left, Integer right) {
        int order = compareKeys(left, right);
        return order != 0 ? order : Integer.compare(left, right);
    }

    /** Whether nothing but their numbers tells the rows apart. */
    public boolean sameKeys(int left, int right) {
        return compareKeys(left, right) == 0;
    }

    private int compareKeys(int left, int right) {
        for (int i = 0; i < orders.length; i++) {
            SortKey key = keys.get(i);
            FlatVector column = columns[key.column()];
            int order = compare(column.get(left), column.get(right), key, orders[i]);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    static int compare(Object left, Object right, SortKey key, ValueOrder order) {
        if (left == null || right == null) {
            int nullOrder = Boolean.compare(left != null, right != null);
            return key.nullsFirst() ? nullOrder : -nullOrder;
        }
        int result = order.compare(left, right);
        return key.ascending() ? result : -result;
    }
}
