package io.sabot.engine.type;

import java.util.List;

/** Named fields in order. */
public record StructType(List<Field> fields) implements DataType {
    public StructType {
        fields = List.copyOf(fields);
    }

    public int size() {
        return fields.size();
    }

    public Field field(int ordinal) {
        return fields.get(ordinal);
    }

    /** @return ordinal of the first field of that name, -1 when there is none */
    public int indexOf(String name, boolean caseSensitive) {
        for (int i = 0; i < fields.size(); i++) {
            String candidate = fields.get(i).name();
            if (caseSensitive ? candidate.equals(name) : candidate.equalsIgnoreCase(name)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public String sql() {
        StringBuilder text = new StringBuilder("STRUCT<");
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            text.append(i == 0 ? "" : ", ").append(Identifiers.quoteIfNeeded(field.name())).append(": ");
            text.append(field.type().sql()).append(field.nullable() ? "" : " NOT NULL");
        }
        return text.append('>').toString();
    }

    @Override
    public String simpleString() {
        StringBuilder text = new StringBuilder("struct<");
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            text.append(i == 0 ? "" : ",").append(field.name()).append(':').append(field.type().simpleString());
        }
        return text.append('>').toString();
    }

    @Override
    public Storage storage() {
        return Storage.STRUCT;
    }
}
