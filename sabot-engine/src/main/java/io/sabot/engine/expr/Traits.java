package io.sabot.engine.expr;

import io.sabot.engine.function.NullRule;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.EvalMode;
import java.util.LinkedHashSet;
import java.util.Set;

/** What can be told of an expression without evaluating it. */
public final class Traits {
    private Traits() {}

    /** The columns of the input that it reads, without the parameters of its lambdas. */
    public static Set<Attribute> columns(BoundExpr expression) {
        Set<Attribute> columns = new LinkedHashSet<>();
        collect(expression, columns);
        return columns;
    }

    private static void collect(BoundExpr expression, Set<Attribute> columns) {
        if (expression instanceof BoundExpr.ColumnRef column) {
            columns.add(column.attribute());
            return;
        }
        if (expression instanceof BoundExpr.Lambda lambda) {
            Set<Attribute> inBody = columns(lambda.body());
            lambda.parameters().forEach(inBody::remove);
            columns.addAll(inBody);
            return;
        }
        for (BoundExpr child : expression.children()) {
            collect(child, columns);
        }
    }

    /** Same row, same value. */
    public static boolean isDeterministic(BoundExpr expression) {
        if (expression instanceof BoundExpr.Call call && !call.function().deterministic()) {
            return false;
        }
        for (BoundExpr child : expression.children()) {
            if (!isDeterministic(child)) {
                return false;
            }
        }
        return true;
    }

    /** Evaluating it may raise an error for some row. */
    public static boolean mayFail(BoundExpr expression) {
        if (expression instanceof BoundExpr.Call call
                && call.function().failureRule().mayFail(call.context())) {
            return true;
        }
        if (expression instanceof BoundExpr.Cast cast && castMayFail(cast)) {
            return true;
        }
        for (BoundExpr child : expression.children()) {
            if (mayFail(child)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the cast itself may raise an error, its input aside. */
    public static boolean castMayFail(BoundExpr.Cast cast) {
        DataType from = cast.input().type();
        DataType to = cast.type();
        if (cast.mode() != EvalMode.ANSI) {
            return !from.isNumeric() || !to.isNumeric();
        }
        return !isWidening(from, to);
    }

    private static boolean isWidening(DataType from, DataType to) {
        boolean toFloating = to == DataType.FLOAT || to == DataType.DOUBLE;
        return from.equals(to)
                || from.isNumeric() && toFloating
                || from.isIntegral() && to.isIntegral() && from.storage().compareTo(to.storage()) <= 0;
    }

    /** Depends on no row: a literal, or functions of literals. */
    public static boolean isConstant(BoundExpr expression) {
        return columns(expression).isEmpty() && isDeterministic(expression);
    }

    /** NULL wherever a column that it reads is NULL. */
    public static boolean isNullForNull(BoundExpr expression) {
        if (expression instanceof BoundExpr.ColumnRef) {
            return true;
        }
        if (expression instanceof BoundExpr.Cast cast) {
            return isNullForNull(cast.input());
        }
        if (expression instanceof BoundExpr.Not not) {
            return isNullForNull(not.input());
        }
        if (expression instanceof BoundExpr.Field field) {
            return isNullForNull(field.input());
        }
        if (expression instanceof BoundExpr.In in) {
            return isNullForNull(in.value());
        }
        if (!(expression instanceof BoundExpr.Call call)) {
            return false;
        }
        boolean strict = call.nullRule() == NullRule.STRICT || call.nullRule() == NullRule.STRICT_NULLABLE;
        for (BoundExpr argument : call.arguments()) {
            if (strict && isNullForNull(argument)) {
                return true;
            }
        }
        return false;
    }
}
