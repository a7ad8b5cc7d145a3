package io.sabot.engine.batch;

/** How many bytes of heap the arrays of a vector take, for the memory account. */
public final class RetainedBytes {
    private RetainedBytes() {}

    /** Bytes of the vector's own arrays; of views only when they point into arrays that the vector has written itself. */
    public static long of(FlatVector vector) {
        return values(vector) + (vector.nulls() == null ? 0 : vector.nulls().length);
    }

    private static long values(FlatVector vector) {
        long rows = vector.capacity();
        return switch (vector.storage()) {
            case NULL -> 0;
            case BOOLEAN, BYTE -> rows;
            case SHORT -> 2 * rows;
            case INT, FLOAT -> 4 * rows;
            case LONG, DOUBLE -> 8 * rows;
            case INT128, INTERVAL -> 16 * rows;
            case BYTES -> bytes((BytesVector) vector);
            case VARIANT -> bytes(((VariantVector) vector).values()) + bytes(((VariantVector) vector).metadata());
            case ARRAY -> 8 * rows + nested(((ArrayVector) vector).elements());
            case MAP -> 8 * rows + nested(((MapVector) vector).keys()) + nested(((MapVector) vector).values());
            case STRUCT -> fields((StructVector) vector);
        };
    }

    private static long bytes(BytesVector vector) {
        return 8L * vector.capacity() + vector.ownBytes();
    }

    private static long fields(StructVector struct) {
        long total = 0;
        for (Vector field : struct.fields()) {
            total += nested(field);
        }
        return total;
    }

    private static long nested(Vector child) {
        return of(Gather.entries(child));
    }
}
