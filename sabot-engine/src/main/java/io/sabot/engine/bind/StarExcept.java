package io.sabot.engine.bind;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.Expr;
import io.sabot.engine.type.Field;
import io.sabot.engine.type.Identifiers;
import io.sabot.engine.type.StructType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** {@code * EXCEPT (a, s.b)}: leaves out columns, and fields of struct columns. */
final class StarExcept {
    private StarExcept() {}

    static List<Expr> apply(List<Attribute> columns, Expr.Star star, Scope scope, NameResolver names) {
        Set<Attribute> dropped = new LinkedHashSet<>();
        List<NameResolver.Match> nested = new ArrayList<>();
        Scope visible = Scope.of(columns, null);
        List<NameResolver.Match> all = new ArrayList<>();
        for (List<String> name : star.except()) {
            NameResolver.Match match = names.resolve(name, visible);
            if (match == null) {
                throw NameResolver.unresolvedAmong(name, columns);
            }
            if (all.stream().anyMatch(other -> overlap(match, other))) {
                throw QueryException.analysis(
                        "EXCEPT_OVERLAPPING_COLUMNS", "columns", String.join(", ", texts(star.except())));
            }
            all.add(match);
            if (match.fields().isEmpty()) {
                dropped.add(column(match));
            } else {
                nested.add(match);
            }
        }
        List<Expr> kept = new ArrayList<>();
        for (Attribute column : columns) {
            if (!dropped.contains(column)) {
                kept.add(withoutFields(column, nested));
            }
        }
        return kept;
    }

    private static Attribute column(NameResolver.Match match) {
        return ((BoundExpr.ColumnRef) match.base()).attribute();
    }

    /** Whether one is the other or a part of it. */
    private static boolean overlap(NameResolver.Match a, NameResolver.Match b) {
        if (!column(a).equals(column(b))) {
            return false;
        }
        for (int i = 0; i < Math.min(a.fields().size(), b.fields().size()); i++) {
            if (!a.fields().get(i).equalsIgnoreCase(b.fields().get(i))) {
                return false;
            }
        }
        return true;
    }

    private static Expr withoutFields(Attribute column, List<NameResolver.Match> nested) {
        List<List<String>> paths = new ArrayList<>();
        for (NameResolver.Match match : nested) {
            if (((BoundExpr.ColumnRef) match.base()).attribute().equals(column)) {
                paths.add(match.fields());
            }
        }
        Expr whole = new Expr.Column(column);
        if (paths.isEmpty()) {
            return whole;
        }
        return new Expr.Alias(rebuild(whole, (StructType) column.type(), paths), List.of(column.name()), null);
    }

    private static Expr rebuild(Expr base, StructType type, List<List<String>> paths) {
        List<Expr> fields = new ArrayList<>();
        for (Field field : type.fields()) {
            List<List<String>> deeper = new ArrayList<>();
            boolean dropped = false;
            for (List<String> path : paths) {
                if (path.get(0).equalsIgnoreCase(field.name())) {
                    dropped |= path.size() == 1;
                    deeper.add(path.subList(1, path.size()));
                }
            }
            if (dropped) {
                continue;
            }
            Expr value = new Expr.FieldAccess(base, field.name(), null);
            if (!deeper.isEmpty() && field.type() instanceof StructType struct) {
                value = rebuild(value, struct, deeper);
            }
            fields.add(new Expr.Alias(value, List.of(field.name()), null));
        }
        return Expr.call("struct", fields, null);
    }

    private static List<String> texts(List<List<String>> names) {
        List<String> texts = new ArrayList<>();
        names.forEach(name -> texts.add(Identifiers.quoteIfNeeded(name)));
        return texts;
    }
}
