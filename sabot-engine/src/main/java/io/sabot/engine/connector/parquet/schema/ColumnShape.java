package io.sabot.engine.connector.parquet.schema;

import io.sabot.engine.type.DataType;
import java.util.List;

/**
 * How a SQL value is put together from leaves. Levels say from the definition level of an entry which of the nested values
 * around it exist.
 */
public sealed interface ColumnShape {
    DataType type();

    /** Definition level from which on the value itself is there; below it the value or something around it is NULL or empty. */
    int definition();

    /**
     * @param node the primitive field
     * @param calendar of the file
     */
    record Leaf(DataType type, SchemaNode node, WriterCalendar calendar) implements ColumnShape {
        @Override
        public int definition() {
            return node.definition();
        }
    }

    /** @param witness any leaf beneath the struct in the file, whose levels tell where the struct is NULL */
    record Struct(DataType type, int definition, List<ColumnShape> fields, SchemaNode witness) implements ColumnShape {
        public Struct {
            fields = List.copyOf(fields);
        }
    }

    /** A field that the file does not have: NULL wherever it is. */
    record Missing(DataType type) implements ColumnShape {
        @Override
        public int definition() {
            return Integer.MAX_VALUE;
        }
    }

    /**
     * @param definition from which on the list is there, maybe empty
     * @param occupied from which on it has an element
     * @param level repetition level of an element that is not the first of its list
     */
    record Repeated(DataType type, int definition, int occupied, int level, ColumnShape element)
            implements ColumnShape {}

    /** As {@link Repeated}, with a key and a value in place of the element. */
    record KeyValue(DataType type, int definition, int occupied, int level, ColumnShape key, ColumnShape value)
            implements ColumnShape {}

    /** Both leaves are required binaries. */
    record Variant(DataType type, int definition, Leaf value, Leaf metadata) implements ColumnShape {}

    /** A variant of which some values stand in columns of their own. */
    record Shredded(DataType type, int definition) implements ColumnShape {}
}
