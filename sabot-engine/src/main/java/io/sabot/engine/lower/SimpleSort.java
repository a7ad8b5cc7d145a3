package io.sabot.engine.lower;

import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.operator.Rows;
import io.sabot.engine.operator.RowsSink;
import io.sabot.engine.type.DataType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Rows ordered one by one, for lack of the sort operator. */
final class SimpleSort implements Rows {
    private final RowsSink sink;
    private final List<DataType> types;
    private final int[] keys;
    private final List<BoundExpr.Order> orders;
    private final long limit;
    private final long offset;

    SimpleSort(RowsSink sink, List<DataType> types, int[] keys, List<BoundExpr.Order> orders, long limit, long offset) {
        this.sink = sink;
        this.types = types;
        this.keys = keys;
        this.orders = orders;
        this.limit = limit;
        this.offset = offset;
    }

    @Override
    public List<Block> blocks() {
        List<Object[]> rows = new ArrayList<>();
        for (Block block : sink.blocks()) {
            for (int n = 0; n < block.selected(); n++) {
                Object[] row = new Object[block.columns().length];
                for (int c = 0; c < row.length; c++) {
                    row[c] = block.column(c).get(block.row(n));
                }
                rows.add(row);
            }
        }
        rows.sort(comparator());
        int from = (int) Math.min(offset, rows.size());
        int to = limit < 0 ? rows.size() : (int) Math.min(rows.size(), from + limit);
        List<Block> blocks = new ArrayList<>();
        for (int start = from; start < to; start += 4096) {
            blocks.add(block(rows.subList(start, Math.min(to, start + 4096))));
        }
        return blocks;
    }

    private Block block(List<Object[]> rows) {
        Vector[] columns = new Vector[types.size()];
        for (int c = 0; c < columns.length; c++) {
            FlatVector column = Vector.allocate(types.get(c), rows.size());
            for (int r = 0; r < rows.size(); r++) {
                column.set(r, rows.get(r)[c]);
            }
            columns[c] = column;
        }
        return Block.of(rows.size(), columns);
    }

    @SuppressWarnings("unchecked")
    private Comparator<Object[]> comparator() {
        return (a, b) -> {
            for (int i = 0; i < keys.length; i++) {
                Object left = a[keys[i]];
                Object right = b[keys[i]];
                BoundExpr.Order order = orders.get(i);
                if (left == null || right == null) {
                    if (left != right) {
                        return (left == null) == order.nullsFirst() ? -1 : 1;
                    }
                    continue;
                }
                int compared = ((Comparable<Object>) left).compareTo(right);
                if (compared != 0) {
                    return order.ascending() ? compared : -compared;
                }
            }
            return 0;
        };
    }
}
