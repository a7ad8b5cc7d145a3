package io.sabot.engine.operator.window;

import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.batch.VectorCopier;
import io.sabot.engine.function.Accumulator;
import io.sabot.engine.type.DataType;
import java.util.Arrays;

/**
 * Aggregates over frames. A frame that only grows is added to row by row; any other is added up anew, many at a time as groups of
 * one accumulator; and the frame that is the whole partition is one group.
 */
final class FrameAggregates {
    private static final int ROWS_AT_ONCE = 4096;

    private final WindowCall.Aggregate call;
    private final Places places;
    private final Vector[] arguments;
    private final FlatVector results;
    private final int[] resultOf;
    private int size;

    private FrameAggregates(WindowCall.Aggregate call, Places places, int results) {
        this.call = call;
        this.places = places;
        this.arguments = new Vector[call.arguments().length];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = places.columns()[call.arguments()[i]];
        }
        this.results = Vector.allocate(call.resultType(), Math.max(1, results));
        this.resultOf = new int[places.count()];
    }

    static WindowColumn of(WindowCall.Aggregate call, Places places, FrameBounds frames) {
        if (call.frame().isWholePartition()) {
            FrameAggregates whole = new FrameAggregates(call, places, places.partitionCount());
            whole.addPartitions();
            return whole.column();
        }
        FrameAggregates each = new FrameAggregates(call, places, places.count());
        if (call.frame().lower().kind() == WindowFrame.Kind.UNBOUNDED_PRECEDING) {
            each.addGrowing(frames, call.accumulators().get(), 0);
        } else {
            each.addAnew(frames);
        }
        return each.column();
    }

    /**
     * A frame that grows with the rows, where the first partition may have begun before.
     *
     * @param accumulator with what came before
     * @param group of the first partition; the others follow
     */
    static WindowColumn growing(
            WindowCall.Aggregate call, Places places, FrameBounds frames, Accumulator accumulator, int group) {
        FrameAggregates each = new FrameAggregates(call, places, places.count());
        each.addGrowing(frames, accumulator, group);
        return each.column();
    }

    private WindowColumn column() {
        return new WindowColumn(results, Math.max(1, size), resultOf);
    }

    private void addPartitions() {
        Accumulator accumulator = call.accumulators().get();
        accumulator.ensureGroups(places.partitionCount());
        for (int p = 0; p < places.partitionCount(); p++) {
            Arrays.fill(resultOf, places.partitions()[p], places.partitions()[p + 1], p);
        }
        for (int from = 0; from < places.count(); from += ROWS_AT_ONCE) {
            int to = Math.min(places.count(), from + ROWS_AT_ONCE);
            int[] groups = Arrays.copyOfRange(resultOf, from, to);
            int[] rows = Arrays.copyOfRange(places.rows(), from, to);
            accumulator.add(groups, arguments, rows, to - from);
        }
        write(accumulator, 0, places.partitionCount());
    }

    /** Appends results of groups. */
    private void write(Accumulator accumulator, int from, int count) {
        DataType type = call.resultType();
        FlatVector part = Vector.allocate(type, Math.max(1, Math.min(count, ROWS_AT_ONCE)));
        for (int done = 0; done < count; done += ROWS_AT_ONCE) {
            int now = Math.min(ROWS_AT_ONCE, count - done);
            part.reset();
            accumulator.writeResult(from + done, now, part);
            VectorCopier.append(part, null, now, results, size);
            size += now;
        }
    }

    private void addGrowing(FrameBounds frames, Accumulator accumulator, int firstGroup) {
        FlatVector single = Vector.allocate(call.resultType(), 1);
        int[] rows = new int[ROWS_AT_ONCE];
        for (int p = 0; p < places.partitionCount(); p++) {
            int first = places.partitions()[p];
            int group = firstGroup + p;
            accumulator.ensureGroups(group + 1);
            int end = first;
            for (int i = first; i < places.partitions()[p + 1]; i++) {
                if (i == first || frames.end(i) > end) {
                    end = Math.max(end, addRows(accumulator, group, end, frames.end(i), rows));
                    single.reset();
                    accumulator.writeResult(group, 1, single);
                    VectorCopier.append(single, null, 1, results, size++);
                }
                resultOf[i] = size - 1;
            }
        }
    }

    private int addRows(Accumulator accumulator, int group, int from, int to, int[] rows) {
        for (int at = from; at < to; at += ROWS_AT_ONCE) {
            int count = Math.min(ROWS_AT_ONCE, to - at);
            System.arraycopy(places.rows(), at, rows, 0, count);
            accumulator.addToGroup(group, arguments, rows, count);
        }
        return to;
    }

    private void addAnew(FrameBounds frames) {
        Accumulator accumulator = call.accumulators().get();
        int[] rows = new int[ROWS_AT_ONCE];
        int groups = 0;
        for (int i = 0; i < places.count(); i++) {
            boolean same = i > 0 && frames.start(i) == frames.start(i - 1) && frames.end(i) == frames.end(i - 1);
            if (!same) {
                if (groups == ROWS_AT_ONCE) {
                    write(accumulator, 0, groups);
                    accumulator = call.accumulators().get();
                    groups = 0;
                }
                accumulator.ensureGroups(groups + 1);
                addRows(accumulator, groups, frames.start(i), frames.end(i), rows);
                groups++;
            }
            resultOf[i] = size + groups - 1;
        }
        write(accumulator, 0, groups);
    }
}
