package io.sabot.engine.function;

import io.sabot.engine.type.DataType;
import java.util.List;

/**
 * What a type rule decides: the types that the arguments are cast to, the type of the result, and sometimes that another
 * entry is called. An operator stands for several functions ({@code date + 1} is {@code date_add}); the rule then names the
 * one that is meant.
 *
 * @param arguments in the order of the call that is made; those that have no type here are left out
 * @param instead the entry to call in place of the one that was asked, null for that one itself
 * @param swapped the two arguments change places, because {@code instead} takes them the other way round
 * @param nullability when the result counts as nullable, where that depends on the types; null for as the entry says
 */
public record Typing(
        List<DataType> arguments, DataType result, ScalarFunction instead, boolean swapped, Nullability nullability) {
    public Typing {
        arguments = List.copyOf(arguments);
    }

    public Typing(List<DataType> arguments, DataType result, ScalarFunction instead, boolean swapped) {
        this(arguments, result, instead, swapped, null);
    }

    public Typing(List<DataType> arguments, DataType result) {
        this(arguments, result, null, false, null);
    }

    /** The same types for a call of another entry. */
    public Typing of(ScalarFunction other) {
        return new Typing(arguments, result, other, swapped, nullability);
    }

    /** The same types with a result that counts as nullable when the rule says so. */
    public Typing nullable(Nullability when) {
        return new Typing(arguments, result, instead, swapped, when);
    }

    public Typing nullable(boolean always) {
        return nullable(always ? Nullability.ALWAYS : Nullability.NEVER);
    }
}
