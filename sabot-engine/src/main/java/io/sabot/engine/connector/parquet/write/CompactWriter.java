package io.sabot.engine.connector.parquet.write;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Writes thrift's compact protocol. A struct is begun, its fields are written by ascending number, and it is ended; the
 * outermost struct is begun by the constructor.
 */
final class CompactWriter {
    private static final int TRUE = 1;
    private static final int FALSE = 2;
    private static final int BYTE = 3;
    private static final int SHORT = 4;
    private static final int INT = 5;
    private static final int LONG = 6;
    private static final int BINARY = 8;
    private static final int LIST = 9;
    private static final int STRUCT = 12;
    private static final int DEEPEST = 16;
    private static final int SHORT_LIST = 15;

    private final GrowingBytes out;
    private final int[] lastFields = new int[DEEPEST];
    private int depth;

    CompactWriter(GrowingBytes out) {
        this.out = out;
    }

    private void header(int field, int type) {
        int step = field - lastFields[depth];
        if (step > 0 && step <= SHORT_LIST) {
            out.put(step << 4 | type);
        } else {
            out.put(type);
            zigzag(field);
        }
        lastFields[depth] = field;
    }

    private void zigzag(long value) {
        out.putVarint(value << 1 ^ value >> 63);
    }

    void bool(int field, boolean value) {
        header(field, value ? TRUE : FALSE);
    }

    void tiny(int field, int value) {
        header(field, BYTE);
        out.put(value);
    }

    void small(int field, int value) {
        header(field, SHORT);
        zigzag(value);
    }

    void integer(int field, int value) {
        header(field, INT);
        zigzag(value);
    }

    void number(int field, long value) {
        header(field, LONG);
        zigzag(value);
    }

    void text(int field, String value) {
        binary(field, value.getBytes(StandardCharsets.UTF_8));
    }

    void binary(int field, byte[] value) {
        header(field, BINARY);
        out.putVarint(value.length);
        out.put(value, 0, value.length);
    }

    void begin(int field) {
        header(field, STRUCT);
        lastFields[++depth] = 0;
    }

    void end() {
        out.put(0);
        depth--;
    }

    /** An empty struct, which says something by being there. */
    void mark(int field) {
        begin(field);
        end();
    }

    /** Structs follow, each between {@link #beginElement} and {@link #end}. */
    void structs(int field, int size) {
        listHeader(field, size, STRUCT);
    }

    void beginElement() {
        lastFields[++depth] = 0;
    }

    void integers(int field, int... values) {
        listHeader(field, values.length, INT);
        for (int value : values) {
            zigzag(value);
        }
    }

    void numbers(int field, long... values) {
        listHeader(field, values.length, LONG);
        for (long value : values) {
            zigzag(value);
        }
    }

    void bools(int field, List<Boolean> values) {
        listHeader(field, values.size(), TRUE);
        for (boolean value : values) {
            out.put(value ? TRUE : FALSE);
        }
    }

    void texts(int field, String... values) {
        binaries(
                field,
                Arrays.stream(values)
                        .map(value -> value.getBytes(StandardCharsets.UTF_8))
                        .toList());
    }

    void binaries(int field, List<byte[]> values) {
        listHeader(field, values.size(), BINARY);
        for (byte[] value : values) {
            out.putVarint(value.length);
            out.put(value, 0, value.length);
        }
    }

    private void listHeader(int field, int size, int type) {
        header(field, LIST);
        if (size < SHORT_LIST) {
            out.put(size << 4 | type);
        } else {
            out.put(SHORT_LIST << 4 | type);
            out.putVarint(size);
        }
    }

    /** Ends the outermost struct. */
    void finish() {
        out.put(0);
    }
}
