package io.sabot.engine.function.aggregate.datasketch;

import io.sabot.engine.batch.Vector;
import io.sabot.engine.type.Slice;
import org.apache.datasketches.common.SketchesArgumentException;
import org.apache.datasketches.hll.HllSketch;
import org.apache.datasketches.hll.Union;
import org.apache.datasketches.memory.Memory;

/** {@code hll_union_agg}: the union has the size of the first sketch. */
final class HllUnionAggregate implements Sketching<HllUnionAggregate.State> {
    private static final String NAME = "hll_union_agg";

    private final boolean allowDifferent;

    HllUnionAggregate(boolean allowDifferent) {
        this.allowDifferent = allowDifferent;
    }

    /** A union, once there was a sketch. */
    static final class State {
        private Union union;
    }

    @Override
    public State create() {
        return new State();
    }

    @Override
    public State add(State state, Vector[] arguments, int row) {
        try {
            Slice bytes = (Slice) arguments[0].get(row);
            HllSketch sketch = HllSketch.wrap(Memory.wrap(bytes.toBytes()));
            if (state.union == null) {
                state.union = new Union(sketch.getLgConfigK());
            }
            HllMethods.checkSameSize(NAME, state.union.getLgConfigK(), sketch.getLgConfigK(), allowDifferent);
            state.union.update(sketch);
            return state;
        } catch (SketchesArgumentException | Error | ArrayIndexOutOfBoundsException invalid) {
            throw SketchErrors.invalidBuffer("HLL", NAME).withCause(invalid);
        }
    }

    @Override
    public State merge(State state, State other) {
        if (state.union == null || other.union == null) {
            return state.union == null ? other : state;
        }
        HllMethods.checkSameSize(NAME, state.union.getLgConfigK(), other.union.getLgConfigK(), allowDifferent);
        state.union.update(other.union.getResult(HllMethods.TYPE));
        return state;
    }

    @Override
    public byte[] write(State state) {
        return state.union == null ? new byte[0] : state.union.toUpdatableByteArray();
    }

    @Override
    public State read(byte[] bytes) {
        State state = new State();
        state.union = bytes.length == 0 ? null : Union.heapify(bytes);
        return state;
    }

    @Override
    public Object result(State state) {
        Union union = state.union == null ? new Union() : Union.heapify(state.union.toUpdatableByteArray());
        return Slice.of(union.toUpdatableByteArray());
    }
}
