package io.sabot.engine.operator.window;

import io.sabot.engine.operator.sort.WordRange;
import io.sabot.engine.pipeline.Source;
import io.sabot.engine.pipeline.Worker;
import java.util.Arrays;
import java.util.List;

/**
 * The rows of a finished {@link WindowSink} by partition and order: their columns, then the results of the functions. A morsel
 * holds whole partitions.
 */
public final class WindowSource implements Source {
    private static final int PLACES_PER_MORSEL = 1 << 14;

    private final WindowSink sink;
    private final WindowResults results;
    private int[] morselStarts;
    /** Of the rows on disk, a morsel each; null when they are in memory. */
    private List<WordRange> ranges;

    public WindowSource(WindowSink sink, List<WindowCall> calls) {
        this.sink = sink;
        this.results = new WindowResults(List.copyOf(calls), sink.types(), sink.orderKeys());
    }

    @Override
    public int prepare(int workers) {
        if (sink.merged() != null) {
            ranges = sink.merged().ranges(sink.partitionKeys());
            return ranges.size();
        }
        boolean[] starts = sink.boundaries().startsPartition();
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
        if (ranges != null) {
            return new SpilledWindow(sink, results, ranges, worker);
        }
        return (morsel, out) -> {
            int from = morselStarts[morsel];
            int to = morselStarts[morsel + 1];
            Places places = Places.of(sink.columns(), sink.order(), sink.boundaries(), from, to);
            results.push(places, sink.order().length, worker, out);
        };
    }
}
