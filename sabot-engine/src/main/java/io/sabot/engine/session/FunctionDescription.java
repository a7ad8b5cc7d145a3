package io.sabot.engine.session;

import io.sabot.engine.catalog.SqlFunction;
import io.sabot.engine.type.Field;
import java.util.ArrayList;
import java.util.List;

/** What DESCRIBE FUNCTION tells of a function written in SQL. Source: DescribeFunctionCommand of Spark. */
final class FunctionDescription {
    private final boolean extended;
    private final List<String[]> lines = new ArrayList<>();

    private FunctionDescription(boolean extended) {
        this.extended = extended;
    }

    static List<String> of(SqlFunction function, boolean extended) {
        FunctionDescription description = new FunctionDescription(extended);
        description.describe(function);
        return description.aligned();
    }

    private void describe(SqlFunction function) {
        add("Function:", function.fullName());
        add("Type:", function.table() ? "TABLE" : "SCALAR");
        List<String> parameters = parameters(function);
        add("Input:", parameters.isEmpty() ? "()" : parameters.get(0));
        parameters.stream().skip(1).forEach(parameter -> add("", parameter));
        if (function.table()) {
            List<String[]> columns = new ArrayList<>();
            for (Field field : function.columns().fields()) {
                columns.add(new String[] {field.name(), field.type().sql(), ""});
            }
            List<String> texts = tabulated(columns);
            add("Returns:", texts.get(0));
            texts.stream().skip(1).forEach(text -> add("", text));
        } else {
            add("Returns:", function.returns().sql());
        }
        if (extended) {
            if (function.comment() != null) {
                add("Comment:", function.comment());
            }
            add("Deterministic:", Boolean.toString(function.deterministic()));
            add("Data Access:", function.readsData() ? "READS SQL DATA" : "CONTAINS SQL");
            add("Owner:", function.owner());
            add("Body:", function.body());
        }
    }

    private List<String> parameters(SqlFunction function) {
        List<String[]> parameters = new ArrayList<>();
        for (SqlFunction.Parameter parameter : function.parameters()) {
            String rest = !extended
                    ? ""
                    : (parameter.defaultText() == null ? "" : " DEFAULT " + parameter.defaultText())
                            + (parameter.comment() == null ? "" : " '" + parameter.comment() + "'");
            parameters.add(new String[] {parameter.name(), parameter.type().sql(), rest});
        }
        return tabulated(parameters);
    }

    private static List<String> tabulated(List<String[]> rows) {
        int names = rows.stream().mapToInt(row -> row[0].length()).max().orElse(0);
        int types = rows.stream().mapToInt(row -> row[1].length()).max().orElse(0);
        return rows.stream()
                .map(row -> padded(row[0], names) + " " + padded(row[1], types) + row[2])
                .toList();
    }

    private static String padded(String text, int length) {
        return text + " ".repeat(length - text.length());
    }

    private void add(String key, String value) {
        lines.add(new String[] {key, value});
    }

    private List<String> aligned() {
        int keys = lines.stream().mapToInt(line -> line[0].length()).max().orElse(0);
        return lines.stream().map(line -> padded(line[0], keys) + " " + line[1]).toList();
    }
}
