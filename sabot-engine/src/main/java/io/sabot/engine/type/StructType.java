package io.sabot.engine.type;

import java.util.List;
import java.util.function.Function;

/** Named fields in order. */
public record StructType(List<Field> fields) implements DataType {
    /** Wider structs are cut in their simple form (spark.sql.debug.maxToStringFields). */
    private static final int MOST_FIELDS_SHOWN = 25;

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
            text.append(i == 0 ? "" : ", ").append(fields.get(i).sql());
        }
        return text.append('>').toString();
    }

    @Override
    public String simpleString() {
        return fieldList(MOST_FIELDS_SHOWN, DataType::simpleString);
    }

    @Override
    public String catalogString() {
        return fieldList(fields.size(), DataType::catalogString);
    }

    @Override
    public String typeName() {
        return "struct";
    }

    private String fieldList(int most, Function<DataType, String> form) {
        StringBuilder text = new StringBuilder("struct<");
        for (int i = 0; i < Math.min(most, fields.size()); i++) {
            Field field = fields.get(i);
            text.append(i == 0 ? "" : ",").append(field.name()).append(':').append(form.apply(field.type()));
        }
        if (fields.size() > most) {
            text.append(",... ").append(fields.size() - most).append(" more fields");
        }
        return text.append('>').toString();
    }

    @Override
    public Storage storage() {
        return Storage.STRUCT;
    }
}
