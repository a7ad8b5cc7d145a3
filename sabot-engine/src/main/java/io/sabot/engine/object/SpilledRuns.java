package io.sabot.engine.object;

import io.sabot.engine.operator.spill.SpillSpace;
import io.sabot.shuffle.spill.SpillBytes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Sequences of pairs of one task in a temporary file, which goes when the task ends. */
final class SpilledRuns {
    private static final int BETWEEN_CHECKS = 1 << 10;

    private final Task task;
    private final List<Run> runs = new ArrayList<>();
    private SpillBytes file;

    SpilledRuns(Task task) {
        this.task = task;
    }

    /** Part of the file. */
    private record Run(long position, int size) {}

    boolean isEmpty() {
        return runs.isEmpty();
    }

    void write(PairCursor pairs) throws IOException {
        if (file == null) {
            SpillBytes made = new SpillBytes(SpillSpace.folder(task.settings()));
            task.atEnd(failure -> made.close());
            file = made;
        }
        long position = file.end();
        int size = 0;
        try (ObjectSerializer.Writer writer = task.rules().serializer().writer(file.append())) {
            while (pairs.advance()) {
                if (++size % BETWEEN_CHECKS == 0) {
                    task.checkCancelled();
                }
                writer.write(pairs.key());
                writer.write(pairs.value());
            }
        }
        runs.add(new Run(position, size));
    }

    /** The pairs of a run. */
    PairCursor read(int run) {
        try {
            return new WrittenPairs(
                    task.rules().serializer().reader(file.read(runs.get(run).position)), runs.get(run).size);
        } catch (IOException failure) {
            throw Failures.sneaky(failure);
        }
    }

    /**
     * Sorted runs as one.
     *
     * @param last a sorted run that has not been written
     */
    PairCursor merged(Comparator<Object> order, PairCursor last) {
        List<PairCursor> all = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            all.add(read(i));
        }
        all.add(last);
        return new Merge(all, order);
    }

    /** Of equal keys those of an earlier run come first. */
    private static final class Merge implements PairCursor {
        private final PriorityQueue<Head> heads;
        private Head current;

        private record Head(PairCursor pairs, int run) {}

        Merge(List<PairCursor> runs, Comparator<Object> order) {
            this.heads = new PriorityQueue<>(
                    Comparator.comparing((Head head) -> head.pairs.key(), order).thenComparing(Head::run));
            for (int i = 0; i < runs.size(); i++) {
                Head head = new Head(runs.get(i), i);
                if (head.pairs.advance()) {
                    heads.add(head);
                }
            }
        }

        @Override
        public boolean advance() {
            if (current != null && current.pairs.advance()) {
                heads.add(current);
            }
            current = heads.poll();
            return current != null;
        }

        @Override
        public Object key() {
            return current.pairs.key();
        }

        @Override
        public Object value() {
            return current.pairs.value();
        }
    }
}
