package io.sabot.engine.sql;

import io.sabot.engine.error.QueryContext;
import io.sabot.engine.expr.Expr;
import io.sabot.engine.type.DataType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Syntax trees as short texts: expressions as Lisp, the rest as records without what is absent, false or a place. */
final class Tree {
    private Tree() {}

    static String of(Object node) {
        if (node instanceof Expr.Name name) {
            return String.join(".", name.parts());
        }
        if (node instanceof Expr.Literal literal) {
            String value = literal.type().isString() ? "'" + literal.value() + "'" : String.valueOf(literal.value());
            boolean evident = literal.type() == DataType.INT
                    || literal.type() == DataType.STRING
                    || literal.type() == DataType.BOOLEAN
                    || literal.type() == DataType.NULL;
            return evident ? value : value + ":" + literal.type().simpleString();
        }
        if (node instanceof Expr.Call call && isPlain(call)) {
            StringBuilder text = new StringBuilder("(").append(String.join(".", call.name()));
            call.arguments().forEach(argument -> text.append(' ').append(of(argument)));
            return text.append(')').toString();
        }
        if (node instanceof DataType type) {
            return type.simpleString();
        }
        if (node instanceof Record tree) {
            return ofRecord(tree);
        }
        if (node instanceof List<?> list) {
            return list.stream().map(Tree::of).toList().toString();
        }
        return String.valueOf(node);
    }

    private static boolean isPlain(Expr.Call call) {
        return !call.distinct()
                && call.filter() == null
                && call.ignoreNulls() == null
                && call.orderBy().isEmpty();
    }

    private static String ofRecord(Record node) {
        List<String> parts = new ArrayList<>();
        for (RecordComponent component : node.getClass().getRecordComponents()) {
            Object value = value(node, component);
            boolean absent = value == null
                    || value instanceof QueryContext
                    || Boolean.FALSE.equals(value)
                    || value instanceof List<?> list && list.isEmpty()
                    || value instanceof Map<?, ?> map && map.isEmpty();
            if (!absent) {
                parts.add(Boolean.TRUE.equals(value) ? component.getName() : component.getName() + "=" + of(value));
            }
        }
        return node.getClass().getSimpleName() + "(" + String.join(", ", parts) + ")";
    }

    private static Object value(Record node, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(node);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
