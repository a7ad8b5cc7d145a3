package io.sabot.engine.bind;

import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.MapType;
import io.sabot.engine.type.StructType;
import java.util.List;

/** The text of fields of a value: those of structs follow a dot, keys of maps stand in brackets. */
final class FieldText {
    private FieldText() {}

    static String of(DataType base, List<String> names) {
        StringBuilder text = new StringBuilder();
        DataType type = base;
        for (String name : names) {
            if (type instanceof MapType map) {
                text.append('[').append(name).append(']');
                type = map.value();
            } else {
                text.append('.').append(name);
                type = field(type instanceof ArrayType array ? array.element() : type, name);
            }
        }
        return text.toString();
    }

    private static DataType field(DataType type, String name) {
        int at = type instanceof StructType struct ? struct.indexOf(name, false) : -1;
        return at < 0 ? DataType.NULL : ((StructType) type).field(at).type();
    }
}
