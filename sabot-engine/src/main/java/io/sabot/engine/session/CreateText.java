package io.sabot.engine.session;

import io.sabot.engine.catalog.ColumnTypes;
import io.sabot.engine.catalog.TableDefinition;
import io.sabot.engine.catalog.View;
import io.sabot.engine.config.SabotSettings;
import io.sabot.engine.type.Field;
import io.sabot.engine.type.Identifiers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Statements that would make a table or view as it is. Source: ShowCreateTableExec and ShowCreateTableCommand of Spark. */
final class CreateText {
    private final StringBuilder text = new StringBuilder();

    private CreateText() {}

    static String of(TableDefinition table) {
        CreateText made = new CreateText();
        made.table(table);
        return made.text.toString();
    }

    static String of(View.Sql view, Session session) {
        CreateText made = new CreateText();
        made.view(view, session.settings().get(SabotSettings.VIEW_BINDING));
        return made.text.toString();
    }

    private void table(TableDefinition table) {
        text.append("CREATE TABLE ")
                .append(Identifiers.quoteIfNeeded(table.fullName()))
                .append(" (\n  ");
        List<String> columns = new ArrayList<>();
        table.schema().fields().forEach(field -> columns.add(column(field)));
        text.append(String.join(",\n  ", columns)).append(")\n");
        text.append("USING ").append(table.provider()).append('\n');
        pairs("OPTIONS", Redaction.of(new TreeMap<>(table.options())));
        if (!table.partitionBy().isEmpty()) {
            text.append("PARTITIONED BY (").append(names(table.partitionBy())).append(")\n");
        }
        TableDefinition.Buckets buckets = table.details().buckets();
        if (buckets != null) {
            text.append("CLUSTERED BY (").append(names(buckets.columns())).append(")\n");
            if (!buckets.order().isEmpty()) {
                text.append("SORTED BY (").append(names(buckets.order())).append(")\n");
            }
            text.append("INTO ").append(buckets.count()).append(" BUCKETS\n");
        }
        comment(table.comment());
        collation(table.details().collation());
        if (!table.managed()) {
            text.append("LOCATION '")
                    .append(escaped(TableFacts.uri(table.location())))
                    .append("'\n");
        }
        pairs("TBLPROPERTIES", Redaction.of(new TreeMap<>(table.properties())));
    }

    private static String column(Field field) {
        StringBuilder column = new StringBuilder(Identifiers.quoteIfNeeded(List.of(field.name())))
                .append(' ')
                .append(ColumnTypes.ddl(field.type()));
        if (!field.nullable()) {
            column.append(" NOT NULL");
        }
        String value = ColumnTypes.defaultText(field);
        if (value != null) {
            column.append(" DEFAULT ").append(value);
        }
        String comment = ColumnTypes.comment(field);
        if (comment != null) {
            column.append(" COMMENT '").append(escaped(comment)).append('\'');
        }
        return column.toString();
    }

    private void view(View.Sql view, boolean modes) {
        text.append("CREATE VIEW ")
                .append(Identifiers.quoteIfNeeded(view.name().subList(1, 3)))
                .append(" (\n  ");
        List<String> columns = new ArrayList<>();
        for (Field field : view.schema().fields()) {
            String comment = view.named() ? ColumnTypes.comment(field) : null;
            columns.add(Identifiers.quoteIfNeeded(List.of(field.name()))
                    + (comment == null ? "" : " COMMENT '" + escaped(comment) + "'"));
        }
        text.append(String.join(",\n  ", columns)).append(")\n");
        comment(view.comment());
        collation(view.collation());
        pairs("TBLPROPERTIES", Redaction.of(new TreeMap<>(view.properties())));
        if (modes) {
            String mode = view.binding() == View.Binding.NONE
                    ? "BINDING"
                    : view.binding().name().replace('_', ' ');
            text.append("WITH SCHEMA ").append(mode).append('\n');
        }
        text.append("AS ").append(view.text()).append('\n');
    }

    private void comment(String comment) {
        if (comment != null) {
            text.append("COMMENT '").append(escaped(comment)).append("'\n");
        }
    }

    private void collation(String collation) {
        if (collation != null) {
            text.append("DEFAULT COLLATION ").append(collation).append('\n');
        }
    }

    private void pairs(String clause, Map<String, String> values) {
        if (values.isEmpty()) {
            return;
        }
        List<String> pairs = new ArrayList<>();
        values.forEach((key, value) -> pairs.add("'" + escaped(key) + "' = '" + escaped(value) + "'"));
        text.append(clause).append(" (\n  ").append(String.join(",\n  ", pairs)).append(")\n");
    }

    private static String names(List<String> names) {
        return String.join(
                ", ",
                names.stream()
                        .map(name -> Identifiers.quoteIfNeeded(List.of(name)))
                        .toList());
    }

    private static String escaped(String value) {
        return value.replace("'", "\\'");
    }
}
