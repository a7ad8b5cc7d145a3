package io.sabot.engine.bind;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.Expr;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.StructType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Replaces {@code *}, {@code t.*}, {@code s.*} and regular expressions by the columns that they mean. */
final class StarExpansion {
    private StarExpansion() {}

    static List<Expr> expand(List<Expr> items, Scope scope, NameResolver names) {
        List<Expr> expanded = new ArrayList<>();
        for (Expr item : items) {
            if (item instanceof Expr.Star star) {
                expanded.addAll(expandStar(star, scope, names));
            } else if (item instanceof Expr.NamePattern pattern) {
                expanded.addAll(expandPattern(pattern, scope, names));
            } else {
                expanded.add(item);
            }
        }
        return expanded;
    }

    /** The call of the columns that stars among its arguments mean; {@code count(*)} counts rows. */
    static Expr.Call inArguments(Expr.Call call, Scope scope, NameResolver names) {
        if (call.arguments().stream().noneMatch(argument -> argument instanceof Expr.Star)) {
            return call;
        }
        boolean counted = call.name().size() == 1
                && call.name().get(0).equalsIgnoreCase("count")
                && call.arguments().size() == 1
                && !call.distinct();
        Expr.Star star = counted ? (Expr.Star) call.arguments().get(0) : null;
        if (star != null && !star.qualifier().isEmpty()) {
            throw QueryException.analysis(
                            "INVALID_USAGE_OF_STAR_WITH_TABLE_IDENTIFIER_IN_COUNT",
                            "tableName",
                            NameResolver.quoted(star.qualifier()))
                    .nowhere();
        }
        List<Expr> arguments = star != null && star.except().isEmpty()
                ? List.of(Expr.literal(1, DataType.INT))
                : expand(call.arguments(), scope, names);
        return call.withArguments(arguments);
    }

    private static List<Expr> expandStar(Expr.Star star, Scope scope, NameResolver names) {
        List<Attribute> columns = new ArrayList<>();
        for (Attribute column : scope.columns()) {
            if (star.qualifier().isEmpty() || names.isQualified(column, star.qualifier())) {
                columns.add(column);
            }
        }
        if (scope.layers().size() > 1 && !star.qualifier().isEmpty()) {
            for (Attribute column : scope.layers().get(1)) {
                if (names.isQualified(column, star.qualifier()) && !columns.contains(column)) {
                    columns.add(column);
                }
            }
            columns.sort((a, b) -> Long.compare(a.id(), b.id()));
        }
        if (columns.isEmpty() && !star.qualifier().isEmpty()) {
            return expandStruct(star, scope, names);
        }
        if (!star.except().isEmpty()) {
            return StarExcept.apply(columns, star, scope, names);
        }
        List<Expr> expanded = new ArrayList<>();
        columns.forEach(column -> expanded.add(new Expr.Column(column)));
        return expanded;
    }

    private static List<Expr> expandStruct(Expr.Star star, Scope scope, NameResolver names) {
        NameResolver.Match match = names.resolve(star.qualifier(), scope);
        Expr base = new Expr.Name(star.qualifier(), star.context());
        DataType type = match == null ? null : match.base().type();
        for (String field : match == null ? List.<String>of() : match.fields()) {
            StructType struct = type instanceof StructType known ? known : null;
            int ordinal = struct == null ? -1 : struct.indexOf(field, false);
            type = ordinal < 0 ? null : struct.field(ordinal).type();
        }
        if (!(type instanceof StructType struct)) {
            List<String> inputs = new ArrayList<>();
            scope.columns().forEach(column -> inputs.add("`" + column.name() + "`"));
            throw QueryException.analysis(
                    "CANNOT_RESOLVE_STAR_EXPAND",
                    "targetString",
                    NameResolver.quoted(star.qualifier()),
                    "columns",
                    String.join(", ", inputs));
        }
        List<Expr> expanded = new ArrayList<>();
        struct.fields()
                .forEach(field -> expanded.add(new Expr.Alias(
                        new Expr.FieldAccess(base, field.name(), star.context()), List.of(field.name()), null)));
        return expanded;
    }

    private static List<Expr> expandPattern(Expr.NamePattern pattern, Scope scope, NameResolver names) {
        Pattern regex = Pattern.compile(pattern.regex(), Pattern.CASE_INSENSITIVE);
        List<Expr> expanded = new ArrayList<>();
        for (Attribute column : scope.columns()) {
            boolean qualified = pattern.qualifier().isEmpty() || names.isQualified(column, pattern.qualifier());
            if (qualified && regex.matcher(column.name()).matches()) {
                expanded.add(new Expr.Column(column));
            }
        }
        return expanded;
    }
}
