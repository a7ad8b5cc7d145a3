package io.sabot.engine.catalog;

import io.sabot.engine.config.Settings;
import io.sabot.engine.sql.SqlParser;
import io.sabot.engine.type.CharVarchar;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Field;
import io.sabot.engine.type.JsonText;
import io.sabot.engine.type.StringType;
import io.sabot.engine.type.StructType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Columns of tables: their comments and defaults, which stand in the metadata, and their types as statements show them. */
public final class ColumnTypes {
    private static final String COMMENT = "comment";
    private static final String SIZED = "__CHAR_VARCHAR_TYPE_STRING";
    private static final String DEFAULT = "CURRENT_DEFAULT";
    private static final String DEFAULT_AT_CREATION = "EXISTS_DEFAULT";

    private ColumnTypes() {}

    public static String comment(Field field) {
        return text(field, COMMENT);
    }

    /** @return the text of the default, null for none */
    public static String defaultText(Field field) {
        return text(field, DEFAULT);
    }

    private static String text(Field field, String key) {
        String json = field.metadata().get(key);
        return json == null ? null : JsonText.unquote(json);
    }

    public static Field withComment(Field field, String comment) {
        return with(field, field.type(), COMMENT, comment);
    }

    public static Field withDefault(Field field, String text) {
        Field changed = with(field, field.type(), DEFAULT, text);
        return text != null && changed.metadata().containsKey(DEFAULT_AT_CREATION)
                ? changed
                : with(changed, changed.type(), DEFAULT_AT_CREATION, text);
    }

    private static Field with(Field field, DataType type, String key, String value) {
        Map<String, String> metadata = new LinkedHashMap<>(field.metadata());
        if (value == null) {
            metadata.remove(key);
        } else {
            metadata.put(key, JsonText.quote(value));
        }
        return new Field(field.name(), type, field.nullable(), metadata);
    }

    /** The columns as queries see them: texts without length, which the metadata tell. */
    public static StructType read(StructType schema) {
        List<Field> fields = new ArrayList<>();
        for (Field field : schema.fields()) {
            DataType plain = CharVarchar.withoutLengths(field.type());
            fields.add(
                    plain.equals(field.type())
                            ? field
                            : with(field, plain, SIZED, field.type().simpleString()));
        }
        return new StructType(fields);
    }

    /** The columns as a table declares them: texts have the length again that the metadata tell. */
    public static StructType declared(StructType schema, Settings settings) {
        SqlParser parser = new SqlParser(settings);
        List<Field> fields = new ArrayList<>();
        for (Field field : schema.fields()) {
            String sized = text(field, SIZED);
            fields.add(sized == null ? field : with(field, parser.parseDataType(sized), SIZED, null));
        }
        return new StructType(fields);
    }

    /** @return the CHAR or VARCHAR type that a column of texts was declared with, null for none */
    public static StringType sized(DataType type, Map<String, String> metadata) {
        String declared = metadata.get(SIZED);
        if (declared == null || !(type instanceof StringType string)) {
            return null;
        }
        String text = JsonText.unquote(declared);
        int open = text.indexOf('(');
        int length = Integer.parseInt(text.substring(open + 1, text.indexOf(')')));
        StringType.Kind kind = text.startsWith("char") ? StringType.Kind.CHAR : StringType.Kind.VARCHAR;
        return new StringType(string.collation(), kind, length);
    }

    /** The type that the column was declared with. */
    public static String declared(Field field) {
        String sized = text(field, SIZED);
        return sized == null ? field.type().simpleString() : sized;
    }

    /** A type in a statement that makes a table: texts tell their collation. */
    public static String ddl(DataType type) {
        return type instanceof StringType string && !type.sql().contains("COLLATE")
                ? type.sql() + " COLLATE " + string.collation()
                : type.sql();
    }
}
