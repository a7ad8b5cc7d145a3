package io.sabot.engine.session;

import io.sabot.engine.expr.Attribute;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Slice;
import java.util.ArrayList;
import java.util.List;

/** What commands answer: rows of text, mostly. */
final class CommandRows {
    private final List<Attribute> columns;
    private final List<Object[]> rows = new ArrayList<>();

    private CommandRows(List<Attribute> columns) {
        this.columns = columns;
    }

    /** Text columns that are never NULL. */
    static CommandRows of(String... names) {
        List<Attribute> columns = new ArrayList<>();
        for (String name : names) {
            columns.add(Attribute.create(name, DataType.STRING, false));
        }
        return new CommandRows(columns);
    }

    static CommandRows of(List<Attribute> columns) {
        return new CommandRows(columns);
    }

    /** No rows and no columns: a command that only does something. */
    static LogicalPlan none() {
        return new LogicalPlan.LocalRows(List.of(), List.of());
    }

    /** Strings become text; other values are taken as they are. */
    CommandRows add(Object... values) {
        Object[] row = new Object[values.length];
        for (int i = 0; i < row.length; i++) {
            row[i] = values[i] instanceof String text ? Slice.of(text) : values[i];
        }
        rows.add(row);
        return this;
    }

    LogicalPlan plan() {
        return new LogicalPlan.LocalRows(columns, rows);
    }
}
