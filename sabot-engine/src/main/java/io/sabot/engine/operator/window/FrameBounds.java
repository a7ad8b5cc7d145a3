package io.sabot.engine.operator.window;

import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.operator.sort.SortKey;
import io.sabot.engine.type.DataType;
import java.util.Arrays;
import java.util.List;

/** First place and end of the frame of every place of a range. Both never move back within a partition. */
final class FrameBounds {
    private final Places places;
    private final WindowFrame frame;
    private final List<SortKey> orderKeys;
    private final List<DataType> types;
    private final int[] starts;
    private final int[] ends;

    FrameBounds(WindowFrame frame, Places places, List<SortKey> orderKeys, List<DataType> types) {
        this.frame = frame;
        this.places = places;
        this.orderKeys = orderKeys;
        this.types = types;
        this.starts = new int[places.count()];
        this.ends = new int[places.count()];
        for (int p = 0; p < places.partitionCount(); p++) {
            fillStarts(places.partitions()[p], places.partitions()[p + 1]);
            fillEnds(places.partitions()[p], places.partitions()[p + 1]);
        }
    }

    int start(int place) {
        return starts[place];
    }

    /** The place behind the last of the frame; not above {@link #start} when the frame is empty. */
    int end(int place) {
        return ends[place];
    }

    private void fillStarts(int first, int end) {
        WindowFrame.Bound bound = frame.lower();
        switch (bound.kind()) {
            case UNBOUNDED_PRECEDING -> fill(starts, first, end, first);
            case UNBOUNDED_FOLLOWING -> fill(starts, first, end, end);
            case CURRENT_ROW -> {
                for (int i = first; i < end; i++) {
                    starts[i] = frame.rows() || places.startsPeers()[i] ? i : starts[i - 1];
                }
            }
            case OFFSET -> {
                if (frame.rows()) {
                    for (int i = first; i < end; i++) {
                        starts[i] = clamp(i, bound.offset(), first, end);
                    }
                } else {
                    moveStarts(keys(bound.column()), first, end);
                }
            }
        }
    }

    private void fillEnds(int first, int end) {
        WindowFrame.Bound bound = frame.upper();
        switch (bound.kind()) {
            case UNBOUNDED_PRECEDING -> fill(ends, first, end, first);
            case UNBOUNDED_FOLLOWING -> fill(ends, first, end, end);
            case CURRENT_ROW -> {
                for (int i = end - 1; i >= first; i--) {
                    boolean last = frame.rows() || i == end - 1 || places.startsPeers()[i + 1];
                    ends[i] = last ? i + 1 : ends[i + 1];
                }
            }
            case OFFSET -> {
                if (frame.rows()) {
                    for (int i = first; i < end; i++) {
                        ends[i] = clamp(i + 1, bound.offset(), first, end);
                    }
                } else {
                    moveEnds(keys(bound.column()), first, end);
                }
            }
        }
    }

    private static void fill(int[] target, int from, int to, int value) {
        Arrays.fill(target, from, to, value);
    }

    private static int clamp(int place, long offset, int first, int end) {
        if (offset > end - place) {
            return end;
        }
        return offset < first - place ? first : (int) (place + offset);
    }

    private RangeKeys keys(int boundColumn) {
        SortKey key = orderKeys.get(0);
        FlatVector column = places.columns()[key.column()];
        return RangeKeys.of(column, places.columns()[boundColumn], types.get(key.column()), key);
    }

    private void moveStarts(RangeKeys keys, int first, int end) {
        int at = first;
        for (int i = first; i < end; i++) {
            int bound = places.rows()[i];
            while (at < end && keys.compare(places.rows()[at], bound) < 0) {
                at++;
            }
            starts[i] = at;
        }
    }

    private void moveEnds(RangeKeys keys, int first, int end) {
        int at = first;
        for (int i = first; i < end; i++) {
            int bound = places.rows()[i];
            while (at < end && keys.compare(places.rows()[at], bound) <= 0) {
                at++;
            }
            ends[i] = at;
        }
    }
}
