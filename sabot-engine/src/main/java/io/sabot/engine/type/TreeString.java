package io.sabot.engine.type;

/** A schema as {@code printSchema} prints it. */
public final class TreeString {
    private static final String BAR = " |";

    private TreeString() {}

    public static String of(StructType schema) {
        return of(schema, Integer.MAX_VALUE);
    }

    /** @param maxDepth levels to print, all when it is not positive */
    public static String of(StructType schema, int maxDepth) {
        StringBuilder text = new StringBuilder("root\n");
        appendFields(text, schema, BAR, maxDepth > 0 ? maxDepth : Integer.MAX_VALUE);
        return text.toString();
    }

    private static void appendFields(StringBuilder text, StructType schema, String prefix, int depth) {
        if (depth <= 0) {
            return;
        }
        for (Field field : schema.fields()) {
            append(text, prefix, field.name(), field.type(), "nullable = " + field.nullable());
            appendChildren(text, field.type(), prefix + "    |", depth - 1);
        }
    }

    private static void appendChildren(StringBuilder text, DataType type, String prefix, int depth) {
        if (depth <= 0) {
            return;
        }
        if (type instanceof ArrayType array) {
            append(text, prefix, "element", array.element(), "containsNull = " + array.containsNull());
            appendChildren(text, array.element(), prefix + "    |", depth - 1);
        } else if (type instanceof MapType map) {
            appendLine(text, prefix, "key", map.key(), "");
            appendChildren(text, map.key(), prefix + "    |", depth - 1);
            append(text, prefix, "value", map.value(), "valueContainsNull = " + map.valueContainsNull());
            appendChildren(text, map.value(), prefix + "    |", depth - 1);
        } else if (type instanceof StructType struct) {
            appendFields(text, struct, prefix, depth);
        }
    }

    private static void append(StringBuilder text, String prefix, String name, DataType type, String facts) {
        appendLine(text, prefix, name, type, " (" + facts + ")");
    }

    private static void appendLine(StringBuilder text, String prefix, String name, DataType type, String end) {
        text.append(prefix).append("-- ").append(escape(name)).append(": ");
        text.append(type.typeName()).append(end).append('\n');
    }

    private static String escape(String name) {
        StringBuilder text = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            int meta = "\n\r\t\f\b\u000b\u0007".indexOf(name.charAt(i));
            if (meta < 0) {
                text.append(name.charAt(i));
            } else {
                text.append('\\').append("nrtfbva".charAt(meta));
            }
        }
        return text.toString();
    }
}
