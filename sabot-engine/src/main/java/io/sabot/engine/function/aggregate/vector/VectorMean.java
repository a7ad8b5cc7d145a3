package io.sabot.engine.function.aggregate.vector;

import io.sabot.engine.batch.Vector;
import io.sabot.engine.function.aggregate.sketch.Summary;
import io.sabot.engine.type.ArrayValue;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** {@code vector_sum} and {@code vector_avg}; vectors with a NULL element do not count. */
final class VectorMean implements Summary<VectorMean.State> {
    private static final int BYTES = 512;

    private final boolean average;

    VectorMean(boolean average) {
        this.average = average;
    }

    /** The sum or mean of so many vectors. */
    static final class State {
        private float[] elements = new float[0];
        private long count;
    }

    private String name() {
        return average ? "vector_avg" : "vector_sum";
    }

    @Override
    public State create() {
        return new State();
    }

    @Override
    public State add(State state, Vector[] arguments, int row) {
        float[] elements = VectorMethods.floats((ArrayValue) arguments[0].get(row));
        if (elements == null) {
            return state;
        }
        state.count++;
        if (state.count == 1) {
            state.elements = elements;
            return state;
        }
        VectorMethods.checkDimensions(name(), state.elements.length, elements.length);
        float part = 1.0f / state.count;
        for (int i = 0; i < elements.length; i++) {
            state.elements[i] += average ? (elements[i] - state.elements[i]) * part : elements[i];
        }
        return state;
    }

    @Override
    public State merge(State state, State other) {
        if (other.count == 0 || state.count == 0) {
            return state.count == 0 ? other : state;
        }
        VectorMethods.checkDimensions(name(), state.elements.length, other.elements.length);
        long count = state.count + other.count;
        float weight = (float) state.count / count;
        float otherWeight = (float) other.count / count;
        for (int i = 0; i < state.elements.length; i++) {
            state.elements[i] = average
                    ? state.elements[i] * weight + other.elements[i] * otherWeight
                    : state.elements[i] + other.elements[i];
        }
        state.count = count;
        return state;
    }

    @Override
    public byte[] write(State state) {
        ByteBuffer bytes = ByteBuffer.allocate(8 + 4 * state.elements.length);
        bytes.putLong(state.count);
        for (float element : state.elements) {
            bytes.putFloat(element);
        }
        return bytes.array();
    }

    @Override
    public State read(byte[] written) {
        ByteBuffer bytes = ByteBuffer.wrap(written);
        State state = new State();
        state.count = bytes.getLong();
        state.elements = new float[bytes.remaining() / 4];
        bytes.asFloatBuffer().get(state.elements);
        return state;
    }

    @Override
    public Object result(State state) {
        if (state.count == 0) {
            return null;
        }
        Object[] elements = new Object[state.elements.length];
        Arrays.setAll(elements, i -> state.elements[i]);
        return new ArrayValue(elements);
    }

    @Override
    public int bytes(State summary) {
        return BYTES;
    }
}
