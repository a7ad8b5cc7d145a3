package io.sabot.engine.connector.parquet.column;

import io.sabot.engine.batch.BytesVector;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.connector.ColumnStatistics;
import io.sabot.engine.connector.parquet.encoding.LittleEndian;
import io.sabot.engine.connector.parquet.format.ColumnChunk;
import io.sabot.engine.connector.parquet.format.Encoding;
import io.sabot.engine.connector.parquet.format.LogicalType;
import io.sabot.engine.connector.parquet.format.MalformedFileException;
import io.sabot.engine.connector.parquet.format.PhysicalType;
import io.sabot.engine.connector.parquet.format.Statistics;
import io.sabot.engine.connector.parquet.schema.ParquetColumn;
import io.sabot.engine.connector.parquet.schema.SchemaNode;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.StringType;
import java.util.Arrays;

/**
 * What a column chunk's statistics say in terms of the column's type, as far as it can be relied on.
 *
 * <p>Left out: bounds of INT96, which have no defined order; bounds from the older fields for types that they order wrongly;
 * the upper bound of floating point numbers, because many writers pass over NaN, which SQL orders last.
 */
public final class ChunkStatistics {
    private ChunkStatistics() {}

    public static ColumnStatistics of(ParquetColumn column, ColumnChunk chunk) {
        if (!column.isFlat()) {
            return ColumnStatistics.UNKNOWN;
        }
        SchemaNode leaf = column.leaf().node();
        Statistics statistics = chunk.statistics();
        byte[][] bounds = bounds(leaf, statistics);
        ColumnStatistics bounded = of(column, bounds[0], bounds[1]);
        long nulls = leaf.definition() == 0 ? 0 : statistics.nullCount();
        return new ColumnStatistics(bounded.min(), bounded.max(), nulls, distinct(chunk));
    }

    /** What two bounds of a flat column's values say, null for those that are not known. */
    static ColumnStatistics of(ParquetColumn column, byte[] lower, byte[] upper) {
        SchemaNode leaf = column.leaf().node();
        Object min = null;
        Object max = null;
        boolean ordered = leaf.physical() != PhysicalType.INT96;
        if (column.type() instanceof StringType text) {
            ordered = text.isBinaryCollated();
        }
        if (ordered) {
            min = value(column, lower);
            max = value(column, upper);
        }
        if (column.type() == DataType.FLOAT || column.type() == DataType.DOUBLE) {
            min = lowerBound(min);
            max = null;
        }
        return new ColumnStatistics(min, max, -1, -1);
    }

    /**
     * Hardly any writer counts. Where all values are codes, their width is the logarithm of the number of codes; the dictionary
     * itself makes it seem wider, and runs of one value narrower.
     */
    private static long distinct(ColumnChunk chunk) {
        long counted = chunk.statistics().distinctCount();
        boolean bytes = chunk.type() == PhysicalType.BYTE_ARRAY;
        if (counted >= 0 || !bytes || !chunk.dictionaryOnly() || chunk.values() == 0) {
            return counted;
        }
        double bits = 8.0 * chunk.uncompressedBytes() / chunk.values();
        return (long) Math.min(chunk.values(), Math.max(2, Math.pow(2, bits)));
    }

    private static byte[][] bounds(SchemaNode leaf, Statistics statistics) {
        if (statistics.min() != null || statistics.max() != null) {
            return new byte[][] {statistics.min(), statistics.max()};
        }
        boolean signedOrder = switch (leaf.physical()) {
            case BOOLEAN, INT32, INT64, FLOAT, DOUBLE ->
                !(leaf.logicalType() instanceof LogicalType.Whole whole) || whole.signed();
            default -> Arrays.equals(statistics.legacyMin(), statistics.legacyMax());
        };
        return signedOrder ? new byte[][] {statistics.legacyMin(), statistics.legacyMax()} : new byte[][] {null, null};
    }

    /** Zero has two signs, of which a writer may have seen the other. NaN bounds nothing. */
    private static Object lowerBound(Object min) {
        if (min instanceof Double number) {
            return number.isNaN() ? null : number == 0 ? (Object) (-0.0) : number;
        }
        if (min instanceof Float number) {
            return number.isNaN() ? null : number == 0 ? (Object) (-0.0f) : number;
        }
        return null;
    }

    /** @return null when the bytes are not a value */
    private static Object value(ParquetColumn column, byte[] bytes) {
        if (bytes == null) {
            return null;
        }
        SchemaNode leaf = column.leaf().node();
        int width = PageDecoders.width(leaf);
        if (width != 0 && width != bytes.length || leaf.physical() == PhysicalType.BOOLEAN && bytes.length != 1) {
            return null;
        }
        Conversion conversion = Conversions.of(column.leaf());
        FlatVector physical = conversion.allocatePhysical(1);
        try {
            if (leaf.physical() == PhysicalType.BYTE_ARRAY) {
                ((BytesVector) physical).viewInto(bytes);
                ((BytesVector) physical).lengths()[0] = bytes.length;
            } else {
                byte[] padded = Arrays.copyOf(bytes, bytes.length + LittleEndian.PADDING);
                new PageDecoders(leaf)
                        .open(Encoding.PLAIN, padded, 0, bytes.length)
                        .read(physical, 0, 1);
                if (physical instanceof BytesVector views) {
                    views.viewInto(padded);
                }
            }
            if (conversion.isIdentity()) {
                return physical.get(0);
            }
            FlatVector converted = conversion.allocate(1);
            conversion.loop().convert(physical, converted, 0, 1);
            return converted.get(0);
        } catch (MalformedFileException | ArithmeticException | QueryException e) {
            return null; // a bound that no value of the type can be bounds nothing
        }
    }
}
