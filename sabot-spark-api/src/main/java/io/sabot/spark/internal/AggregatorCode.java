package io.sabot.spark.internal;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.expr.Attribute;
import io.sabot.engine.function.AggregateFunction;
import io.sabot.engine.function.Arguments;
import io.sabot.engine.function.CallContext;
import io.sabot.engine.function.ImplicitCasts;
import io.sabot.engine.function.Typing;
import io.sabot.engine.function.user.UserAggregate;
import io.sabot.engine.function.user.UserFold;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.TypePattern;
import io.sabot.spark.sql.expressions.Aggregator;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * An aggregator of the program over values, which become the columns of its input's encoder. Source: {@code ScalaAggregator}.
 *
 * @param name as the program gave it or the class has it
 */
record AggregatorCode(Aggregator<?, ?, ?> aggregator, SabotEncoder<?> input, String name) implements UserAggregate {

    AggregateFunction entry(boolean nullable) {
        return UserAggregate.entry(this, this::typing, nullable);
    }

    /** Spark takes fewer arguments than there are columns without a word, but not more. */
    private Typing typing(Arguments arguments) {
        TypePattern[] patterns = input.columns().fields().stream()
                .map(field -> TypePattern.of(field.type()))
                .toArray(TypePattern[]::new);
        if (arguments.size() > patterns.length) {
            throw QueryException.internal("Incorrect number of children");
        }
        return new Typing(
                ImplicitCasts.toPatterns(arguments, patterns),
                SabotEncoder.of(aggregator.outputEncoder()).form().type());
    }

    @Override
    public String text(boolean distinct, List<String> arguments) {
        return name.toLowerCase(Locale.ROOT) + (distinct ? "(DISTINCT " : "(") + String.join(", ", arguments) + ")";
    }

    @Override
    public String shownName() {
        return name.toLowerCase(Locale.ROOT);
    }

    @Override
    public List<DataType> bufferTypes() {
        return AggregatorFold.bufferTypes(aggregator);
    }

    @Override
    public UserFold copy(CallContext context) {
        List<Attribute> columns = AggregatorFold.attributes(input);
        Function<Object[], ?> objects = input.reader(columns, input.schema(), JavaTimes.areWanted(context.settings()));
        int count = columns.size();
        boolean complete = context.argumentTypes().size() == count;
        Function<Object[], ?> inputs = complete ? objects : values -> objects.apply(Arrays.copyOf(values, count));
        return new AggregatorFold(aggregator, inputs, AggregatorFold.OfNull.IS_REDUCED);
    }
}
