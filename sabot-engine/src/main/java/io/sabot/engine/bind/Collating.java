package io.sabot.engine.bind;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.StringType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Brings the texts that go into one expression to one collation (CollationTypeCoercion of Spark): that of a COLLATE wins over
 * that of columns, which wins over that of literals. Two that nothing decides between are an error.
 */
final class Collating {
    private static final Set<String> FUNCTIONS = Set.of(
            "=",
            "==",
            "<=>",
            "<",
            "<=",
            ">",
            ">=",
            "concat",
            "concat_ws",
            "elt",
            "greatest",
            "least",
            "contains",
            "startswith",
            "endswith",
            "instr",
            "locate",
            "position",
            "replace",
            "translate",
            "trim",
            "ltrim",
            "rtrim",
            "btrim",
            "find_in_set",
            "substring_index",
            "split_part",
            "split",
            "overlay",
            "lpad",
            "rpad",
            "levenshtein",
            "mask",
            "regexp_replace",
            "like",
            "ilike",
            "array",
            "array_join",
            "array_contains",
            "array_except",
            "array_append",
            "array_intersect",
            "array_position",
            "array_remove",
            "array_union",
            "arrays_overlap",
            "str_to_map");

    private final Casting casting;
    private final Set<BoundExpr> explicit = Collections.newSetFromMap(new IdentityHashMap<>());

    Collating(Casting casting) {
        this.casting = casting;
    }

    private enum Strength {
        DEFAULT,
        IMPLICIT,
        EXPLICIT
    }

    private record Collated(String collation, Strength strength) {}

    /** Remembers what the user has given a collation. */
    BoundExpr explicit(BoundExpr expression) {
        explicit.add(expression);
        return expression;
    }

    /** The arguments of a call. */
    List<BoundExpr> of(String function, List<BoundExpr> arguments) {
        if (function.equals("map") && arguments.size() % 2 == 0) {
            return keysAndValues(arguments);
        }
        return FUNCTIONS.contains(function) ? together(arguments) : arguments;
    }

    /** Keys and values in turn. */
    private List<BoundExpr> keysAndValues(List<BoundExpr> arguments) {
        List<BoundExpr> keys = new ArrayList<>();
        List<BoundExpr> values = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            (i % 2 == 0 ? keys : values).add(arguments.get(i));
        }
        keys = together(keys);
        values = together(values);
        List<BoundExpr> both = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            both.add(keys.get(i));
            both.add(values.get(i));
        }
        return both;
    }

    /** The text that a type is, or has as its elements; null for none. */
    private static StringType text(DataType type) {
        if (type instanceof ArrayType array) {
            return text(array.element());
        }
        return type instanceof StringType text ? text : null;
    }

    private static DataType collated(DataType type, String collation) {
        return type instanceof ArrayType array
                ? new ArrayType(collated(array.element(), collation), array.containsNull())
                : StringType.collated(collation);
    }

    /** The same list when all texts have one collation already. */
    List<BoundExpr> together(List<BoundExpr> expressions) {
        boolean collated = false;
        for (BoundExpr expression : expressions) {
            StringType text = text(expression.type());
            collated |= text != null && !text.isBinaryCollated();
        }
        if (!collated) {
            return expressions;
        }
        Collated winner = merged(expressions);
        List<BoundExpr> changed = new ArrayList<>();
        for (BoundExpr expression : expressions) {
            changed.add(text(expression.type()) == null ? expression : to(expression, winner.collation()));
        }
        return changed;
    }

    private BoundExpr to(BoundExpr expression, String collation) {
        DataType type = collated(expression.type(), collation);
        if (expression.type().equals(type)) {
            return expression;
        }
        return expression instanceof BoundExpr.Literal literal && type instanceof StringType
                ? new BoundExpr.Literal(literal.value(), type)
                : casting.to(expression, type);
    }

    private Collated merged(List<BoundExpr> expressions) {
        Collated winner = null;
        for (BoundExpr expression : expressions) {
            if (text(expression.type()) != null) {
                Collated next = of(expression);
                winner = winner == null ? next : stronger(winner, next);
            }
        }
        return winner;
    }

    private Collated of(BoundExpr expression) {
        String collation = text(expression.type()).collation();
        if (explicit.contains(expression)) {
            return new Collated(collation, Strength.EXPLICIT);
        }
        if (expression instanceof BoundExpr.Literal) {
            return new Collated(collation, Strength.DEFAULT);
        }
        boolean column = expression instanceof BoundExpr.ColumnRef
                || expression instanceof BoundExpr.OuterRef
                || expression instanceof BoundExpr.Subquery
                || expression instanceof BoundExpr.Field;
        if (column) {
            return new Collated(collation, Strength.IMPLICIT);
        }
        if (expression instanceof BoundExpr.Cast cast) {
            boolean text = cast.input().type().isString();
            return new Collated(collation, text ? Strength.IMPLICIT : Strength.DEFAULT);
        }
        Collated inner = merged(expression.children());
        return new Collated(collation, inner == null ? Strength.DEFAULT : inner.strength());
    }

    private static Collated stronger(Collated left, Collated right) {
        if (left.strength() != right.strength()) {
            return left.strength().compareTo(right.strength()) > 0 ? left : right;
        }
        if (left.collation().equals(right.collation())) {
            return left;
        }
        if (left.strength() == Strength.EXPLICIT) {
            throw QueryException.analysis(
                    "COLLATION_MISMATCH.EXPLICIT",
                    "explicitTypes",
                    "\"" + shown(left) + "\", \"" + shown(right) + "\"");
        }
        throw QueryException.analysis("INDETERMINATE_COLLATION");
    }

    private static String shown(Collated text) {
        return "STRING COLLATE " + text.collation();
    }
}
