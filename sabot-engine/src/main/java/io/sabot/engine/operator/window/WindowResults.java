package io.sabot.engine.operator.window;

import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.DictionaryVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.operator.sort.SortKey;
import io.sabot.engine.pipeline.BlockConsumer;
import io.sabot.engine.pipeline.Worker;
import io.sabot.engine.type.DataType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The functions of a window: whole partitions in, their rows with the results out. Immutable. */
record WindowResults(List<WindowCall> calls, List<DataType> types, List<SortKey> orderKeys) {

    /** Passes whole partitions on. @param rows how many the columns have */
    void push(Places places, int rows, Worker worker, BlockConsumer out) {
        List<WindowColumn> results = new ArrayList<>();
        for (WindowCall call : calls) {
            worker.checkCancelled();
            results.add(result(call, places));
        }
        push(places, rows, results, worker, out);
    }

    /** Passes rows on whose results are known. */
    static void push(Places places, int rows, List<WindowColumn> results, Worker worker, BlockConsumer out) {
        int columns = places.columns().length;
        for (int from = 0; from < places.count() && !out.isFull(); from += worker.blockRows()) {
            int count = Math.min(worker.blockRows(), places.count() - from);
            int[] positions = Arrays.copyOfRange(places.rows(), from, from + count);
            Vector[] vectors = new Vector[columns + results.size()];
            for (int c = 0; c < columns; c++) {
                vectors[c] = DictionaryVector.ofInts(places.columns()[c], rows, positions, null);
            }
            for (int r = 0; r < results.size(); r++) {
                vectors[columns + r] = results.get(r).slice(from, count);
            }
            out.accept(Block.of(count, vectors));
        }
    }

    WindowColumn result(WindowCall call, Places places) {
        if (call instanceof WindowCall.Rank rank) {
            return Ranks.of(rank, places);
        }
        if (call instanceof WindowCall.Shift shift) {
            return Shifts.of(shift, places);
        }
        if (call instanceof WindowCall.Nth nth) {
            return Shifts.of(nth, places, frames(nth.frame(), places));
        }
        WindowCall.Aggregate aggregate = (WindowCall.Aggregate) call;
        FrameBounds frames = aggregate.frame().isWholePartition() ? null : frames(aggregate.frame(), places);
        return FrameAggregates.of(aggregate, places, frames);
    }

    FrameBounds frames(WindowFrame frame, Places places) {
        return new FrameBounds(frame, places, orderKeys, types);
    }
}
