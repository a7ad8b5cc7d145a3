package io.sabot.shuffle.arrow;

import java.util.List;

/** A column, or a child of one. */
public record ArrowField(String name, ArrowType type, boolean nullable, List<ArrowField> children) {
    public ArrowField {
        children = List.copyOf(children);
    }

    public static ArrowField of(String name, ArrowType type, boolean nullable, ArrowField... children) {
        return new ArrowField(name, type, nullable, List.of(children));
    }

    /** How many buffers of a batch belong to this field itself: validity first, then offsets or values. */
    int buffers() {
        if (type instanceof ArrowType.Null) {
            return 0;
        }
        if (type instanceof ArrowType.Struct) {
            return 1;
        }
        return type instanceof ArrowType.Utf8 || type instanceof ArrowType.Binary ? 3 : 2;
    }
}
