package io.sabot.engine.connector.parquet.column;

import io.sabot.engine.connector.parquet.encoding.ByteStreams;
import io.sabot.engine.connector.parquet.encoding.DeltaBinaryValues;
import io.sabot.engine.connector.parquet.encoding.DeltaIntegers;
import io.sabot.engine.connector.parquet.encoding.DeltaLengthBinaryValues;
import io.sabot.engine.connector.parquet.encoding.FixedWidthValues;
import io.sabot.engine.connector.parquet.encoding.LittleEndian;
import io.sabot.engine.connector.parquet.encoding.PageValues;
import io.sabot.engine.connector.parquet.encoding.PlainBinaryValues;
import io.sabot.engine.connector.parquet.encoding.PlainBooleans;
import io.sabot.engine.connector.parquet.encoding.RunLengthBooleans;
import io.sabot.engine.connector.parquet.format.Encoding;
import io.sabot.engine.connector.parquet.format.MalformedFileException;
import io.sabot.engine.connector.parquet.format.PhysicalType;
import io.sabot.engine.connector.parquet.schema.SchemaNode;

/** The decoder for a page of one leaf; there is one of each kind, made when first needed and opened anew for each page. */
final class PageDecoders {
    private final PhysicalType type;
    private final int width;

    private FixedWidthValues fixed;
    private PlainBinaryValues plainBinary;
    private PlainBooleans plainBooleans;
    private RunLengthBooleans runLengthBooleans;
    private DeltaIntegers deltaIntegers;
    private DeltaLengthBinaryValues deltaLength;
    private DeltaBinaryValues deltaBinary;
    private byte[] merged = new byte[0];

    PageDecoders(SchemaNode leaf) {
        this.type = leaf.physical();
        this.width = width(leaf);
    }

    /** Bytes of a value, 0 when they differ or a value is less than a byte. */
    static int width(SchemaNode leaf) {
        return switch (leaf.physical()) {
            case INT32, FLOAT -> 4;
            case INT64, DOUBLE -> 8;
            case INT96 -> 12;
            case FIXED_LEN_BYTE_ARRAY -> leaf.typeLength();
            case BOOLEAN, BYTE_ARRAY -> 0;
        };
    }

    PageValues open(Encoding encoding, byte[] page, int start, int end) {
        return switch (encoding) {
            case PLAIN -> plain(page, start, end);
            case RLE -> runLength(encoding, page, start, end);
            case DELTA_BINARY_PACKED -> deltaIntegers(encoding, page, start, end);
            case DELTA_LENGTH_BYTE_ARRAY -> deltaLength(encoding, page, start, end);
            case DELTA_BYTE_ARRAY -> deltaBinary(encoding, page, start, end);
            case BYTE_STREAM_SPLIT -> byteStreams(encoding, page, start, end);
            default -> throw impossible(encoding);
        };
    }

    private PageValues plain(byte[] page, int start, int end) {
        if (type == PhysicalType.BOOLEAN) {
            plainBooleans = plainBooleans == null ? new PlainBooleans() : plainBooleans;
            return plainBooleans.open(page, start, end);
        }
        if (type == PhysicalType.BYTE_ARRAY) {
            plainBinary = plainBinary == null ? new PlainBinaryValues() : plainBinary;
            return plainBinary.open(page, start, end);
        }
        fixed = fixed == null ? new FixedWidthValues() : fixed;
        return fixed.open(type, width, page, start, end);
    }

    private PageValues runLength(Encoding encoding, byte[] page, int start, int end) {
        if (type != PhysicalType.BOOLEAN) {
            throw impossible(encoding);
        }
        runLengthBooleans = runLengthBooleans == null ? new RunLengthBooleans() : runLengthBooleans;
        return runLengthBooleans.open(page, start, end);
    }

    private PageValues deltaIntegers(Encoding encoding, byte[] page, int start, int end) {
        if (type != PhysicalType.INT32 && type != PhysicalType.INT64) {
            throw impossible(encoding);
        }
        deltaIntegers = deltaIntegers == null ? new DeltaIntegers() : deltaIntegers;
        return deltaIntegers.open(page, start, end);
    }

    private PageValues deltaLength(Encoding encoding, byte[] page, int start, int end) {
        if (type != PhysicalType.BYTE_ARRAY) {
            throw impossible(encoding);
        }
        deltaLength = deltaLength == null ? new DeltaLengthBinaryValues() : deltaLength;
        return deltaLength.open(page, start, end);
    }

    private PageValues deltaBinary(Encoding encoding, byte[] page, int start, int end) {
        if (type != PhysicalType.BYTE_ARRAY && type != PhysicalType.FIXED_LEN_BYTE_ARRAY) {
            throw impossible(encoding);
        }
        deltaBinary = deltaBinary == null ? new DeltaBinaryValues() : deltaBinary;
        return deltaBinary.open(page, start, end);
    }

    private PageValues byteStreams(Encoding encoding, byte[] page, int start, int end) {
        if (width == 0 || type == PhysicalType.INT96) {
            throw impossible(encoding);
        }
        int length = end - start;
        boolean viewed = type == PhysicalType.FIXED_LEN_BYTE_ARRAY;
        if (viewed || merged.length < length + LittleEndian.PADDING) {
            merged = new byte[length + LittleEndian.PADDING];
        }
        ByteStreams.merge(page, start, end, width, merged);
        return plain(merged, 0, length);
    }

    private MalformedFileException impossible(Encoding encoding) {
        return new MalformedFileException("page of " + type + " in encoding " + encoding);
    }
}
