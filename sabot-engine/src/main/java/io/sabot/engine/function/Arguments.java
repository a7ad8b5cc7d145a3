package io.sabot.engine.function;

import io.sabot.engine.config.Setting;
import io.sabot.engine.config.Settings;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.EvalMode;
import java.util.Collections;
import java.util.List;

/**
 * The arguments of a call as the type rules see them. A lambda has the type and nullability of its body.
 *
 * @param types before coercion
 * @param nullable which arguments may be NULL
 * @param constants boxed values of the arguments that are literals, null for the others and for a NULL literal
 * @param isLiteral which arguments are literals
 * @param mode ANSI or legacy coercion
 * @param settings of the session
 * @param schemas reads types written as text
 */
public record Arguments(
        List<DataType> types,
        List<Boolean> nullable,
        List<Object> constants,
        List<Boolean> isLiteral,
        EvalMode mode,
        Settings settings,
        Schemas schemas) {

    /** Reads a type as SQL writes it, columns, or the JSON of a type. */
    @FunctionalInterface
    public interface Schemas {
        /** Knows no text: for calls that the engine makes by itself. */
        Schemas NONE = text -> {
            throw new IllegalStateException("no schema is expected here: " + text);
        };

        DataType parse(String text);
    }

    /** Of a call that the engine makes by itself. */
    public Arguments(List<DataType> types, List<Object> constants, List<Boolean> isLiteral, EvalMode mode) {
        this(
                types,
                Collections.nCopies(types.size(), true),
                constants,
                isLiteral,
                mode,
                Settings.DEFAULTS,
                Schemas.NONE);
    }

    public int size() {
        return types.size();
    }

    public DataType type(int index) {
        return types.get(index);
    }

    public boolean nullable(int index) {
        return nullable.get(index);
    }

    /** The value of an argument that is a literal, null for others and for a NULL literal. */
    public Object constant(int index) {
        return constants.get(index);
    }

    /** The first arguments alone. */
    public Arguments first(int count) {
        return new Arguments(
                types.subList(0, count),
                nullable.subList(0, count),
                constants.subList(0, count),
                isLiteral.subList(0, count),
                mode,
                settings,
                schemas);
    }

    public boolean ansi() {
        return mode == EvalMode.ANSI;
    }

    public <T> T setting(Setting<T> setting) {
        return settings.get(setting);
    }
}
