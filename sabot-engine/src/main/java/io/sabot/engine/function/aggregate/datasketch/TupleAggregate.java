package io.sabot.engine.function.aggregate.datasketch;

import io.sabot.engine.batch.Vector;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Slice;
import org.apache.datasketches.tuple.Intersection;
import org.apache.datasketches.tuple.Sketch;
import org.apache.datasketches.tuple.Union;
import org.apache.datasketches.tuple.UpdatableSketch;
import org.apache.datasketches.tuple.UpdatableSummary;

/** {@code tuple_sketch_agg_*}, {@code tuple_union_agg_*} and {@code tuple_intersection_agg_*}. */
final class TupleAggregate<U extends Number, S extends UpdatableSummary<U>>
        implements Sketching<TupleAggregate.State<U, S>> {
    /** What is done with the values. */
    enum Operation {
        BUILD,
        UNION,
        INTERSECTION
    }

    /** One of these: a sketch that takes values, a set operation, or a sketch that was read. */
    static final class State<U, S extends UpdatableSummary<U>> {
        private UpdatableSketch<U, S> building;
        private Union<S> union;
        private Intersection<S> intersection;
        private Sketch<S> read;

        private Sketch<S> compact() {
            if (building != null) {
                return building.compact();
            }
            if (union != null) {
                return union.getResult();
            }
            return intersection != null ? intersection.getResult() : read;
        }
    }

    private final TupleKind<U, S> kind;
    private final Operation operation;
    private final String function;
    private final DataType type;
    private final int entries;
    private final TupleMode mode;
    private final KeyTarget<U, S> target = new KeyTarget<>();

    TupleAggregate(
            TupleKind<U, S> kind, Operation operation, String function, DataType type, int lgEntries, TupleMode mode) {
        this.kind = kind;
        this.operation = operation;
        this.function = function;
        this.type = type;
        this.entries = 1 << lgEntries;
        this.mode = mode;
    }

    @Override
    public State<U, S> create() {
        State<U, S> state = new State<>();
        switch (operation) {
            case BUILD -> state.building = kind.create(entries, mode);
            case UNION -> state.union = new Union<>(entries, kind.operations(mode));
            case INTERSECTION -> state.intersection = new Intersection<>(kind.operations(mode));
        }
        return state;
    }

    @Override
    @SuppressWarnings("unchecked")
    public State<U, S> add(State<U, S> state, Vector[] arguments, int row) {
        Object value = arguments[0].get(row);
        switch (operation) {
            case BUILD -> {
                if (!arguments[1].isNull(row)) {
                    target.sketch = state.building;
                    target.number = (U) arguments[1].get(row);
                    SketchKeys.update(value, type, target);
                }
            }
            case UNION -> state.union.union(kind.read((Slice) value, function));
            case INTERSECTION -> state.intersection.intersect(kind.read((Slice) value, function));
        }
        return state;
    }

    @Override
    public State<U, S> merge(State<U, S> state, State<U, S> other) {
        State<U, S> merged = new State<>();
        if (operation == Operation.INTERSECTION) {
            merged.intersection = new Intersection<>(kind.operations(mode));
            if (state.intersection == null || state.intersection.hasResult()) {
                merged.intersection.intersect(state.compact());
            }
            merged.intersection.intersect(other.compact());
        } else {
            merged.union = new Union<>(entries, kind.operations(mode));
            merged.union.union(state.compact());
            merged.union.union(other.compact());
        }
        return merged;
    }

    @Override
    public byte[] write(State<U, S> state) {
        return state.compact().toByteArray();
    }

    @Override
    public State<U, S> read(byte[] bytes) {
        State<U, S> state = new State<>();
        state.read = kind.read(Slice.of(bytes), function);
        return state;
    }

    private static final class KeyTarget<U, S extends UpdatableSummary<U>> implements SketchKeys.Target {
        private UpdatableSketch<U, S> sketch;
        private U number;

        @Override
        public void update(long key) {
            sketch.update(key, number);
        }

        @Override
        public void update(double key) {
            sketch.update(key, number);
        }

        @Override
        public void update(byte[] key) {
            sketch.update(key, number);
        }

        @Override
        public void update(int[] key) {
            sketch.update(key, number);
        }

        @Override
        public void update(long[] key) {
            sketch.update(key, number);
        }
    }
}
