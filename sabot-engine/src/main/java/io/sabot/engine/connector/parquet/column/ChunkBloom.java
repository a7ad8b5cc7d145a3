package io.sabot.engine.connector.parquet.column;

import io.sabot.engine.connector.parquet.bloom.BloomFilter;
import io.sabot.engine.connector.parquet.bloom.BloomHash;
import io.sabot.engine.connector.parquet.format.BloomHeader;
import io.sabot.engine.connector.parquet.format.ColumnChunk;
import io.sabot.engine.connector.parquet.format.PhysicalType;
import io.sabot.engine.connector.parquet.schema.ParquetColumn;
import io.sabot.engine.connector.parquet.source.ByteSource;
import io.sabot.engine.type.Slice;
import java.io.IOException;

/** The Bloom filter of a chunk, asked for values of the column's type. */
public final class ChunkBloom {
    private final PhysicalType physical;
    private final BloomFilter filter;

    private ChunkBloom(PhysicalType physical, BloomFilter filter) {
        this.physical = physical;
        this.filter = filter;
    }

    /** @return null when there is none that says anything of the column's values */
    public static ChunkBloom read(ByteSource source, ParquetColumn column, ColumnChunk chunk) throws IOException {
        long offset = chunk.bloomFilterOffset();
        if (offset <= 0 || offset >= source.size() || !isAsked(column)) {
            return null;
        }
        byte[] front = new byte[(int) Math.min(BloomHeader.MOST, source.size() - offset)];
        source.read(offset, front, 0, front.length);
        BloomHeader header = BloomHeader.read(front, front.length);
        long start = offset + header.length();
        if (!header.known() || !BloomFilter.isSize(header.bytes()) || header.bytes() > source.size() - start) {
            return null;
        }
        byte[] bits = new byte[header.bytes()];
        source.read(start, bits, 0, bits.length);
        return new ChunkBloom(column.leaf().node().physical(), new BloomFilter(bits));
    }

    /** Where a value of the column's type is the value in the file. Two zeros and all NaN are equal, but not in a filter. */
    private static boolean isAsked(ParquetColumn column) {
        boolean exact = switch (column.leaf().node().physical()) {
            case INT32, INT64, BYTE_ARRAY, FIXED_LEN_BYTE_ARRAY -> true;
            case BOOLEAN, FLOAT, DOUBLE, INT96 -> false;
        };
        return exact && Conversions.of(column.leaf()).isIdentity();
    }

    /** @return false when the value is not in the chunk */
    public boolean mayHold(Object value) {
        if (physical == PhysicalType.INT32) {
            return !(value instanceof Integer number) || filter.mayHold(BloomHash.of(number));
        }
        if (physical == PhysicalType.INT64) {
            return !(value instanceof Long number) || filter.mayHold(BloomHash.of(number));
        }
        return !(value instanceof Slice bytes)
                || filter.mayHold(BloomHash.of(bytes.array(), bytes.offset(), bytes.length()));
    }
}
