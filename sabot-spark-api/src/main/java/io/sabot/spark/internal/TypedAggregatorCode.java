package io.sabot.spark.internal;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.Expr;
import io.sabot.engine.function.AggregateFunction;
import io.sabot.engine.function.CallContext;
import io.sabot.engine.function.Typing;
import io.sabot.engine.function.user.UserAggregate;
import io.sabot.engine.function.user.UserFold;
import io.sabot.engine.type.DataType;
import io.sabot.spark.sql.Row;
import io.sabot.spark.sql.expressions.Aggregator;
import io.sabot.spark.sql.types.StructType;
import java.util.List;

/**
 * An aggregator of the program over the objects of a Dataset. Source: {@code TypedAggregateExpression}.
 *
 * @param input null for a column that has met no Dataset yet
 * @param columns of the Dataset, which the objects are made of
 * @param schema of the Dataset
 */
record TypedAggregatorCode(
        Aggregator<?, ?, ?> aggregator, SabotEncoder<?> input, List<Attribute> columns, StructType schema)
        implements UserAggregate {

    static TypedAggregatorCode of(Aggregator<?, ?, ?> aggregator) {
        return new TypedAggregatorCode(aggregator, null, List.of(), null);
    }

    TypedAggregatorCode over(SabotEncoder<?> objects, List<Attribute> output, StructType rows) {
        return new TypedAggregatorCode(aggregator, objects, output, rows);
    }

    AggregateFunction entry() {
        SabotEncoder<?> output = SabotEncoder.of(aggregator.outputEncoder());
        boolean nullable =
                output.kind() != SabotEncoder.Kind.VALUE || output.form().nullable();
        return UserAggregate.entry(
                this, arguments -> new Typing(arguments.types(), output.form().type()), nullable);
    }

    /** A call that aggregates the objects. */
    Expr call() {
        return ColumnTree.call(
                        entry(),
                        columns.stream()
                                .map(column -> new io.sabot.spark.sql.Column(ColumnTree.of(column)))
                                .toArray(io.sabot.spark.sql.Column[]::new))
                .expression();
    }

    @Override
    public String text(boolean distinct, List<String> arguments) {
        return shownName() + "(" + (input == null ? "" : inputName()) + ")";
    }

    private String inputName() {
        Class<?> objects =
                input.kind() == SabotEncoder.Kind.ROW ? Row.class : input.form().objectClass();
        return objects.isPrimitive() ? input.form().type().simpleString() : objects.getName();
    }

    @Override
    public String shownName() {
        return name();
    }

    @Override
    public String name() {
        String simple = aggregator.getClass().getSimpleName();
        return simple.endsWith("$") ? simple.substring(0, simple.length() - 1) : simple;
    }

    @Override
    public List<DataType> bufferTypes() {
        return AggregatorFold.bufferTypes(aggregator);
    }

    @Override
    public UserFold copy(CallContext context) {
        if (input == null) {
            throw QueryException.unsupported("a typed column without a typed Dataset");
        }
        boolean javaTime = JavaTimes.areWanted(context.settings());
        return new AggregatorFold(
                aggregator, input.reader(columns, schema, javaTime), AggregatorFold.ofNull(aggregator));
    }
}
