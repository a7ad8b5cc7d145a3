package io.sabot.engine.function.aggregate.datasketch;

import io.sabot.engine.batch.Vector;
import io.sabot.engine.function.aggregate.sketch.Summary;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.DataTypeParser;
import io.sabot.engine.type.Errors;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.StructValue;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** {@code approx_top_k_combine}: sketches of equal types, and of equal sizes unless a size is said. */
final class TopKCombine implements Summary<TopKCombine.State> {
    /** Stands for a size that was not said. */
    static final int NO_SIZE = -1;

    private static final int LARGEST = 1_000_000;

    private final int size;

    TopKCombine(int size) {
        this.size = size;
    }

    /** A sketch, once there was one to take the type from. */
    static final class State {
        private FrequentItems items;
        private String ddl;
        private int tracked = NO_SIZE;
    }

    @Override
    public State create() {
        State state = new State();
        state.tracked = size;
        return state;
    }

    private static DataType type(String ddl) {
        String text = ddl.substring("item ".length());
        int end = text.toUpperCase(Locale.ROOT).lastIndexOf(" NOT NULL");
        return DataTypeParser.parseType(end < 0 ? text : text.substring(0, end), true);
    }

    @Override
    public State add(State state, Vector[] arguments, int row) {
        StructValue given = (StructValue) arguments[0].get(row);
        State other = new State();
        other.ddl = given.get(3).toString();
        other.tracked = (Integer) given.get(1);
        other.items = FrequentItems.read(((Slice) given.get(0)).toBytes(), type(other.ddl));
        return merge(state, other);
    }

    @Override
    public State merge(State state, State other) {
        if (other.items == null) {
            return state;
        }
        if (size == NO_SIZE && state.tracked != NO_SIZE && state.tracked != other.tracked) {
            throw SketchErrors.runtime(
                    "APPROX_TOP_K_SKETCH_SIZE_NOT_MATCH",
                    "size1",
                    Integer.toString(state.tracked),
                    "size2",
                    Integer.toString(other.tracked));
        }
        state.tracked = size == NO_SIZE ? other.tracked : size;
        if (state.ddl == null) {
            state.ddl = other.ddl;
            state.items = FrequentItems.create(type(other.ddl), size == NO_SIZE ? LARGEST : size);
        } else if (!state.ddl.equalsIgnoreCase(other.ddl)) {
            throw SketchErrors.runtime(
                    "APPROX_TOP_K_SKETCH_TYPE_NOT_MATCH",
                    "type1",
                    Errors.quoted(type(state.ddl)),
                    "type2",
                    Errors.quoted(type(other.ddl)));
        }
        state.items.merge(other.items);
        return state;
    }

    @Override
    public byte[] write(State state) {
        byte[] ddl = state.ddl == null ? new byte[0] : state.ddl.getBytes(StandardCharsets.UTF_8);
        byte[] items = state.items == null ? new byte[0] : state.items.write();
        return ByteBuffer.allocate(8 + ddl.length + items.length)
                .putInt(state.tracked)
                .putInt(ddl.length)
                .put(ddl)
                .put(items)
                .array();
    }

    @Override
    public State read(byte[] written) {
        ByteBuffer bytes = ByteBuffer.wrap(written);
        State state = new State();
        state.tracked = bytes.getInt();
        byte[] ddl = new byte[bytes.getInt()];
        bytes.get(ddl);
        if (ddl.length > 0) {
            state.ddl = new String(ddl, StandardCharsets.UTF_8);
            byte[] items = new byte[bytes.remaining()];
            bytes.get(items);
            state.items = FrequentItems.read(items, type(state.ddl));
        }
        return state;
    }

    @Override
    public Object result(State state) {
        if (state.items == null) {
            throw SketchErrors.runtime("INTERNAL_ERROR", "message", "approx_top_k_combine without a sketch");
        }
        return TopK.state(state.items, state.tracked, state.ddl);
    }

    @Override
    public int bytes(State state) {
        return state.items == null ? 0 : state.items.bytes();
    }
}
