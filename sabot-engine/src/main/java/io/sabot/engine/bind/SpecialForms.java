package io.sabot.engine.bind;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.error.Quoting;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.Expr;
import io.sabot.engine.function.ImplicitCasts;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Errors;
import io.sabot.engine.type.EvalMode;
import io.sabot.engine.type.Field;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.StringType;
import io.sabot.engine.type.StructType;
import io.sabot.engine.type.collation.Collations;
import java.util.ArrayList;
import java.util.List;

/** The functions that are not calls: lazy ones, constructors of structs, and those that stand for other expressions. */
final class SpecialForms {
    private final BindContext context;
    private final ExpressionBinder expressions;
    private final CallBinder calls;

    SpecialForms(BindContext context, ExpressionBinder expressions, CallBinder calls) {
        this.context = context;
        this.expressions = expressions;
        this.calls = calls;
    }

    BoundExpr bind(String name, Expr.Call call, List<Expr> arguments, Scope scope) {
        switch (name) {
            case "struct":
                return struct(arguments, scope);
            case "grouping", "grouping_id":
                return grouping(name, arguments, scope);
            case "collate":
                return collate(call, arguments, scope);
            default:
                return bindValues(name, call, expressions.bindAll(arguments, scope), scope);
        }
    }

    private BoundExpr bindValues(String name, Expr.Call call, List<BoundExpr> values, Scope scope) {
        switch (name) {
            case "and":
                return new BoundExpr.And(bool(values, 0, call, scope), bool(values, 1, call, scope));
            case "or":
                return new BoundExpr.Or(bool(values, 0, call, scope), bool(values, 1, call, scope));
            case "not", "!":
                return new BoundExpr.Not(boolOnly(values, call, scope));
            case "like quantified":
                return values.get(0);
            case "window_time":
                return windowTime(values.get(0));
            case "assert_true":
                return assertion(values, call, scope);
            case "isnull":
                return new BoundExpr.IsNull(values.get(0));
            case "isnotnull":
                return new BoundExpr.Not(new BoundExpr.IsNull(values.get(0)));
            case "if":
                return expressions.makeCase("if", values.subList(0, 1), values.subList(1, 3), true);
            case "when", "case":
                return when(values);
            case "coalesce", "nvl", "ifnull":
                return coalesce(name, values);
            case "nvl2":
                return expressions.makeCase(
                        "if",
                        List.of(new BoundExpr.Not(new BoundExpr.IsNull(values.get(0)))),
                        values.subList(1, 3),
                        true);
            case "nullif":
                return nullIf(values, call);
            case "nullifzero":
                return nullIf(List.of(values.get(0), new BoundExpr.Literal(0, DataType.INT)), call);
            case "zeroifnull":
                return coalesce(name, List.of(values.get(0), new BoundExpr.Literal(0, DataType.INT)));
            case "in":
                return in(values);
            case "between":
                BoundExpr between = CharPadding.unpadded(values.get(0));
                return new BoundExpr.And(
                        calls.call(">=", List.of(between, values.get(1)), call.context()),
                        calls.call("<=", List.of(between, values.get(2)), call.context()));
            case "!=", "<>":
                return new BoundExpr.Not(calls.call("=", values, call.context()));
            case "named_struct":
                return namedStruct(values);
            case "boolean",
                    "tinyint",
                    "smallint",
                    "int",
                    "bigint",
                    "float",
                    "double",
                    "decimal",
                    "date",
                    "timestamp",
                    "time",
                    "string",
                    "binary":
                return expressions.castTo(values.get(0), CastNames.type(name), context.mode(), call.context());
            case "typeof":
                return new BoundExpr.Literal(Slice.of(values.get(0).type().simpleString()), DataType.STRING);
            case "collation":
                return collation(values.get(0));
            case "try_add":
                return calls.call("+", values, EvalMode.TRY, call.context());
            case "try_subtract":
                return calls.call("-", values, EvalMode.TRY, call.context());
            case "try_multiply":
                return calls.call("*", values, EvalMode.TRY, call.context());
            case "try_divide":
                return calls.call("/", values, EvalMode.TRY, call.context());
            case "try_mod":
                return calls.call("%", values, EvalMode.TRY, call.context());
            default:
                return SessionValues.bind(name, context);
        }
    }

    private static BoundExpr windowTime(BoundExpr window) {
        boolean known = window instanceof BoundExpr.ColumnRef column
                && (column.attribute().metadata().containsKey("spark.timeWindow")
                        || column.attribute().metadata().containsKey("spark.sessionWindow"));
        if (!known) {
            throw QueryException.analysis(
                    "_LEGACY_ERROR_TEMP_3101", "windowTime", "window_time(" + BoundText.of(window) + ")");
        }
        return TimeWindows.last(window);
    }

    /** NULL, or an error where the condition is not true. */
    private BoundExpr assertion(List<BoundExpr> values, Expr.Call call, Scope scope) {
        BoundExpr message = values.size() == 2
                ? values.get(1)
                : new BoundExpr.Literal(
                        Slice.of("'" + expressions.pretty().of(call.arguments().get(0), scope) + "' is not true!"),
                        DataType.STRING);
        BoundExpr error = calls.call("raise_error", List.of(message), call.context());
        BoundExpr nothing = new BoundExpr.Literal(null, DataType.NULL);
        return expressions.makeCase("if", values.subList(0, 1), List.of(nothing, error), true);
    }

    /** {@code collate(text, 'NAME')} is {@code text COLLATE NAME}. */
    private BoundExpr collate(Expr.Call call, List<Expr> arguments, Scope scope) {
        BoundExpr name = Constants.fold(expressions.bind(arguments.get(1), scope));
        if (!name.type().isString() && !name.type().equals(DataType.NULL)) {
            throw ImplicitCasts.unexpected(1, Errors.quoted(DataType.STRING), name.type());
        }
        if (!(name instanceof BoundExpr.Literal literal)) {
            throw QueryException.analysis(
                    "DATATYPE_MISMATCH.NON_FOLDABLE_INPUT",
                    "inputName",
                    Quoting.id("collation"),
                    "inputType",
                    Errors.quoted(DataType.STRING),
                    "inputExprIndex",
                    "1");
        }
        if (literal.value() == null) {
            throw QueryException.analysis("DATATYPE_MISMATCH.UNEXPECTED_NULL", "exprName", Quoting.id("collation"));
        }
        String collation = Collations.normalize(literal.value().toString());
        return expressions.bind(new Expr.Collate(arguments.get(0), collation, call.context()), scope);
    }

    private static BoundExpr collation(BoundExpr value) {
        if (!(value.type() instanceof StringType type)) {
            throw ImplicitCasts.unexpected(0, Errors.quoted(DataType.STRING), value.type());
        }
        return new BoundExpr.Literal(Slice.of("SYSTEM.BUILTIN." + type.collation()), DataType.STRING);
    }

    private BoundExpr bool(List<BoundExpr> values, int index, Expr.Call call, Scope scope) {
        BoundExpr value = values.get(index);
        DataType left = values.get(0).type();
        DataType right = values.get(1).type();
        if (value.type().equals(DataType.BOOLEAN)) {
            return value;
        }
        if (value.type().equals(DataType.NULL)) {
            return expressions.casting().to(value, DataType.BOOLEAN);
        }
        if (!left.equals(right)) {
            throw QueryException.analysis(
                    "DATATYPE_MISMATCH.BINARY_OP_DIFF_TYPES",
                    "left",
                    "\"" + left.sql() + "\"",
                    "right",
                    "\"" + right.sql() + "\"",
                    "sqlExpr",
                    "\"" + expressions.pretty().of(call, scope) + "\"");
        }
        throw QueryException.analysis(
                "DATATYPE_MISMATCH.BINARY_OP_WRONG_TYPE",
                "inputType",
                "\"BOOLEAN\"",
                "actualDataType",
                "\"" + value.type().sql() + "\"",
                "sqlExpr",
                "\"" + expressions.pretty().of(call, scope) + "\"");
    }

    private BoundExpr boolOnly(List<BoundExpr> values, Expr.Call call, Scope scope) {
        BoundExpr value = values.get(0);
        if (value.type().equals(DataType.BOOLEAN)) {
            return value;
        }
        if (value.type().equals(DataType.NULL) || (value.type().isString() && value instanceof BoundExpr.Literal)) {
            return expressions.casting().to(value, DataType.BOOLEAN);
        }
        throw QueryException.analysis(
                "DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE",
                "paramIndex",
                "first",
                "requiredType",
                "\"BOOLEAN\"",
                "inputSql",
                "\"" + expressions.pretty().of(call.arguments().get(0), scope) + "\"",
                "inputType",
                "\"" + value.type().sql() + "\"");
    }

    private BoundExpr when(List<BoundExpr> values) {
        List<BoundExpr> conditions = new ArrayList<>();
        List<BoundExpr> results = new ArrayList<>();
        for (int i = 0; i + 1 < values.size(); i += 2) {
            conditions.add(values.get(i));
            results.add(values.get(i + 1));
        }
        boolean withElse = values.size() % 2 == 1;
        results.add(withElse ? values.get(values.size() - 1) : new BoundExpr.Literal(null, DataType.NULL));
        return expressions.makeCase(conditions, results, withElse);
    }

    private BoundExpr coalesce(String name, List<BoundExpr> values) {
        List<BoundExpr> common =
                expressions.casting().toCommonType(expressions.collating().together(values));
        if (common == null) {
            List<String> types = new ArrayList<>();
            values.forEach(value -> types.add("\"" + value.type().sql() + "\""));
            throw QueryException.analysis(
                    "DATATYPE_MISMATCH.DATA_DIFF_TYPES",
                    "functionName",
                    "`" + (name.equals("coalesce") ? name : "coalesce") + "`",
                    "dataType",
                    "(" + String.join(" or ", types) + ")");
        }
        return new BoundExpr.Coalesce(common, common.get(0).type());
    }

    private BoundExpr nullIf(List<BoundExpr> values, Expr.Call call) {
        BoundExpr equal = calls.call("=", values, call.context());
        return expressions.makeCase(
                List.of(equal),
                List.of(new BoundExpr.Literal(null, values.get(0).type()), values.get(0)),
                true);
    }

    private BoundExpr in(List<BoundExpr> values) {
        List<BoundExpr> common =
                expressions.casting().toCommonType(expressions.collating().together(values));
        if (common == null) {
            List<String> types = new ArrayList<>();
            values.forEach(value -> types.add("\"" + value.type().sql() + "\""));
            throw QueryException.analysis(
                    "DATATYPE_MISMATCH.DATA_DIFF_TYPES",
                    "functionName",
                    "`in`",
                    "dataType",
                    "[" + String.join(", ", types) + "]");
        }
        return new BoundExpr.In(common.get(0), common.subList(1, common.size()));
    }

    private BoundExpr struct(List<Expr> arguments, Scope scope) {
        List<BoundExpr> values = new ArrayList<>();
        List<Field> fields = new ArrayList<>();
        for (Expr argument : StarExpansion.expand(arguments, scope, expressions.names())) {
            BoundExpr value = expressions.bind(argument, scope);
            values.add(value);
            fields.add(Field.of(fieldName(argument, fields.size() + 1, scope), value.type(), value.nullable()));
        }
        return new BoundExpr.MakeStruct(values, new StructType(fields));
    }

    /** A field is called as its column or alias, else {@code col1}, {@code col2}…. */
    private String fieldName(Expr argument, int position, Scope scope) {
        if (argument instanceof Expr.Alias alias) {
            return alias.names().get(0);
        }
        if (argument instanceof Expr.Column column) {
            return column.attribute().name();
        }
        if (argument instanceof Expr.Name name) {
            return name.parts().get(name.parts().size() - 1);
        }
        if (argument instanceof Expr.FieldAccess access) {
            return access.name();
        }
        return "col" + position;
    }

    private BoundExpr namedStruct(List<BoundExpr> arguments) {
        if (arguments.size() % 2 != 0) {
            throw QueryException.analysis(
                    "WRONG_NUM_ARGS.WITHOUT_SUGGESTION",
                    "functionName",
                    "`named_struct`",
                    "expectedNum",
                    "2n (n > 0)",
                    "actualNum",
                    Integer.toString(arguments.size()),
                    "docroot",
                    "https://spark.apache.org/docs/latest");
        }
        List<BoundExpr> values = new ArrayList<>();
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i += 2) {
            BoundExpr name = Constants.fold(arguments.get(i));
            if (!(name instanceof BoundExpr.Literal literal && literal.value() instanceof Slice text)) {
                throw QueryException.analysis(
                        "DATATYPE_MISMATCH.CREATE_NAMED_STRUCT_WITHOUT_FOLDABLE_STRING",
                        "inputExprs",
                        "[\"" + BoundText.of(name) + "\"]");
            }
            BoundExpr value = arguments.get(i + 1);
            values.add(value);
            fields.add(Field.of(text.toString(), value.type(), value.nullable()));
        }
        return new BoundExpr.MakeStruct(values, new StructType(fields));
    }

    /** Marks a call of grouping() for the aggregate binder, which knows the grouping sets. */
    private BoundExpr grouping(String name, List<Expr> arguments, Scope scope) {
        return GroupingMarks.mark(name, expressions.bindAll(arguments, scope), context);
    }
}
