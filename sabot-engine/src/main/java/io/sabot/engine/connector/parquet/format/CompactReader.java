package io.sabot.engine.connector.parquet.format;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads thrift's compact protocol from a range of bytes. Every read is checked against the end of the range, counts against
 * the bytes that are left, nesting against a limit: hostile input costs at most its own length.
 *
 * <p>A struct is read as {@code int field = 0; while ((field = in.nextField(field)) != STOP)}, each field either by the
 * method of its type or by {@link #skip()}.
 */
public final class CompactReader {
    public static final int STOP = 0;

    private static final int TRUE = 1;
    private static final int FALSE = 2;
    private static final int BYTE = 3;
    private static final int SHORT = 4;
    private static final int INT = 5;
    private static final int LONG = 6;
    private static final int DOUBLE = 7;
    private static final int BINARY = 8;
    private static final int LIST = 9;
    private static final int SET = 10;
    private static final int MAP = 11;
    private static final int STRUCT = 12;
    private static final int UUID = 13;
    private static final int DEEPEST = 32;

    private final byte[] bytes;
    private final int end;
    private int position;
    private int type;

    public CompactReader(byte[] bytes, int start, int end) {
        this.bytes = bytes;
        this.position = start;
        this.end = end;
    }

    /** Where the next byte is read. */
    public int position() {
        return position;
    }

    /** @return the next field's number, {@link #STOP} behind the last */
    public int nextField(int previous) {
        int header = nextByte();
        if (header == 0) {
            type = STRUCT; // what was just read, so that the next element of a list of structs is announced
            return STOP;
        }
        type = header & 15;
        int delta = header >>> 4;
        int field = delta == 0 ? narrow(zigzag(varint())) : previous + delta;
        if (field <= 0 || field > Short.MAX_VALUE) {
            throw new MalformedFileException("field number " + field);
        }
        return field;
    }

    public int readInt() {
        return narrow(readLong());
    }

    public long readLong() {
        if (type == BYTE) {
            return (byte) nextByte();
        }
        if (type < SHORT || type > LONG) {
            throw unexpected("an integer");
        }
        return zigzag(varint());
    }

    public boolean readBoolean() {
        if (type != TRUE && type != FALSE) {
            throw unexpected("a boolean");
        }
        return type == TRUE;
    }

    /** A whole list of booleans. */
    public boolean[] readBooleans() {
        boolean[] values = new boolean[readList()];
        for (int i = 0; i < values.length; i++) {
            values[i] = nextByte() == TRUE;
        }
        return values;
    }

    /** @return a copy of the bytes */
    public byte[] readBinary() {
        expect(BINARY);
        int length = count(varint(), 1);
        position += length;
        return Arrays.copyOfRange(bytes, position - length, position);
    }

    public String readString() {
        expect(BINARY);
        int length = count(varint(), 1);
        position += length;
        return new String(bytes, position - length, length, StandardCharsets.UTF_8);
    }

    /** Must be called before the fields of a nested struct are read. */
    public void enterStruct() {
        expect(STRUCT);
    }

    /** @return how many elements follow; then each is read in turn by the method of its type */
    public int readList() {
        if (type != LIST && type != SET) {
            throw unexpected("a list");
        }
        int header = nextByte();
        int size = header >>> 4;
        type = header & 15;
        return count(size == 15 ? varint() : size, 1);
    }

    /** Passes over the value of the field or element just announced. */
    public void skip() {
        skip(type, 0);
    }

    private void skip(int kind, int depth) {
        if (depth > DEEPEST) {
            throw new MalformedFileException("nested deeper than " + DEEPEST);
        }
        switch (kind) {
            case TRUE, FALSE -> {}
            case BYTE -> advance(1);
            case SHORT, INT, LONG -> varint();
            case DOUBLE -> advance(8);
            case UUID -> advance(16);
            case BINARY -> advance(count(varint(), 1));
            case LIST, SET -> skipList(depth);
            case MAP -> skipMap(depth);
            case STRUCT -> skipStruct(depth);
            default -> throw new MalformedFileException("thrift type " + kind);
        }
    }

    private void skipList(int depth) {
        int header = nextByte();
        int size = count(header >>> 4 == 15 ? varint() : header >>> 4, 1);
        for (int i = 0; i < size; i++) {
            skipElement(header & 15, depth);
        }
    }

    private void skipMap(int depth) {
        int size = count(varint(), 2);
        if (size == 0) {
            return;
        }
        int kinds = nextByte();
        for (int i = 0; i < size; i++) {
            skipElement(kinds >>> 4, depth);
            skipElement(kinds & 15, depth);
        }
    }

    private void skipElement(int kind, int depth) {
        if (kind == TRUE || kind == FALSE) {
            advance(1);
        } else {
            skip(kind, depth + 1);
        }
    }

    private void skipStruct(int depth) {
        int field = 0;
        while ((field = nextField(field)) != STOP) {
            skip(type, depth + 1);
        }
    }

    private int nextByte() {
        if (position >= end) {
            throw new MalformedFileException("metadata ends early");
        }
        return bytes[position++] & 0xFF;
    }

    private void advance(int count) {
        if (count > end - position) {
            throw new MalformedFileException("metadata ends early");
        }
        position += count;
    }

    private long varint() {
        long value = 0;
        for (int shift = 0; shift < 70; shift += 7) {
            int next = nextByte();
            value |= (next & 127L) << shift;
            if (next < 128) {
                return value;
            }
        }
        throw new MalformedFileException("number of more than ten bytes");
    }

    private int count(long size, int bytesEach) {
        if (size < 0 || size * bytesEach > end - position || size > Integer.MAX_VALUE) {
            throw new MalformedFileException("count of " + size + " with " + (end - position) + " bytes left");
        }
        return (int) size;
    }

    private static long zigzag(long value) {
        return (value >>> 1) ^ -(value & 1);
    }

    private static int narrow(long value) {
        if (value != (int) value) {
            throw new MalformedFileException("number out of range: " + value);
        }
        return (int) value;
    }

    private void expect(int kind) {
        if (type != kind) {
            throw unexpected("thrift type " + kind);
        }
    }

    private MalformedFileException unexpected(String wanted) {
        return new MalformedFileException("expected " + wanted + ", found thrift type " + type);
    }
}
