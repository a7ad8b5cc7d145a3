package io.sabot.engine.function;

import io.sabot.engine.type.DataType;
import java.util.List;

/**
 * What a type rule decides: the types that the arguments are cast to, and the type of the result.
 */
public record Typing(List<DataType> arguments, DataType result) {
    public Typing {
        arguments = List.copyOf(arguments);
    }
}
