package io.sabot.engine.operator.window;

import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.batch.VectorCopier;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Storage;

/** Functions whose result is the value of another row: lag, lead, and the n-th of a frame. */
final class Shifts {
    /** There is no such row. */
    private static final int NONE = -1;

    private Shifts() {}

    static WindowColumn of(WindowCall.Shift call, Places places) {
        int[] sources = new int[places.count()];
        boolean[] nulls = call.ignoreNulls() ? places.columns()[call.column()].nulls() : null;
        for (int p = 0; p < places.partitionCount(); p++) {
            int start = places.partitions()[p];
            int end = places.partitions()[p + 1];
            for (int i = start; i < end; i++) {
                int place = nulls == null ? i + call.offset() : skipping(places, nulls, i, call.offset(), start, end);
                sources[i] = place >= start && place < end ? places.rows()[place] : NONE;
            }
        }
        FlatVector defaults = call.defaultColumn() < 0 ? null : places.columns()[call.defaultColumn()];
        return values(places, call.column(), call.resultType(), sources, defaults);
    }

    /** The place that many rows away, rows with NULL not counted; outside the partition when there is none. */
    private static int skipping(Places places, boolean[] nulls, int from, int offset, int start, int end) {
        int step = Integer.signum(offset);
        int left = Math.abs(offset);
        int place = from;
        while (left > 0) {
            place += step;
            if (place < start || place >= end) {
                return NONE;
            }
            left -= nulls[places.rows()[place]] ? 0 : 1;
        }
        return place;
    }

    static WindowColumn of(WindowCall.Nth call, Places places, FrameBounds frames) {
        int[] sources = new int[places.count()];
        boolean[] nulls = call.ignoreNulls() ? places.columns()[call.column()].nulls() : null;
        for (int i = 0; i < sources.length; i++) {
            int start = frames.start(i);
            int end = frames.end(i);
            int place = nulls == null
                    ? (call.place() > 0 ? start + call.place() - 1 : end + call.place())
                    : nthNotNull(places, nulls, call.place(), start, end);
            sources[i] = place >= start && place < end ? places.rows()[place] : NONE;
        }
        return values(places, call.column(), call.resultType(), sources, null);
    }

    private static int nthNotNull(Places places, boolean[] nulls, int nth, int start, int end) {
        int left = Math.abs(nth);
        int step = Integer.signum(nth);
        for (int place = nth > 0 ? start : end - 1; place >= start && place < end; place += step) {
            left -= nulls[places.rows()[place]] ? 0 : 1;
            if (left == 0) {
                return place;
            }
        }
        return NONE;
    }

    private static WindowColumn values(Places places, int column, DataType type, int[] sources, FlatVector defaults) {
        int count = sources.length;
        FlatVector result = Vector.allocate(type, Math.max(1, count));
        if (type.storage() == Storage.NULL) {
            return new WindowColumn(result, Math.max(1, count), null);
        }
        int[] rows = new int[count];
        for (int i = 0; i < count; i++) {
            rows[i] = Math.max(0, sources[i]);
        }
        VectorCopier.append(places.columns()[column], rows, count, result, 0);
        for (int i = 0; i < count; i++) {
            if (sources[i] == NONE) {
                if (result.nulls() != null) {
                    result.nulls()[i] = false;
                }
                result.set(i, defaults == null ? null : defaults.get(places.rows()[i]));
            }
        }
        return new WindowColumn(result, Math.max(1, count), null);
    }
}
