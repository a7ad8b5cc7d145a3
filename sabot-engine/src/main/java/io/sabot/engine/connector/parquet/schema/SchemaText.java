package io.sabot.engine.connector.parquet.schema;

import java.util.Locale;

/** Writes a field as parquet-java prints it, for error messages. */
final class SchemaText {
    private SchemaText() {}

    static String of(SchemaNode node) {
        StringBuilder text = new StringBuilder();
        write(node, "", text);
        return text.toString();
    }

    private static void write(SchemaNode node, String indent, StringBuilder text) {
        text.append(indent)
                .append(node.repetition().name().toLowerCase(Locale.ROOT))
                .append(' ');
        if (node.isPrimitive()) {
            text.append(physical(node)).append(' ').append(node.name());
        } else {
            text.append("group ").append(node.name());
        }
        if (node.logicalType() != null) {
            text.append(" (").append(node.logicalType()).append(')');
        }
        if (node.fieldId() >= 0) {
            text.append(" = ").append(node.fieldId());
        }
        if (!node.isPrimitive()) {
            text.append(" {\n");
            for (SchemaNode child : node.children()) {
                write(child, indent + "  ", text);
                text.append(child.isPrimitive() ? ";\n" : "\n");
            }
            text.append(indent).append('}');
        }
    }

    private static String physical(SchemaNode node) {
        return switch (node.physical()) {
            case BYTE_ARRAY -> "binary";
            case FIXED_LEN_BYTE_ARRAY -> "fixed_len_byte_array(" + node.typeLength() + ")";
            default -> node.physical().name().toLowerCase(Locale.ROOT);
        };
    }
}
