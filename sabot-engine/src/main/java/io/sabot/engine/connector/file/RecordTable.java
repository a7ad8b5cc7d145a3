package io.sabot.engine.connector.file;

import io.sabot.engine.connector.BlockReader;
import io.sabot.engine.connector.Split;
import io.sabot.engine.connector.Table;
import io.sabot.engine.memory.ReadContext;
import io.sabot.engine.type.Field;
import io.sabot.engine.type.StructType;
import java.util.List;
import java.util.function.Function;

/** Records that are values of the program instead of lines of a file. */
public final class RecordTable implements Table {
    private final String description;
    private final StructType schema;
    private final int records;
    private final Function<StructType, RowReader> rows;

    /**
     * @param records how many
     * @param rows makes a reader of all rows, given some columns of {@code schema}
     */
    public RecordTable(String description, StructType schema, int records, Function<StructType, RowReader> rows) {
        this.description = description;
        this.schema = (StructType) FileTables.nullable(schema);
        this.records = records;
        this.rows = rows;
    }

    @Override
    public String description() {
        return description;
    }

    @Override
    public StructType schema() {
        return schema;
    }

    /** About: a record may be no row, or several. */
    @Override
    public long rowCount() {
        return records;
    }

    @Override
    public List<Split> splits(List<Integer> columns) {
        List<Field> wanted = columns.stream().map(schema::field).toList();
        return List.of(new Split() {
            @Override
            public long rowCount() {
                return -1;
            }

            @Override
            public BlockReader open(ReadContext context, int blockRows) {
                return new RowBlockReader(
                        rows.apply(new StructType(wanted)),
                        wanted.stream().map(Field::type).toList(),
                        blockRows);
            }
        });
    }
}
