package io.sabot.engine.function;

import io.sabot.engine.type.DataType;
import io.sabot.engine.type.EvalMode;
import java.util.List;

/**
 * The arguments of a call as the type rules see them.
 *
 * @param types before coercion
 * @param constants boxed values of the arguments that are literals, null for the others and for a NULL literal
 * @param isLiteral which arguments are literals
 * @param mode ANSI or legacy coercion
 */
public record Arguments(List<DataType> types, List<Object> constants, List<Boolean> isLiteral, EvalMode mode) {
    public int size() {
        return types.size();
    }

    public DataType type(int index) {
        return types.get(index);
    }

    public boolean ansi() {
        return mode == EvalMode.ANSI;
    }
}
