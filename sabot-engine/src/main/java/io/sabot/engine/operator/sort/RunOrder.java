package io.sabot.engine.operator.sort;

import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.ValueOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * The order of rows of several runs. The words are made from what the keys of all of them have in common, so those of one run can
 * be compared with those of another. Immutable.
 */
final class RunOrder {
    private final List<SortKey> keys;
    private final KeyStatistics[] statistics;
    private final ValueOrder[] orders;

    RunOrder(List<DataType> types, List<SortKey> keys, List<SortedRun> runs) {
        this.keys = List.copyOf(keys);
        this.statistics = new KeyStatistics[keys.size()];
        this.orders = new ValueOrder[keys.size()];
        for (int k = 0; k < statistics.length; k++) {
            statistics[k] = new KeyStatistics();
            for (SortedRun run : runs) {
                statistics[k].merge(run.statistics()[k]);
            }
            orders[k] = ValueOrder.of(types.get(keys.get(k).column()));
        }
    }

    KeyStatistics[] statistics() {
        return statistics;
    }

    /** How many bits of the words the first keys take. @param sample keys of any rows */
    int bits(int keyCount, RunKeys sample) {
        int bits = 0;
        for (int k = 0; k < Math.min(keyCount, statistics.length); k++) {
            FlatVector column = sample.column(keys.get(k).column());
            for (SortField field : new SortFields(column, keys.get(k), 0).fields(statistics[k])) {
                bits += field == null ? Long.SIZE : field.bits();
            }
        }
        return bits;
    }

    /** @param columns by position; those that are no keys are not looked at */
    RunKeys keys(FlatVector[] columns, int rows) {
        List<List<SortField>> fields = new ArrayList<>();
        for (int k = 0; k < statistics.length; k++) {
            SortKey key = keys.get(k);
            fields.add(new SortFields(columns[key.column()], key, rows).fields(statistics[k]));
        }
        return new RunKeys(SortWords.of(fields), columns, rows);
    }

    /** Compares rows that have the same first words, which leaves the order of rows with equal keys open. */
    int compareRest(RunKeys left, int leftRow, RunKeys right, int rightRow) {
        for (int word = 1; word < left.words(); word++) {
            int order = Long.compare(left.word(word, leftRow), right.word(word, rightRow));
            if (order != 0) {
                return order;
            }
        }
        for (int k = left.wholeKeys(); k < orders.length; k++) {
            SortKey key = keys.get(k);
            Object leftValue = left.column(key.column()).get(leftRow);
            Object rightValue = right.column(key.column()).get(rightRow);
            int order = RowComparator.compare(leftValue, rightValue, key, orders[k]);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
