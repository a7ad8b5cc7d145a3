package io.sabot.engine.object;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Objects that the program has: each task gets a copy of its slice. */
public final class SliceNode<T> extends ObjectNode<T> {
    private static final long serialVersionUID = 1L;

    private final Slices<T> slices;

    private SliceNode(Slices<T> slices) {
        super(slices.slices.size());
        this.slices = slices;
    }

    private record Slices<T>(List<List<T>> slices) implements Shared {}

    /** Slices of lengths that differ by one at most, as Spark cuts them. */
    public static <T> SliceNode<T> of(List<? extends T> objects, int partitions) {
        List<List<T>> slices = new ArrayList<>();
        long size = objects.size();
        for (int i = 0; i < partitions; i++) {
            int start = (int) (i * size / partitions);
            int end = (int) ((i + 1) * size / partitions);
            slices.add(new ArrayList<>(objects.subList(start, end)));
        }
        return of(slices);
    }

    /** A partition for each list. */
    public static <T> SliceNode<T> of(List<List<T>> slices) {
        return new SliceNode<>(new Slices<>(List.copyOf(slices)));
    }

    @Override
    protected Iterator<T> compute(int partition, Task task) {
        return task.watched(ObjectCopy.unlessImmutable(slices.slices.get(partition), task.rules())
                .iterator());
    }

    @Override
    public List<ObjectNode<?>> parents() {
        return List.of();
    }
}
