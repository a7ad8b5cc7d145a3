package io.sabot.engine.function;

import io.sabot.engine.type.DataType;
import io.sabot.engine.type.StructType;
import java.util.List;

/**
 * A function that gives rows: {@code explode}, {@code posexplode}, {@code inline}, {@code stack}, {@code json_tuple}….
 *
 * @param schemaRule result columns from argument types (after {@code typeRule})
 * @param outer whether no rows become one row of NULLs
 */
public record GeneratorFunction(
        String name,
        int minArguments,
        int maxArguments,
        SchemaRule schemaRule,
        Rows rows,
        boolean outer,
        List<String> parameterNames,
        Documentation documentation)
        implements Function {

    /** Entries are made anew at each look-up; the name says which function it is. */
    @Override
    public boolean equals(Object other) {
        return other instanceof GeneratorFunction that && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /** Coerced argument types and the columns that come out. */
    public record Shape(List<DataType> arguments, StructType output) {}

    /** Types of the call. */
    @FunctionalInterface
    public interface SchemaRule {
        Shape apply(Arguments arguments);
    }

    /** Rows of one call, each an array of boxed values in the order of the output columns. */
    @FunctionalInterface
    public interface Rows {
        List<Object[]> of(Object[] arguments, CallContext context);
    }
}
