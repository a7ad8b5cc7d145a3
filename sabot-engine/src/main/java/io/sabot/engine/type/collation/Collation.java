package io.sabot.engine.type.collation;

import io.sabot.engine.type.Slice;
import java.util.Comparator;
import java.util.function.UnaryOperator;

/**
 * A way to compare strings (CollationFactory of Spark).
 *
 * @param name in Spark's normal form
 * @param order of two strings
 * @param key bytes that are equal for equal strings and have the order of the strings
 */
public record Collation(String name, Comparator<Slice> order, UnaryOperator<Slice> key) {

    public int compare(Slice a, Slice b) {
        return order.compare(a, b);
    }

    public boolean equal(Slice a, Slice b) {
        return order.compare(a, b) == 0;
    }

    public Slice keyOf(Slice text) {
        return key.apply(text);
    }

    /** The same, blanks at the end not counting. */
    Collation trimmed(String trimmedName) {
        return new Collation(
                trimmedName, (a, b) -> order.compare(trimRight(a), trimRight(b)), text -> key.apply(trimRight(text)));
    }

    private static Slice trimRight(Slice text) {
        int length = text.length();
        while (length > 0 && text.at(length - 1) == ' ') {
            length--;
        }
        return length == text.length() ? text : text.slice(0, length);
    }
}
