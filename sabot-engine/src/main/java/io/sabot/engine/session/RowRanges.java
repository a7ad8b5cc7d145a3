package io.sabot.engine.session;

import io.sabot.engine.batch.Vector;
import io.sabot.engine.object.RowRange;
import io.sabot.engine.object.SameKeys;
import io.sabot.engine.operator.Rows;
import java.util.ArrayList;
import java.util.List;

/** Cuts rows into ranges. */
final class RowRanges {
    private final Rows rows;
    /** How many rows are before each block, and at the end all. */
    private final long[] starts;

    RowRanges(Rows rows) {
        this.rows = rows;
        this.starts = new long[rows.blocks() + 1];
        for (int i = 0; i < rows.blocks(); i++) {
            starts[i + 1] = starts[i] + rows.rows(i);
        }
    }

    long rows() {
        return starts[starts.length - 1];
    }

    /** One after the other. */
    List<RowRange> ofCounts(long[] counts) {
        List<RowRange> ranges = new ArrayList<>();
        long from = 0;
        for (long count : counts) {
            ranges.add(range(from, from + count));
            from += count;
        }
        return ranges;
    }

    /** Ranges of about the same length. @param groups see {@link QueryRows} */
    List<RowRange> even(int count, GroupEnds groups) {
        List<RowRange> ranges = new ArrayList<>();
        long from = 0;
        for (int i = 1; i <= count; i++) {
            long end = Math.max(from, rows() * i / count);
            if (groups != null) {
                end = endOfGroup(end, groups);
            }
            ranges.add(range(from, end));
            from = end;
        }
        return ranges;
    }

    private RowRange range(long from, long end) {
        if (from == end) {
            return new RowRange(rows, 0, 0, -1, 0);
        }
        int first = block(from);
        int last = block(end - 1);
        return new RowRange(rows, first, (int) (from - starts[first]), last, (int) (end - starts[last]));
    }

    /** The block with a row. */
    private int block(long row) {
        int low = 0;
        int high = starts.length - 2;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (starts[middle] <= row) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private long endOfGroup(long end, GroupEnds groups) {
        if (end == 0 || end == rows()) {
            return end;
        }
        SameKeys keys = new SameKeys(groups.columns(), groups.types());
        RowRange.Cursor cursor = range(end - 1, rows()).cursor();
        cursor.advance();
        Vector[] columns = cursor.block().columns();
        int row = cursor.row();
        long found = end;
        while (cursor.advance() && keys.same(columns, row, cursor.block().columns(), cursor.row())) {
            found++;
        }
        return found;
    }
}
