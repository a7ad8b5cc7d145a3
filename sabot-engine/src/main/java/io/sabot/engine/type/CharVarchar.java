package io.sabot.engine.type;

import io.sabot.engine.error.ErrorKind;
import io.sabot.engine.error.QueryException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a column of type CHAR(n) or VARCHAR(n) makes of a text that is written to it (CharVarcharCodegenUtils of Spark). */
public final class CharVarchar {
    private CharVarchar() {}

    /** Exactly {@code length} characters: padded with blanks, or freed of blanks at its end. */
    public static Slice toChar(Slice text, int length) {
        return pad(toVarchar(text, length), length);
    }

    /** At most {@code length} characters, blanks at the end left out where they are too many. */
    public static Slice toVarchar(Slice text, int length) {
        int excess = characters(text) - length;
        int end = text.length();
        for (int i = 0; i < excess; i++) {
            if (text.at(end - 1) != ' ') {
                throw QueryException.of(ErrorKind.RUNTIME, "EXCEED_LIMIT_LENGTH", "limit", Integer.toString(length));
            }
            end--;
        }
        return excess > 0 ? text.slice(0, end) : text;
    }

    /** A text read from a CHAR(n) column that another system wrote. */
    public static Slice pad(Slice text, int length) {
        int missing = length - characters(text);
        if (missing <= 0) {
            return text;
        }
        byte[] padded = Arrays.copyOf(text.toBytes(), text.length() + missing);
        Arrays.fill(padded, text.length(), padded.length, (byte) ' ');
        return Slice.of(padded);
    }

    public static int characters(Slice text) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            count += (text.at(i) & 0xC0) == 0x80 ? 0 : 1;
        }
        return count;
    }

    /** CHAR and VARCHAR, which exist in table schemas only, as STRING (source: CharVarcharUtils). */
    public static DataType withoutLengths(DataType type) {
        if (type instanceof StringType text) {
            return StringType.collated(text.collation());
        }
        if (type instanceof ArrayType array) {
            return new ArrayType(withoutLengths(array.element()), array.containsNull());
        }
        if (type instanceof MapType map) {
            return new MapType(withoutLengths(map.key()), withoutLengths(map.value()), map.valueContainsNull());
        }
        if (type instanceof StructType struct) {
            List<Field> fields = new ArrayList<>();
            for (Field field : struct.fields()) {
                fields.add(new Field(field.name(), withoutLengths(field.type()), field.nullable(), field.metadata()));
            }
            return new StructType(fields);
        }
        return type;
    }
}
