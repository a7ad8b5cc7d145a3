package io.sabot.engine.sql;

import io.sabot.engine.expr.Expr;
import java.util.ArrayList;
import java.util.List;

/** The expressions directly inside one, subqueries left out. */
public final class ExprChildren {
    private ExprChildren() {}

    public static List<Expr> of(Expr expression) {
        List<Expr> children = new ArrayList<>();
        if (expression instanceof Expr.Call call) {
            children.addAll(call.arguments());
            add(children, call.filter());
            children.addAll(call.orderBy());
        } else if (expression instanceof Expr.Alias alias) {
            children.add(alias.input());
        } else if (expression instanceof Expr.NamedArgument argument) {
            children.add(argument.value());
        } else if (expression instanceof Expr.Cast cast) {
            children.add(cast.input());
        } else if (expression instanceof Expr.Case choice) {
            add(children, choice.operand());
            for (Expr.When branch : choice.branches()) {
                children.add(branch.condition());
                children.add(branch.value());
            }
            add(children, choice.otherwise());
        } else if (expression instanceof Expr.In in) {
            children.add(in.value());
            children.addAll(in.list());
        } else if (expression instanceof Expr.InSubquery in) {
            children.addAll(in.values());
        } else if (expression instanceof Expr.FieldAccess access) {
            children.add(access.input());
        } else if (expression instanceof Expr.Subscript subscript) {
            children.add(subscript.input());
            children.add(subscript.index());
        } else if (expression instanceof Expr.VariantPath path) {
            children.add(path.input());
        } else if (expression instanceof Expr.Lambda lambda) {
            children.add(lambda.body());
        } else if (expression instanceof Expr.Collate collate) {
            children.add(collate.input());
        } else if (expression instanceof Expr.SortOrder order) {
            children.add(order.input());
        } else if (expression instanceof Expr.Window window) {
            children.add(window.function());
            children.addAll(window.spec().partitionBy());
            children.addAll(window.spec().orderBy());
        }
        return children;
    }

    private static void add(List<Expr> children, Expr child) {
        if (child != null) {
            children.add(child);
        }
    }
}
