package io.sabot.engine.connector.parquet.write;

import io.sabot.engine.connector.parquet.format.Codec;
import io.sabot.engine.connector.parquet.format.Encoding;
import io.sabot.engine.connector.parquet.format.FileRange;
import io.sabot.engine.connector.parquet.format.LogicalType;
import io.sabot.engine.connector.parquet.format.LogicalType.Simple;
import io.sabot.engine.connector.parquet.format.LogicalType.TimeUnit;
import io.sabot.engine.connector.parquet.format.PhysicalType;
import io.sabot.engine.connector.parquet.format.SchemaElement;
import java.util.List;
import java.util.Map;

/** Writes a footer, {@code FileMetaData} in parquet.thrift, with both forms of annotations. */
final class FooterWriter {
    private static final int DATA_PAGE = 0;
    private static final int DICTIONARY_PAGE = 2;
    /** Larger bounds of a chunk cost more than they save. */
    private static final int LONGEST_BOUNDS = 4096;

    private final GrowingBytes bytes = new GrowingBytes(4096);
    private final CompactWriter out = new CompactWriter(bytes);

    private FooterWriter() {}

    /** One row group. @param start offset in the file */
    record Group(List<ChunkMetadata> chunks, long rows, long start) {}

    static GrowingBytes write(
            List<SchemaElement> schema,
            List<Group> groups,
            Codec codec,
            Map<String, String> keyValues,
            String createdBy) {
        FooterWriter footer = new FooterWriter();
        CompactWriter out = footer.out;
        out.integer(1, 1);
        out.structs(2, schema.size());
        for (SchemaElement element : schema) {
            footer.schemaElement(element);
        }
        out.number(3, groups.stream().mapToLong(Group::rows).sum());
        out.structs(4, groups.size());
        for (int i = 0; i < groups.size(); i++) {
            footer.rowGroup(groups.get(i), i, codec);
        }
        out.structs(5, keyValues.size());
        keyValues.forEach((key, value) -> {
            out.beginElement();
            out.text(1, key);
            out.text(2, value);
            out.end();
        });
        out.text(6, createdBy);
        int leaves =
                (int) schema.stream().filter(element -> element.type() != null).count();
        out.structs(7, leaves);
        for (int i = 0; i < leaves; i++) {
            out.beginElement();
            out.mark(1);
            out.end();
        }
        out.finish();
        return footer.bytes;
    }

    private void schemaElement(SchemaElement element) {
        out.beginElement();
        if (element.type() != null) {
            out.integer(1, element.type().ordinal());
        }
        if (element.type() == PhysicalType.FIXED_LEN_BYTE_ARRAY) {
            out.integer(2, element.typeLength());
        }
        if (element.repetition() != null) {
            out.integer(3, element.repetition().ordinal());
        }
        out.text(4, element.name());
        if (element.type() == null) {
            out.integer(5, element.children());
        }
        LogicalType meaning = element.logicalType();
        int converted = converted(meaning);
        if (converted >= 0) {
            out.integer(6, converted);
        }
        if (meaning instanceof LogicalType.Decimal decimal) {
            out.integer(7, decimal.scale());
            out.integer(8, decimal.precision());
        }
        if (element.fieldId() >= 0) {
            out.integer(9, element.fieldId());
        }
        if (meaning != null) {
            out.begin(10);
            logicalType(meaning);
            out.end();
        }
        out.end();
    }

    /** @return the older annotation, -1 when there is none */
    private static int converted(LogicalType meaning) {
        if (meaning instanceof LogicalType.Decimal) {
            return 5;
        }
        if (meaning instanceof LogicalType.Whole whole) {
            return (whole.signed() ? 15 : 11) + Integer.numberOfTrailingZeros(whole.bits()) - 3;
        }
        if (meaning instanceof LogicalType.Timestamp time) {
            return !time.adjustedToUtc() || time.unit() == TimeUnit.NANOS
                    ? -1
                    : time.unit() == TimeUnit.MILLIS ? 9 : 10;
        }
        if (!(meaning instanceof Simple simple)) {
            return -1;
        }
        return switch (simple) {
            case STRING -> 0;
            case MAP -> 1;
            case LIST -> 3;
            case DATE -> 6;
            default -> -1;
        };
    }

    private void logicalType(LogicalType meaning) {
        if (meaning instanceof LogicalType.Decimal decimal) {
            out.begin(5);
            out.integer(1, decimal.scale());
            out.integer(2, decimal.precision());
            out.end();
        } else if (meaning instanceof LogicalType.Time time) {
            timeOfUnit(7, time.adjustedToUtc(), time.unit());
        } else if (meaning instanceof LogicalType.Timestamp time) {
            timeOfUnit(8, time.adjustedToUtc(), time.unit());
        } else if (meaning instanceof LogicalType.Whole whole) {
            out.begin(10);
            out.tiny(1, whole.bits());
            out.bool(2, whole.signed());
            out.end();
        } else if (meaning instanceof LogicalType.Variant variant) {
            out.begin(16);
            out.tiny(1, variant.version());
            out.end();
        } else {
            out.mark(number((Simple) meaning));
        }
    }

    private static int number(Simple meaning) {
        return switch (meaning) {
            case STRING -> 1;
            case MAP -> 2;
            case LIST -> 3;
            case DATE -> 6;
            case UNKNOWN -> 11;
            default -> throw new IllegalArgumentException("not written: " + meaning);
        };
    }

    private void timeOfUnit(int field, boolean adjusted, TimeUnit unit) {
        out.begin(field);
        out.bool(1, adjusted);
        out.begin(2);
        out.mark(unit.ordinal() + 1);
        out.end();
        out.end();
    }

    private void rowGroup(Group group, int ordinal, Codec codec) {
        out.beginElement();
        out.structs(1, group.chunks().size());
        long uncompressed = 0;
        long compressed = 0;
        for (ChunkMetadata chunk : group.chunks()) {
            columnChunk(chunk, codec);
            uncompressed += chunk.uncompressedBytes();
            compressed += chunk.compressedBytes();
        }
        out.number(2, uncompressed);
        out.number(3, group.rows());
        out.number(5, group.start());
        out.number(6, compressed);
        if (ordinal <= Short.MAX_VALUE) {
            out.small(7, ordinal);
        }
        out.end();
    }

    private void columnChunk(ChunkMetadata chunk, Codec codec) {
        Leaf leaf = chunk.leaf();
        out.beginElement();
        out.number(2, chunk.start());
        out.begin(3);
        out.integer(1, leaf.physical().ordinal());
        out.integers(2, encodings(chunk));
        out.texts(3, leaf.path());
        out.integer(4, codec.ordinal());
        out.number(5, chunk.values());
        out.number(6, chunk.uncompressedBytes());
        out.number(7, chunk.compressedBytes());
        out.number(9, chunk.dataOffset());
        if (chunk.dictionaryOffset() >= 0) {
            out.number(11, chunk.dictionaryOffset());
        }
        statistics(chunk);
        encodingStatistics(chunk);
        place(14, chunk.bloom());
        out.end();
        place(4, chunk.offsetIndex());
        place(6, chunk.columnIndex());
        out.end();
    }

    /** Offset and length in fields one behind the other. */
    private void place(int field, FileRange place) {
        if (place != null) {
            out.number(field, place.offset());
            out.integer(field + 1, place.length());
        }
    }

    private static int[] encodings(ChunkMetadata chunk) {
        int levels = Encoding.RLE.ordinal();
        int codes = Encoding.PLAIN_DICTIONARY.ordinal();
        int plain = Encoding.PLAIN.ordinal();
        if (chunk.codePages() == 0) {
            return new int[] {levels, plain};
        }
        return chunk.plainPages() == 0 ? new int[] {levels, codes} : new int[] {levels, codes, plain};
    }

    private void statistics(ChunkMetadata chunk) {
        out.begin(12);
        boolean bounded = chunk.min() != null && chunk.min().length + chunk.max().length < LONGEST_BOUNDS;
        if (bounded && chunk.leaf().order() == Leaf.Order.SIGNED) {
            out.binary(1, chunk.max()); // where the older fields have the same order
            out.binary(2, chunk.min());
        }
        out.number(3, chunk.nulls());
        if (bounded) {
            out.binary(5, chunk.max());
            out.binary(6, chunk.min());
        }
        out.end();
    }

    private void encodingStatistics(ChunkMetadata chunk) {
        int sorts = (chunk.codePages() > 0 ? 2 : 0) + (chunk.plainPages() > 0 ? 1 : 0);
        out.structs(13, sorts);
        if (chunk.codePages() > 0) {
            pages(DICTIONARY_PAGE, Encoding.PLAIN_DICTIONARY, 1);
            pages(DATA_PAGE, Encoding.PLAIN_DICTIONARY, chunk.codePages());
        }
        if (chunk.plainPages() > 0) {
            pages(DATA_PAGE, Encoding.PLAIN, chunk.plainPages());
        }
    }

    private void pages(int type, Encoding encoding, int count) {
        out.beginElement();
        out.integer(1, type);
        out.integer(2, encoding.ordinal());
        out.integer(3, count);
        out.end();
    }
}
