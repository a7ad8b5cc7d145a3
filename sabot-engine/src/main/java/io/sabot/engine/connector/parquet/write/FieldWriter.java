package io.sabot.engine.connector.parquet.write;

import io.sabot.engine.batch.ArrayVector;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.MapVector;
import io.sabot.engine.batch.StructVector;
import io.sabot.engine.batch.VariantVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.batch.VectorCopier;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.type.DataType;
import java.util.List;

/** Takes the values of a field apart into levels and values of its leaves. A tree of the shape of the schema. */
abstract sealed class FieldWriter {
    private final String name;
    private final DataType type;
    private final boolean nullable;
    private FlatVector vector;

    FieldWriter(String name, DataType type, boolean nullable) {
        this.name = name;
        this.type = type;
        this.nullable = nullable;
    }

    /** @param source values of the next rows, positions 0 to {@code rows - 1} */
    final void bind(Vector source, int rows) {
        vector = VectorCopier.flatten(source, type, rows);
        bindChildren(vector, rows);
    }

    /**
     * Takes one value.
     *
     * @param repetition level at which it repeats
     * @param definition level up to which it is known to be there
     */
    final void write(int row, int repetition, int definition) {
        if (vector.isNull(row)) {
            if (!nullable) {
                throw QueryException.internal("NULL in the required Parquet field " + name);
            }
            writeAbsent(repetition, definition);
        } else {
            writePresent(vector, row, repetition, nullable ? definition + 1 : definition);
        }
    }

    abstract void bindChildren(FlatVector source, int rows);

    /** Says in every leaf that there is nothing beyond {@code definition}. */
    abstract void writeAbsent(int repetition, int definition);

    abstract void writePresent(FlatVector source, int row, int repetition, int definition);

    /** A primitive field. */
    static final class Primitive extends FieldWriter {
        private final ColumnWriter column;
        private final ValueWriter values;

        Primitive(String name, DataType type, boolean nullable, ColumnWriter column, ValueWriter values) {
            super(name, type, nullable);
            this.column = column;
            this.values = values;
        }

        @Override
        void bindChildren(FlatVector source, int rows) {}

        @Override
        void writeAbsent(int repetition, int definition) {
            column.level(repetition, definition);
        }

        @Override
        void writePresent(FlatVector source, int row, int repetition, int definition) {
            column.level(repetition, definition);
            values.add(source, row);
        }
    }

    /** A group of fields: a struct, or a variant with its two binaries. */
    static final class Group extends FieldWriter {
        private final List<FieldWriter> fields;

        Group(String name, DataType type, boolean nullable, List<FieldWriter> fields) {
            super(name, type, nullable);
            this.fields = fields;
        }

        @Override
        void bindChildren(FlatVector source, int rows) {
            if (source instanceof VariantVector variant) {
                fields.get(0).bind(variant.values(), rows);
                fields.get(1).bind(variant.metadata(), rows);
                return;
            }
            Vector[] children = ((StructVector) source).fields();
            for (int i = 0; i < children.length; i++) {
                fields.get(i).bind(children[i], rows);
            }
        }

        @Override
        void writeAbsent(int repetition, int definition) {
            for (FieldWriter field : fields) {
                field.writeAbsent(repetition, definition);
            }
        }

        @Override
        void writePresent(FlatVector source, int row, int repetition, int definition) {
            for (FieldWriter field : fields) {
                field.write(row, repetition, definition);
            }
        }
    }

    /** A list or a map: fields that occur together any number of times. */
    static final class Repeated extends FieldWriter {
        private final List<FieldWriter> fields;
        private final int level;

        /** @param fields the element, or key and value. @param level of the second occurrence in one parent */
        Repeated(String name, DataType type, boolean nullable, List<FieldWriter> fields, int level) {
            super(name, type, nullable);
            this.fields = fields;
            this.level = level;
        }

        @Override
        void bindChildren(FlatVector source, int rows) {
            if (source instanceof ArrayVector array) {
                fields.get(0).bind(array.elements(), end(source, array.offsets(), array.lengths(), rows));
            } else {
                MapVector map = (MapVector) source;
                int end = end(source, map.offsets(), map.lengths(), rows);
                fields.get(0).bind(map.keys(), end);
                fields.get(1).bind(map.values(), end);
            }
        }

        private static int end(FlatVector source, int[] offsets, int[] lengths, int rows) {
            int end = 0;
            for (int i = 0; i < rows; i++) {
                if (!source.isNull(i)) {
                    end = Math.max(end, offsets[i] + lengths[i]);
                }
            }
            return end;
        }

        @Override
        void writeAbsent(int repetition, int definition) {
            for (FieldWriter field : fields) {
                field.writeAbsent(repetition, definition);
            }
        }

        @Override
        void writePresent(FlatVector source, int row, int repetition, int definition) {
            boolean isArray = source instanceof ArrayVector;
            int offset = isArray ? ((ArrayVector) source).offsets()[row] : ((MapVector) source).offsets()[row];
            int length = isArray ? ((ArrayVector) source).lengths()[row] : ((MapVector) source).lengths()[row];
            if (length == 0) {
                writeAbsent(repetition, definition);
                return;
            }
            for (int i = 0; i < length; i++) {
                for (FieldWriter field : fields) {
                    field.write(offset + i, i == 0 ? repetition : level, definition + 1);
                }
            }
        }
    }
}
