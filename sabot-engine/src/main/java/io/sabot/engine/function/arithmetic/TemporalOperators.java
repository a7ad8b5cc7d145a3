package io.sabot.engine.function.arithmetic;

import io.sabot.engine.function.Arguments;
import io.sabot.engine.function.Typing;

/** What {@code + - * / div} mean for dates, timestamps and intervals. */
final class TemporalOperators {
    private TemporalOperators() {}

    /** @return null when neither operand is temporal */
    static Typing resolve(String symbol, Arguments arguments) {
        return null;
    }
}
