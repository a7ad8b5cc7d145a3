package io.sabot.engine.connector.file;

import io.sabot.engine.connector.BlockReader;
import io.sabot.engine.connector.Split;
import io.sabot.engine.connector.Table;
import io.sabot.engine.memory.ReadContext;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.StructValue;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Reads whole tables, for tests. */
public final class Tables {
    private Tables() {}

    /** Rows as texts like {@code [1, a, null]}, in the table's order. */
    public static List<String> rows(Table table) {
        return rows(table, IntStream.range(0, table.schema().size()).boxed().toList());
    }

    public static List<String> rows(Table table, List<Integer> columns) {
        return values(table, columns).stream().map(StructValue::toString).toList();
    }

    public static List<StructValue> values(Table table, List<Integer> columns) {
        List<StructValue> rows = new ArrayList<>();
        ReadContext context = new ReadContext();
        for (Split split : table.splits(columns)) {
            try (BlockReader reader = split.open(context, 3)) {
                int count;
                while ((count = reader.next()) > 0) {
                    for (int row = 0; row < count; row++) {
                        Object[] values = new Object[columns.size()];
                        for (int i = 0; i < values.length; i++) {
                            Object value = reader.column(i, null, 0).get(row);
                            values[i] = value instanceof Slice text ? text.copy() : value;
                        }
                        rows.add(new StructValue(values));
                    }
                }
            }
        }
        return rows;
    }

    public static String schema(Table table) {
        return table.schema().simpleString();
    }
}
