package io.sabot.engine.bind;

import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.ExprTree;
import io.sabot.engine.function.ScalarFunction;
import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.DecimalType;
import io.sabot.engine.type.EvalMode;
import io.sabot.engine.type.Identifiers;
import io.sabot.engine.type.Int128;
import io.sabot.engine.type.MapType;
import io.sabot.engine.type.SqlLiterals;
import io.sabot.engine.type.StructType;
import io.sabot.engine.type.cast.CastContext;
import io.sabot.engine.type.cast.Casts;
import io.sabot.engine.type.time.ZoneOffsets;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The text of an expression that is bound already, as {@link PrettyName} has that of one that was written. */
final class BoundText {
    private BoundText() {}

    /** The text of an expression that is bound already. */
    static String of(BoundExpr expression) {
        if (expression instanceof BoundExpr.ColumnRef column) {
            return column.attribute().name();
        }
        if (expression instanceof BoundExpr.OuterRef column) {
            return "outer(" + qualifiedName(column.attribute()) + ")";
        }
        if (expression instanceof BoundExpr.Literal literal) {
            return literal(literal.value(), literal.type());
        }
        if (expression instanceof BoundExpr.Cast cast) {
            return !isWritten(cast) || isNested(cast.type())
                    ? of(cast.input())
                    : "CAST(" + of(cast.input()) + " AS " + cast.type().sql() + ")";
        }
        if (expression instanceof BoundExpr.Field field) {
            return of(field.input()) + "." + fieldName(field.input().type(), field.ordinal());
        }
        if (expression instanceof BoundExpr.ArrayField field) {
            DataType element = ((ArrayType) field.input().type()).element();
            return of(field.input()) + "." + fieldName(element, field.ordinal());
        }
        List<String> children = new ArrayList<>();
        for (BoundExpr child : expression.children()) {
            children.add(of(child));
        }
        if (expression instanceof BoundExpr.Call call
                && (call.function().name().equals("array_item")
                        || call.function().name().equals("map_value"))) {
            return children.get(0) + "[" + children.get(1) + "]";
        }
        if (expression instanceof BoundExpr.Call call && call.function().shownText() != null) {
            String text = call.function().shownText().of(new ShownBound(children, call.arguments(), call.type()));
            if (text != null) {
                return text;
            }
        }
        if (expression instanceof BoundExpr.Aggregate aggregate
                && aggregate.function().userCode() != null) {
            List<String> arguments = children.subList(0, aggregate.arguments().size());
            return aggregate.function().userCode().text(aggregate.distinct(), arguments);
        }
        return CallText.of(nameOf(expression), children);
    }

    private static String fieldName(DataType struct, int ordinal) {
        return ((StructType) struct).field(ordinal).name();
    }

    /** Implicit casts have the place of the expression around them. */
    private static boolean isWritten(BoundExpr.Cast cast) {
        if (cast.query() == null || !cast.query().isSql()) {
            return false;
        }
        String lower = cast.query().fragmentText().toLowerCase(Locale.ROOT);
        return lower.startsWith("cast") || lower.startsWith("try_cast") || lower.contains("::");
    }

    private static String nameOf(BoundExpr expression) {
        if (expression instanceof BoundExpr.Call call) {
            return call.function().name();
        }
        if (expression instanceof BoundExpr.Aggregate aggregate) {
            return aggregate.function().name();
        }
        if (expression instanceof BoundExpr.WindowCall call) {
            return call.function().name();
        }
        return expression.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** A call that is bound. */
    private record ShownBound(List<String> texts, List<BoundExpr> arguments, DataType resultType)
            implements ScalarFunction.ShownCall {
        @Override
        public DataType type(int index) {
            return arguments.get(index).type();
        }

        @Override
        public Object constant(int index) {
            return valueOf(arguments.get(index));
        }
    }

    static Object valueOf(BoundExpr expression) {
        return Constants.fold(expression) instanceof BoundExpr.Literal literal ? literal.value() : null;
    }

    /** A literal as part of a name: text and numbers bare, the rest as SQL. */
    static String literal(Object value, DataType type) {
        return literal(value, type, ZoneId.systemDefault());
    }

    static String literal(Object value, DataType type, ZoneId zone) {
        if (value == null) {
            return "NULL";
        }
        if (type.isString() || type.isNumeric()) {
            return text(value, type);
        }
        return SqlLiterals.sql(value, type, ZoneOffsets.of(zone));
    }

    /** A value as {@code CAST(value AS STRING)} writes it. */
    static String text(Object value, DataType type) {
        if (type instanceof DecimalType decimal) {
            BigInteger unscaled = value instanceof Int128 wide ? wide.toBigInteger() : BigInteger.valueOf((Long) value);
            return new BigDecimal(unscaled, decimal.scale()).toString();
        }
        CastContext context = CastContext.of(type, DataType.STRING, EvalMode.ANSI, ZoneOffset.UTC, null);
        return String.valueOf(Casts.cast(value, context));
    }

    /** Casts to such types are never shown. */
    static boolean isNested(DataType type) {
        return type instanceof ArrayType || type instanceof MapType || type instanceof StructType;
    }

    /** The expression over columns whose names tell their qualifier. */
    static BoundExpr qualified(BoundExpr expression) {
        if (expression instanceof BoundExpr.ColumnRef column) {
            return new BoundExpr.ColumnRef(column.attribute().withName(qualifiedName(column.attribute())));
        }
        return ExprTree.mapChildren(expression, BoundText::qualified);
    }

    private static String qualifiedName(Attribute column) {
        List<String> parts = new ArrayList<>(column.qualifier());
        parts.add(column.name());
        return Identifiers.quoteIfNeeded(parts);
    }
}
