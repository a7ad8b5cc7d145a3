package io.sabot.engine.operator.window;

import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.DictionaryVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.pipeline.BlockConsumer;
import io.sabot.engine.pipeline.Source;
import io.sabot.engine.pipeline.Worker;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The rows of a finished {@link WindowSink} by partition and order: their columns, then the results of the functions. A morsel
 * holds whole partitions.
 */
public final class WindowSource implements Source {
    private static final int PLACES_PER_MORSEL = 1 << 14;

    private final WindowSink sink;
    private final List<WindowCall> calls;
    private int[] morselStarts;

    public WindowSource(WindowSink sink, List<WindowCall> calls) {
        this.sink = sink;
        this.calls = List.copyOf(calls);
    }

    @Override
    public int prepare(int workers) {
        boolean[] starts = sink.startsPartition();
        int rows = sink.order().length;
        int[] found = new int[16];
        int count = 0;
        int last = -PLACES_PER_MORSEL;
        for (int place = 0; place < rows; place++) {
            if (starts[place] && place - last >= PLACES_PER_MORSEL) {
                found = count + 1 >= found.length ? Arrays.copyOf(found, 2 * found.length) : found;
                found[count++] = place;
                last = place;
            }
        }
        found[count] = rows;
        morselStarts = Arrays.copyOf(found, count + 1);
        return count;
    }

    @Override
    public Source.Local local(Worker worker) {
        return new Local(worker);
    }

    private final class Local implements Source.Local {
        private final Worker worker;

        Local(Worker worker) {
            this.worker = worker;
        }

        @Override
        public void run(int morsel, BlockConsumer out) {
            Places places = places(morselStarts[morsel], morselStarts[morsel + 1]);
            List<WindowColumn> results = new ArrayList<>();
            for (WindowCall call : calls) {
                worker.checkCancelled();
                results.add(result(call, places));
            }
            int columns = sink.columns().length;
            for (int from = 0; from < places.count() && !out.isFull(); from += worker.blockRows()) {
                int count = Math.min(worker.blockRows(), places.count() - from);
                int[] rows = Arrays.copyOfRange(places.rows(), from, from + count);
                Vector[] vectors = new Vector[columns + results.size()];
                for (int c = 0; c < columns; c++) {
                    vectors[c] = DictionaryVector.ofInts(sink.columns()[c], sink.order().length, rows, null);
                }
                for (int r = 0; r < results.size(); r++) {
                    vectors[columns + r] = results.get(r).slice(from, count);
                }
                out.accept(Block.of(count, vectors));
            }
        }

        private Places places(int from, int to) {
            int[] rows = Arrays.copyOfRange(sink.order(), from, to);
            boolean[] peers = Arrays.copyOfRange(sink.startsPeers(), from, to);
            int[] partitions = new int[16];
            int count = 0;
            for (int place = from; place < to; place++) {
                if (sink.startsPartition()[place]) {
                    partitions = count + 1 >= partitions.length ? Arrays.copyOf(partitions, 2 * count + 2) : partitions;
                    partitions[count++] = place - from;
                }
            }
            partitions[count] = to - from;
            return new Places(sink.columns(), rows, Arrays.copyOf(partitions, count + 1), peers);
        }

        private WindowColumn result(WindowCall call, Places places) {
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

        private FrameBounds frames(WindowFrame frame, Places places) {
            return new FrameBounds(frame, places, sink.orderKeys(), sink.types());
        }
    }
}
