package io.sabot.engine.catalog;

import io.sabot.engine.expr.Expr;
import io.sabot.engine.type.DataType;

/**
 * A session variable with its value of the moment.
 *
 * @param initial what DEFAULT means, null for NULL
 */
public record Variable(String name, DataType type, Object value, Expr initial) {

    public Variable withValue(Object newValue) {
        return new Variable(name, type, newValue, initial);
    }
}
