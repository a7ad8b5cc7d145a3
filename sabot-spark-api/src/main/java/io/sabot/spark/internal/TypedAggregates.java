package io.sabot.spark.internal;

import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.Expr;
import io.sabot.engine.function.AggregateFunction;
import io.sabot.engine.sql.ExprChildren;
import io.sabot.spark.sql.Column;
import io.sabot.spark.sql.Encoder;
import io.sabot.spark.sql.TypedColumn;
import io.sabot.spark.sql.expressions.Aggregator;
import io.sabot.spark.sql.types.StructType;
import java.util.ArrayList;
import java.util.List;

/**
 * Aggregators as columns: they learn what they aggregate when the column meets a Dataset. Source: {@code TypedAggUtils}.
 */
public final class TypedAggregates {
    private TypedAggregates() {}

    public static <I, O> TypedColumn<I, O> column(Aggregator<I, ?, O> aggregator, Encoder<O> output) {
        return new TypedColumn<>(
                new ColumnTree(TypedAggregatorCode.of(aggregator).call()), output);
    }

    /** Whether an aggregator in it waits for a Dataset. */
    public static boolean waits(Column column) {
        return waits(ColumnTree.expression(column));
    }

    private static boolean waits(Expr expression) {
        return waiting(expression) != null
                || ExprChildren.of(expression).stream().anyMatch(TypedAggregates::waits);
    }

    /** A column with its aggregators over the objects of a Dataset. @param columns that the encoder reads */
    static Column over(Column column, SabotEncoder<?> objects, List<Attribute> columns, StructType schema) {
        if (!waits(column)) {
            return column;
        }
        return new Column(new ColumnTree(new Inputs(objects, columns, schema).in(ColumnTree.expression(column))));
    }

    /** As {@link #over(Column, SabotEncoder, List, StructType)}, over the rows of a frame. */
    public static Column over(Column column, SabotEncoder<?> objects, Frame frame) {
        return waits(column) ? over(column, objects, frame.plan().output(), frame.schema()) : column;
    }

    public static List<Column> over(List<Column> columns, SabotEncoder<?> objects, Frame frame) {
        return columns.stream().map(column -> over(column, objects, frame)).toList();
    }

    private static TypedAggregatorCode waiting(Expr expression) {
        return expression instanceof Expr.Call call
                        && call.function() instanceof AggregateFunction function
                        && function.userCode() instanceof TypedAggregatorCode code
                        && code.input() == null
                ? code
                : null;
    }

    private record Inputs(SabotEncoder<?> objects, List<Attribute> columns, StructType schema) {
        Expr in(Expr expression) {
            TypedAggregatorCode code = waiting(expression);
            if (code != null) {
                return code.over(objects, columns, schema).call();
            }
            if (expression instanceof Expr.Alias alias) {
                return new Expr.Alias(in(alias.input()), alias.names(), alias.metadata());
            }
            if (expression instanceof Expr.Cast cast) {
                return new Expr.Cast(in(cast.input()), cast.type(), cast.mode(), cast.context());
            }
            if (expression instanceof Expr.SortOrder order) {
                return new Expr.SortOrder(in(order.input()), order.ascending(), order.nullsFirst(), order.context());
            }
            if (expression instanceof Expr.Call call) {
                List<Expr> arguments = new ArrayList<>();
                call.arguments().forEach(argument -> arguments.add(in(argument)));
                return call.withArguments(arguments);
            }
            return expression;
        }
    }
}
