package io.sabot.engine.connector.parquet.column;

import io.sabot.engine.batch.Vector;
import io.sabot.engine.connector.parquet.codec.Decompressor;
import io.sabot.engine.connector.parquet.format.MalformedFileException;
import io.sabot.engine.connector.parquet.format.RowGroup;
import io.sabot.engine.connector.parquet.schema.ColumnShape;
import io.sabot.engine.connector.parquet.schema.ParquetColumn;
import io.sabot.engine.connector.parquet.schema.SchemaNode;
import io.sabot.engine.connector.parquet.schema.WriterCalendar;
import io.sabot.engine.connector.parquet.source.BufferPool;
import io.sabot.engine.connector.parquet.source.ByteSource;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.type.DataType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A column of structs, lists, maps or variants. Values come out flat, rows that are not selected too. */
public final class NestedColumn implements ColumnReader {
    private final int blockRows;
    private final BufferPool pool;
    private final Decompressor decompressor;
    private final List<LeafEntries> leaves = new ArrayList<>();
    private final Assembler root;

    public NestedColumn(ParquetColumn column, int blockRows, BufferPool pool, Decompressor decompressor) {
        this.blockRows = blockRows;
        this.pool = pool;
        this.decompressor = decompressor;
        this.root = assembler(column.shape(), 0, 0);
    }

    private Assembler assembler(ColumnShape shape, int outer, int outerLevel) {
        if (shape instanceof ColumnShape.Missing missing) {
            return new Assembler.Missing(missing.type());
        }
        Slots slots = new Slots(outer, outerLevel, shape.definition());
        if (shape instanceof ColumnShape.Leaf leaf) {
            return leaf(leaf, slots);
        }
        if (shape instanceof ColumnShape.Struct struct) {
            List<Assembler> fields = new ArrayList<>();
            for (ColumnShape field : struct.fields()) {
                fields.add(assembler(field, outer, outerLevel));
            }
            LeafEntries witness = fields.stream()
                    .map(Assembler::anyLeaf)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElseGet(() -> entries(witnessLeaf(struct.witness())));
            return new Assembler.Struct(fields, slots, witness);
        }
        if (shape instanceof ColumnShape.Repeated list) {
            Assembler element = assembler(list.element(), list.occupied(), list.level());
            return new Assembler.Repeated(element, slots, list.occupied());
        }
        if (shape instanceof ColumnShape.KeyValue map) {
            Assembler key = assembler(map.key(), map.occupied(), map.level());
            Assembler value = assembler(map.value(), map.occupied(), map.level());
            return new Assembler.KeyValue(key, value, slots, map.occupied());
        }
        if (shape instanceof ColumnShape.Shredded) {
            throw QueryException.unsupported("reading shredded variants from Parquet");
        }
        ColumnShape.Variant variant = (ColumnShape.Variant) shape;
        Assembler.Leaf value = leaf(variant.value(), new Slots(outer, outerLevel, shape.definition()));
        Assembler.Leaf metadata = leaf(variant.metadata(), new Slots(outer, outerLevel, shape.definition()));
        return new Assembler.Variant(value, metadata, slots);
    }

    private static ColumnShape.Leaf witnessLeaf(SchemaNode node) {
        return new ColumnShape.Leaf(physicalType(node), node, WriterCalendar.GREGORIAN);
    }

    /** Some type that needs no conversion: of a witness only the levels are looked at. */
    private static DataType physicalType(SchemaNode leaf) {
        return switch (leaf.physical()) {
            case BOOLEAN -> DataType.BOOLEAN;
            case INT32 -> DataType.INT;
            case INT64 -> DataType.LONG;
            case INT96 -> DataType.TIMESTAMP;
            case FLOAT -> DataType.FLOAT;
            case DOUBLE -> DataType.DOUBLE;
            case BYTE_ARRAY, FIXED_LEN_BYTE_ARRAY -> DataType.BINARY;
        };
    }

    private Assembler.Leaf leaf(ColumnShape.Leaf shape, Slots slots) {
        return new Assembler.Leaf(entries(shape), slots);
    }

    private LeafEntries entries(ColumnShape.Leaf shape) {
        LeafEntries entries = new LeafEntries(shape, blockRows, pool, decompressor);
        leaves.add(entries);
        return entries;
    }

    @Override
    public void open(ByteSource source, RowGroup group, ReadOptions options) {
        for (LeafEntries leaf : leaves) {
            leaf.open(source, group, options);
        }
    }

    @Override
    public Vector read(long start, int rows, int[] selection, int selected) throws IOException {
        for (LeafEntries leaf : leaves) {
            leaf.read(start, rows);
        }
        Vector vector = root.assemble();
        if (root.slots() != rows) {
            throw new MalformedFileException("nested column of another number of rows");
        }
        return vector;
    }

    @Override
    public Dictionary dictionary() {
        return null;
    }

    @Override
    public void close() {
        for (LeafEntries leaf : leaves) {
            leaf.close();
        }
    }
}
