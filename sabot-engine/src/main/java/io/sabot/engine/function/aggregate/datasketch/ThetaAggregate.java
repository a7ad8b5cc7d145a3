package io.sabot.engine.function.aggregate.datasketch;

import io.sabot.engine.batch.Vector;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Slice;
import org.apache.datasketches.memory.Memory;
import org.apache.datasketches.theta.CompactSketch;
import org.apache.datasketches.theta.Intersection;
import org.apache.datasketches.theta.SetOperation;
import org.apache.datasketches.theta.Union;
import org.apache.datasketches.theta.UpdateSketch;

/** {@code theta_sketch_agg}, {@code theta_union_agg} and {@code theta_intersection_agg}. */
final class ThetaAggregate implements Sketching<ThetaAggregate.State> {
    /** What is done with the values. */
    enum Operation {
        BUILD("theta_sketch_agg"),
        UNION("theta_union_agg"),
        INTERSECTION("theta_intersection_agg");

        private final String function;

        Operation(String function) {
            this.function = function;
        }
    }

    /** One of these: a sketch that takes values, a set operation, or a sketch that was read. */
    static final class State {
        private UpdateSketch building;
        private Union union;
        private Intersection intersection;
        private CompactSketch read;

        private CompactSketch compact() {
            if (building != null) {
                return building.rebuild().compact();
            }
            if (union != null) {
                return union.getResult();
            }
            return intersection != null ? intersection.getResult() : read;
        }
    }

    private final Operation operation;
    private final DataType type;
    private final int lgEntries;
    private final KeyTarget target = new KeyTarget();

    /** @param lgEntries NULL counts as 0 */
    ThetaAggregate(Operation operation, DataType type, Object lgEntries) {
        this.operation = operation;
        this.type = type;
        this.lgEntries = lgEntries == null ? 0 : (Integer) lgEntries;
        SketchErrors.checkLgEntries(operation.function, this.lgEntries);
    }

    @Override
    public State create() {
        State state = new State();
        switch (operation) {
            case BUILD ->
                state.building =
                        UpdateSketch.builder().setLogNominalEntries(lgEntries).build();
            case UNION -> state.union = newUnion();
            case INTERSECTION -> state.intersection = SetOperation.builder().buildIntersection();
        }
        return state;
    }

    private Union newUnion() {
        return SetOperation.builder().setLogNominalEntries(lgEntries).buildUnion();
    }

    @Override
    public State add(State state, Vector[] arguments, int row) {
        Object value = arguments[0].get(row);
        switch (operation) {
            case BUILD -> {
                target.sketch = state.building;
                SketchKeys.update(value, type, target);
            }
            case UNION -> state.union.union(ThetaMethods.wrap((Slice) value, operation.function));
            case INTERSECTION -> state.intersection.intersect(ThetaMethods.wrap((Slice) value, operation.function));
        }
        return state;
    }

    @Override
    public State merge(State state, State other) {
        State merged = new State();
        if (operation == Operation.INTERSECTION) {
            boolean started = state.intersection != null && !state.intersection.hasResult();
            merged.intersection = SetOperation.builder().buildIntersection();
            if (!started) {
                merged.intersection.intersect(state.compact());
            }
            merged.intersection.intersect(other.compact());
        } else {
            merged.union = newUnion();
            merged.union.union(state.compact());
            merged.union.union(other.compact());
        }
        return merged;
    }

    @Override
    public byte[] write(State state) {
        return state.compact().toByteArrayCompressed();
    }

    @Override
    public State read(byte[] bytes) {
        State state = new State();
        state.read = CompactSketch.heapify(Memory.wrap(bytes));
        return state;
    }

    private static final class KeyTarget implements SketchKeys.Target {
        private UpdateSketch sketch;

        @Override
        public void update(long key) {
            sketch.update(key);
        }

        @Override
        public void update(double key) {
            sketch.update(key);
        }

        @Override
        public void update(byte[] key) {
            sketch.update(key);
        }

        @Override
        public void update(int[] key) {
            sketch.update(key);
        }

        @Override
        public void update(long[] key) {
            sketch.update(key);
        }
    }
}
