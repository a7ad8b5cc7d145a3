package io.sabot.engine.function;

import io.sabot.engine.function.user.UserAggregate;
import io.sabot.engine.type.DataType;
import java.util.List;
import java.util.Objects;

/**
 * A function of many rows.
 *
 * @param nullable whether the result may be NULL (count is not)
 * @param factory makes the accumulators for one call of the function
 * @param withinGroup what WITHIN GROUP (ORDER BY …) means to it
 * @param defaults of the last parameters, for calls that leave them out
 * @param constantsFrom arguments from this one on must be constant: the type rule sees their values; -1 when none must
 * @param respectingNulls the entry that a call with RESPECT NULLS means, null when that makes no difference
 * @param takesIgnoreNulls whether IGNORE NULLS may be said
 */
public record AggregateFunction(
        String name,
        int minArguments,
        int maxArguments,
        TypeRule typeRule,
        boolean nullable,
        AccumulatorFactory factory,
        List<String> parameterNames,
        Documentation documentation,
        WithinGroup withinGroup,
        List<ScalarFunction.Default> defaults,
        int constantsFrom,
        AggregateFunction respectingNulls,
        boolean takesIgnoreNulls)
        implements Function {

    /** What WITHIN GROUP (ORDER BY …) means to a function. */
    public enum WithinGroup {
        /** Nothing: it must not stand there. */
        NONE,
        /** The key is the first argument, in front of those in parentheses; it must be there. */
        ARGUMENT,
        /** The key is the only argument, unless that stands in parentheses. */
        ONLY_ARGUMENT,
        /** The order of the rows. The keys follow the arguments in what {@link Accumulator#add} is given. */
        ROW_ORDER
    }

    /** A function without any of the rarer traits. */
    public AggregateFunction(
            String name,
            int minArguments,
            int maxArguments,
            TypeRule typeRule,
            boolean nullable,
            AccumulatorFactory factory,
            List<String> parameterNames,
            Documentation documentation) {
        this(
                name,
                minArguments,
                maxArguments,
                typeRule,
                nullable,
                factory,
                parameterNames,
                documentation,
                WithinGroup.NONE,
                List.of(),
                -1,
                null,
                false);
    }

    public AggregateFunction within(WithinGroup meaning) {
        return new AggregateFunction(
                name,
                minArguments,
                maxArguments,
                typeRule,
                nullable,
                factory,
                parameterNames,
                documentation,
                meaning,
                defaults,
                constantsFrom,
                respectingNulls,
                takesIgnoreNulls);
    }

    /** @param names of the parameters, for named arguments */
    public AggregateFunction named(List<String> names) {
        return new AggregateFunction(
                name,
                minArguments,
                maxArguments,
                typeRule,
                nullable,
                factory,
                names,
                documentation,
                withinGroup,
                defaults,
                constantsFrom,
                respectingNulls,
                takesIgnoreNulls);
    }

    /** @param from the first argument that must be constant @param values of the last parameters */
    public AggregateFunction constants(int from, ScalarFunction.Default... values) {
        return new AggregateFunction(
                name,
                minArguments,
                maxArguments,
                typeRule,
                nullable,
                factory,
                parameterNames,
                documentation,
                withinGroup,
                List.of(values),
                from,
                respectingNulls,
                takesIgnoreNulls);
    }

    /** @param respecting what RESPECT NULLS means, null for the function itself */
    public AggregateFunction takingNullsClause(AggregateFunction respecting) {
        return new AggregateFunction(
                name,
                minArguments,
                maxArguments,
                typeRule,
                nullable,
                factory,
                parameterNames,
                documentation,
                withinGroup,
                defaults,
                constantsFrom,
                respecting,
                true);
    }

    /** What a program brings along for the calls, null for a function of the engine's own. */
    public UserAggregate userCode() {
        return factory instanceof UserAggregate.Factory brought ? brought.code() : null;
    }

    @Override
    public String shownName() {
        return userCode() == null ? name : userCode().shownName();
    }

    /** Entries are made anew at each look-up; the name says which function it is, of the program's the code. */
    @Override
    public boolean equals(Object other) {
        return other instanceof AggregateFunction that
                && name.equals(that.name)
                && Objects.equals(userCode(), that.userCode());
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /** A key of WITHIN GROUP. */
    public record Direction(DataType type, boolean ascending, boolean nullsFirst) {}

    /** Makes an empty accumulator. */
    @FunctionalInterface
    public interface AccumulatorFactory {
        /**
         * @param context argument types after coercion and the result type
         * @param constants boxed values of the arguments that are literals, null for others
         */
        Accumulator create(CallContext context, List<Object> constants);

        /** @param order of WITHIN GROUP; for a function that minds it */
        default Accumulator create(CallContext context, List<Object> constants, List<Direction> order) {
            return create(context, constants);
        }
    }
}
