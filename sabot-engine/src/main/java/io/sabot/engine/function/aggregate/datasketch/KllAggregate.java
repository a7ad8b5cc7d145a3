package io.sabot.engine.function.aggregate.datasketch;

import io.sabot.engine.batch.Vector;
import io.sabot.engine.type.Slice;
import org.apache.datasketches.kll.KllSketch;

/** {@code kll_sketch_agg_*}. */
final class KllAggregate implements Sketching<KllSketch> {
    private final KllKind kind;
    private final String function;
    private final int k;

    KllAggregate(KllKind kind, String function, int k) {
        this.kind = kind;
        this.function = function;
        this.k = k;
    }

    @Override
    public KllSketch create() {
        return kind.create(k);
    }

    @Override
    public KllSketch add(KllSketch sketch, Vector[] arguments, int row) {
        kind.update(sketch, (Number) arguments[0].get(row));
        return sketch;
    }

    @Override
    public KllSketch merge(KllSketch sketch, KllSketch other) {
        try {
            sketch.merge(other);
            return sketch;
        } catch (RuntimeException invalid) {
            throw SketchErrors.invalidBuffer("KLL", function).withCause(invalid);
        }
    }

    @Override
    public byte[] write(KllSketch sketch) {
        return kind.write(sketch);
    }

    @Override
    public KllSketch read(byte[] bytes) {
        return kind.heapify(bytes);
    }

    /** {@code kll_merge_agg_*}: of the size that was said, or else that of the first sketch. */
    static final class Merging implements Sketching<Merging.State> {
        private static final int DEFAULT_K = 200;

        private final KllKind kind;
        private final String function;
        private final Integer k;

        /** @param k null when it was not said */
        Merging(KllKind kind, String function, Integer k) {
            this.kind = kind;
            this.function = function;
            this.k = k;
        }

        static final class State {
            private KllSketch sketch;
        }

        @Override
        public State create() {
            State state = new State();
            state.sketch = k == null ? null : kind.create(k);
            return state;
        }

        @Override
        public State add(State state, Vector[] arguments, int row) {
            try {
                KllSketch sketch = kind.wrap(((Slice) arguments[0].get(row)).toBytes());
                if (state.sketch == null) {
                    state.sketch = kind.create(sketch.getK());
                }
                state.sketch.merge(sketch);
                return state;
            } catch (RuntimeException invalid) {
                throw SketchErrors.invalidBuffer("KLL", function).withCause(invalid);
            }
        }

        @Override
        public State merge(State state, State other) {
            if (state.sketch == null || other.sketch == null) {
                return state.sketch == null ? other : state;
            }
            state.sketch.merge(other.sketch);
            return state;
        }

        @Override
        public byte[] write(State state) {
            return kind.write(state.sketch == null ? kind.create(DEFAULT_K) : state.sketch);
        }

        @Override
        public State read(byte[] bytes) {
            State state = new State();
            state.sketch = kind.heapify(bytes);
            return state;
        }
    }
}
