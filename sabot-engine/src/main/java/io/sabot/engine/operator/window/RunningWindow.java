package io.sabot.engine.operator.window;

import io.sabot.engine.function.Accumulator;
import io.sabot.engine.function.WindowFunction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Functions that can be told row by row, from what came before in the partition and a few rows around: numbers and ranks, frames
 * that grow with the rows, rows at a distance. They are given pieces of the order that may end anywhere in a partition.
 */
final class RunningWindow {
    /** More rows around would be as much as a piece. */
    private static final int MOST_ROWS_AROUND = 1 << 12;

    private final WindowResults window;
    private final int rowsBefore;
    private final int rowsAfter;
    private final boolean wholePeers;
    private final Accumulator[] accumulators;
    /** Of the partition that the last piece ended in. */
    private int group;

    private int rows;
    private int peers;

    private RunningWindow(WindowResults window, int rowsBefore, int rowsAfter, boolean wholePeers) {
        this.window = window;
        this.rowsBefore = rowsBefore;
        this.rowsAfter = rowsAfter;
        this.wholePeers = wholePeers;
        this.accumulators = new Accumulator[window.calls().size()];
    }

    /** @return null when one of the functions needs the whole partition */
    static RunningWindow of(WindowResults window) {
        // The row before tells where a partition begins.
        long before = 1;
        long after = 0;
        boolean peers = false;
        for (WindowCall call : window.calls()) {
            long from = 0;
            long to = 0;
            if (call instanceof WindowCall.Rank rank) {
                peers |= rank.kind() != WindowFunction.Kind.ROW_NUMBER;
                from = isRunning(rank) ? 0 : Long.MAX_VALUE;
            } else if (call instanceof WindowCall.Shift shift) {
                from = shift.ignoreNulls() ? Long.MAX_VALUE : Math.max(0, -(long) shift.offset());
                to = Math.max(0, (long) shift.offset());
            } else if (isGrowing(call)) {
                peers |= !((WindowCall.Aggregate) call).frame().rows();
            } else {
                WindowFrame frame = call instanceof WindowCall.Nth nth ? nth.frame() : frame(call);
                from = distance(frame, frame.lower(), -1);
                to = distance(frame, frame.upper(), 1);
            }
            before = Math.max(before, from);
            after = Math.max(after, to);
        }
        boolean few = before <= MOST_ROWS_AROUND && after <= MOST_ROWS_AROUND;
        return few ? new RunningWindow(window, (int) before, (int) after, peers) : null;
    }

    private static WindowFrame frame(WindowCall call) {
        return ((WindowCall.Aggregate) call).frame();
    }

    private static boolean isRunning(WindowCall.Rank call) {
        return call.kind() == WindowFunction.Kind.ROW_NUMBER
                || call.kind() == WindowFunction.Kind.RANK
                || call.kind() == WindowFunction.Kind.DENSE_RANK;
    }

    /** Whether a frame begins with the partition and ends with the row or its peers. */
    private static boolean isGrowing(WindowCall call) {
        return call instanceof WindowCall.Aggregate aggregate
                && aggregate.frame().lower().kind() == WindowFrame.Kind.UNBOUNDED_PRECEDING
                && aggregate.frame().upper().kind() == WindowFrame.Kind.CURRENT_ROW;
    }

    /** How many rows a bound lies off, in a direction. */
    private static long distance(WindowFrame frame, WindowFrame.Bound bound, int direction) {
        boolean near = frame.rows()
                && (bound.kind() == WindowFrame.Kind.CURRENT_ROW || bound.kind() == WindowFrame.Kind.OFFSET);
        return near ? Math.max(0, direction * bound.offset()) : Long.MAX_VALUE;
    }

    /** How many rows of the order must be there before a piece. */
    int rowsBefore() {
        return rowsBefore;
    }

    int rowsAfter() {
        return rowsAfter;
    }

    /** Whether rows that are equal by the order must be in one piece. */
    boolean wholePeers() {
        return wholePeers;
    }

    /**
     * The results of the next piece.
     *
     * @param wide the piece and the rows around it
     * @param before how many of those come before it
     * @param continues whether it begins in the partition that the last piece ended in
     */
    List<WindowColumn> results(Places piece, Places wide, int before, boolean continues) {
        if (!continues) {
            rows = 0;
            peers = 0;
            group = 0;
            Arrays.fill(accumulators, null);
        }
        List<WindowColumn> results = new ArrayList<>();
        for (int i = 0; i < accumulators.length; i++) {
            WindowCall call = window.calls().get(i);
            if (call instanceof WindowCall.Rank rank) {
                results.add(Ranks.following(rank, piece, rank.kind() == WindowFunction.Kind.DENSE_RANK ? peers : rows));
            } else if (isGrowing(call)) {
                WindowCall.Aggregate aggregate = (WindowCall.Aggregate) call;
                if (accumulators[i] == null) {
                    accumulators[i] = aggregate.accumulators().get();
                }
                FrameBounds frames = window.frames(aggregate.frame(), piece);
                results.add(FrameAggregates.growing(aggregate, piece, frames, accumulators[i], group));
            } else {
                results.add(window.result(call, wide).from(before, piece.count()));
            }
        }
        remember(piece);
        return results;
    }

    private void remember(Places piece) {
        int last = piece.partitions()[piece.partitionCount() - 1];
        if (piece.partitionCount() > 1) {
            rows = 0;
            peers = 0;
        }
        rows += piece.count() - last;
        for (int place = last; place < piece.count(); place++) {
            peers += piece.startsPeers()[place] ? 1 : 0;
        }
        group += piece.partitionCount() - 1;
    }
}
