package io.sabot.engine.bind;

import io.sabot.engine.error.QueryContext;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.error.Quoting;
import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.Expr;
import io.sabot.engine.expr.Relation;
import io.sabot.engine.expr.SyntaxRelation;
import io.sabot.engine.sql.SqlParser;
import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.Coercion;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.EvalMode;
import io.sabot.engine.type.MapType;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.StringType;
import io.sabot.engine.type.StructType;
import io.sabot.engine.type.cast.CastRules;
import io.sabot.engine.type.collation.Collations;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Gives an expression its types. Aggregates and window functions are bound where they stand; clauses check and move them. */
final class ExpressionBinder {
    private final BindContext context;
    private final Subqueries subqueries;
    private final SelfJoins selfJoins;
    private final NameResolver names;
    private final Casting casting;
    private final Collating collating;
    private final PrettyName pretty;
    private final MismatchTexts mismatches;
    private final CallBinder calls;
    private final FieldBinder fields;
    private final WindowSpecBinder windows;
    private final Map<Expr, String> outerNames = new IdentityHashMap<>();
    private final Map<Expr, BoundExpr> replaced = new IdentityHashMap<>();

    /** Binds a query inside an expression. */
    @FunctionalInterface
    interface Subqueries {
        Relation bind(SyntaxRelation query, Scope outer);
    }

    ExpressionBinder(BindContext context, Subqueries subqueries, SelfJoins selfJoins) {
        this.selfJoins = selfJoins;
        this.context = context;
        this.subqueries = subqueries;
        this.names = new NameResolver(context);
        this.casting = new Casting(context);
        this.collating = new Collating(casting);
        this.pretty = new PrettyName(names, this::outerColumns, this::bindNode);
        this.mismatches = new MismatchTexts(pretty);
        this.calls = new CallBinder(context, this);
        this.fields = new FieldBinder(context, calls);
        this.windows = new WindowSpecBinder(this);
    }

    Casting casting() {
        return casting;
    }

    Collating collating() {
        return collating;
    }

    PrettyName pretty() {
        return pretty;
    }

    NameResolver names() {
        return names;
    }

    BoundExpr bind(Expr expression, Scope scope) {
        QueryContext before = casting.enter(expression.context());
        try {
            return bindNode(expression, scope);
        } catch (QueryException failure) {
            throw complete(failure, expression, scope).withContext(expression.context());
        } finally {
            casting.leave(before);
        }
    }

    List<BoundExpr> bindAll(List<? extends Expr> expressions, Scope scope) {
        List<BoundExpr> bound = new ArrayList<>();
        for (Expr expression : expressions) {
            bound.add(bind(expression, scope));
        }
        return bound;
    }

    /** What stands before OVER. */
    BoundExpr bindWindowFunction(Expr function, Scope scope) {
        if (function instanceof Expr.Call call) {
            return calls.bindWindowFunction(call, scope);
        }
        throw QueryException.analysis(
                "UNSUPPORTED_EXPR_FOR_WINDOW", "sqlExpr", "\"" + pretty.of(function, scope) + "\"");
    }

    /** {@code left = right} with the casts that it needs. */
    BoundExpr equality(BoundExpr left, BoundExpr right) {
        return calls.call("=", List.of(left, right), null);
    }

    CallBinder calls() {
        return calls;
    }

    /** Rules of types know no texts: what they say of an expression is completed here. */
    QueryException complete(QueryException failure, Expr expression, Scope scope) {
        return mismatches.complete(failure, expression, scope);
    }

    /** From now on the call means a column that stands in for it. */
    void stands(Expr.Call call, BoundExpr.ColumnRef column) {
        replaced.put(call, column);
        pretty.note(call, column);
    }

    boolean isReplaced(Expr expression) {
        return replaced.containsKey(expression);
    }

    /** A key of WITHIN GROUP that is an argument is shown as one where the call fails. */
    private String shown(Expr expression, Scope scope) {
        if (!(expression instanceof Expr.Call call) || CallBinder.written(call) == call.arguments()) {
            return pretty.of(expression, scope);
        }
        Expr.Call plain = new Expr.Call(
                call.name(), CallBinder.written(call), call.distinct(), null, null, List.of(), call.context());
        return pretty.of(plain, scope);
    }

    private BoundExpr bindNode(Expr expression, Scope scope) {
        if (isReplaced(expression)) {
            return replaced.get(expression);
        }
        if (expression instanceof Expr.Call call) {
            return calls.bind(call, scope);
        }
        if (expression instanceof Expr.Name name) {
            return bindName(name, scope);
        }
        if (expression instanceof Expr.Literal literal) {
            return new BoundExpr.Literal(literal.value(), literal.type());
        }
        if (expression instanceof Expr.Column column) {
            selfJoins.use(column, scope.columns());
            return bindColumn(column.attribute(), scope);
        }
        if (expression instanceof Expr.Alias alias) {
            return bind(alias.input(), scope);
        }
        if (expression instanceof Expr.Unreadable unreadable) {
            throw unreadable.error();
        }
        if (expression instanceof Expr.Bound bound) {
            return bound.expression();
        }
        if (expression instanceof Expr.Cast cast) {
            return bindCast(cast, scope);
        }
        if (expression instanceof Expr.Case cases) {
            return bindCase(cases, scope);
        }
        if (expression instanceof Expr.In in) {
            return bindIn(in, scope);
        }
        if (expression instanceof Expr.Window window) {
            return windows.bind(window, scope);
        }
        if (expression instanceof Expr.FieldAccess access) {
            BoundExpr input = bind(access.input(), scope);
            try {
                return field(input, access.name());
            } catch (QueryException failure) {
                throw failure.nowhere();
            }
        }
        if (expression instanceof Expr.Subscript subscript) {
            return bindSubscript(subscript, scope);
        }
        if (expression instanceof Expr.Collate collate) {
            return bindCollate(collate, scope);
        }
        if (expression instanceof Expr.VariantPath path) {
            return bindPath(path, scope);
        }
        if (expression instanceof Expr.Parameter parameter) {
            return bindParameter(parameter, scope);
        }
        if (expression instanceof Expr.SortOrder order) {
            return bind(order.input(), scope);
        }
        if (expression instanceof Expr.NamedArgument named) {
            return bind(named.value(), scope);
        }
        return bindQueryExpression(expression, scope);
    }

    private Relation bound(Expr expression, SyntaxRelation query, Scope scope) {
        Relation relation = subqueries.bind(query, scope);
        List<String> outer = new ArrayList<>();
        Correlation.visitOuter(BindContext.plan(relation), column -> {
            if (inScope(column, scope)) {
                outer.add(column.name());
            }
        });
        outerNames.put(expression, String.join(", ", outer));
        return relation;
    }

    private static boolean inScope(Attribute column, Scope scope) {
        return scope.layers().stream().anyMatch(layer -> layer.contains(column));
    }

    private String outerColumns(Expr subquery) {
        return outerNames.getOrDefault(subquery, "");
    }

    private BoundExpr bindQueryExpression(Expr expression, Scope scope) {
        if (expression instanceof Expr.ScalarSubquery scalar) {
            Relation relation = bound(scalar, scalar.query(), scope);
            if (relation.output().size() != 1) {
                throw QueryException.analysis(
                        "INVALID_SUBQUERY_EXPRESSION.SCALAR_SUBQUERY_RETURN_MORE_THAN_ONE_OUTPUT_COLUMN",
                        "number",
                        Integer.toString(relation.output().size()));
            }
            return new BoundExpr.Subquery(BoundExpr.Subquery.Kind.SCALAR, List.of(), relation, scalar.context());
        }
        if (expression instanceof Expr.Exists exists) {
            Relation relation = bound(exists, exists.query(), scope);
            return new BoundExpr.Subquery(BoundExpr.Subquery.Kind.EXISTS, List.of(), relation, exists.context());
        }
        if (expression instanceof Expr.InSubquery in) {
            return bindInSubquery(in, scope);
        }
        if (expression instanceof Expr.Star) {
            throw QueryException.analysis("INVALID_USAGE_OF_STAR_OR_REGEX", "elem", "'*'", "prettyName", "expression");
        }
        if (expression instanceof Expr.Identifier identifier) {
            List<String> parts = identifier(identifier.name(), scope);
            return identifier.arguments() == null
                    ? bind(new Expr.Name(parts, identifier.context()), scope)
                    : bind(
                            new Expr.Call(
                                    parts, identifier.arguments(), false, null, null, List.of(), identifier.context()),
                            scope);
        }
        throw QueryException.unsupported(expression.getClass().getSimpleName());
    }

    /** The name that {@code IDENTIFIER(expression)} stands for. */
    List<String> identifier(Expr expression, Scope scope) {
        BoundExpr bound = Constants.fold(bind(expression, scope));
        String text = pretty.of(expression, scope);
        if (!(bound instanceof BoundExpr.Literal literal)) {
            throw notConstant(expression, "NOT_CONSTANT", "name", "IDENTIFIER", "expr", text);
        }
        if (!literal.type().equals(DataType.STRING)) {
            String type = literal.type().simpleString();
            throw notConstant(expression, "WRONG_TYPE", "name", "IDENTIFIER", "expr", text, "dataType", type);
        }
        if (literal.value() == null) {
            throw notConstant(expression, "NULL", "name", "IDENTIFIER", "expr", text);
        }
        return new SqlParser(context.settings()).parseIdentifier(literal.value().toString());
    }

    private static QueryException notConstant(Expr expression, String kind, String... parameters) {
        return QueryException.analysis("NOT_A_CONSTANT_STRING." + kind, parameters)
                .withContext(expression.context());
    }

    /** A value in the type of the variable that takes it. */
    BoundExpr assign(BoundExpr value, DataType type, QueryContext statement) {
        return castTo(value, type, context.mode(), statement);
    }

    private BoundExpr bindName(Expr.Name name, Scope scope) {
        NameResolver.Match match = names.resolve(name.parts(), scope);
        if (match == null) {
            BoundExpr function = name.parts().size() == 1 ? calls.bindWithoutParentheses(name, scope) : null;
            if (function != null) {
                return function;
            }
            match = names.variable(name.parts());
            if (match == null) {
                throw names.unresolved(name.parts(), scope);
            }
        }
        BoundExpr value = match.base();
        names.note(name, value);
        if (match.alias()) {
            names.noteAlias();
        }
        for (String fieldName : match.fields()) {
            value = field(value, fieldName);
        }
        return value;
    }

    /** A column known by id: it must come from the input or an enclosing query. */
    private static BoundExpr bindColumn(Attribute attribute, Scope scope) {
        for (Scope at = scope; at != null; at = at.outer()) {
            for (List<Attribute> layer : at.layers()) {
                for (Attribute column : layer) {
                    if (column.id() == attribute.id()) {
                        return at == scope ? new BoundExpr.ColumnRef(column) : new BoundExpr.OuterRef(column);
                    }
                }
            }
        }
        throw MissingInput.error(attribute, scope.columns());
    }

    /** A field of a struct, of each struct of an array, or the value of a map under that key. */
    BoundExpr field(BoundExpr input, String name) {
        return fields.of(input, name);
    }

    private BoundExpr bindSubscript(Expr.Subscript subscript, Scope scope) {
        BoundExpr input = bind(subscript.input(), scope);
        BoundExpr index = bind(subscript.index(), scope);
        boolean struct = input.type() instanceof StructType
                || (input.type() instanceof ArrayType array
                        && array.element() instanceof StructType
                        && index.type().isString());
        try {
            return struct ? structElement(subscript, input, index, scope) : element(subscript, input, index, scope);
        } catch (QueryException failure) {
            throw failure.condition().startsWith("INVALID_EXTRACT")
                            || failure.condition().equals("FIELD_NOT_FOUND")
                    ? failure.nowhere()
                    : failure;
        }
    }

    private BoundExpr structElement(Expr.Subscript subscript, BoundExpr input, BoundExpr index, Scope scope) {
        if (index instanceof BoundExpr.Literal literal
                && literal.value() != null
                && literal.type().isString()) {
            return field(input, literal.value().toString());
        }
        throw QueryException.analysis(
                "INVALID_EXTRACT_FIELD_TYPE", "extraction", "\"" + pretty.of(subscript.index(), scope) + "\"");
    }

    private BoundExpr element(Expr.Subscript subscript, BoundExpr input, BoundExpr index, Scope scope) {
        if (input.type() instanceof ArrayType || input.type() instanceof MapType) {
            return calls.elementAt(input, index, subscript.context());
        }
        throw QueryException.analysis(
                "INVALID_EXTRACT_BASE_FIELD_TYPE",
                "base",
                "\"" + pretty.of(subscript.input(), scope) + "\"",
                "other",
                "\"" + input.type().sql() + "\"");
    }

    private BoundExpr bindCast(Expr.Cast cast, Scope scope) {
        EvalMode mode = cast.mode() == null ? context.mode() : cast.mode();
        return castTo(bind(cast.input(), scope), cast.type(), mode, cast.context());
    }

    /** A cast that the user wrote. */
    BoundExpr castTo(BoundExpr input, DataType wanted, EvalMode mode, QueryContext query) {
        DataType target = wanted instanceof StringType string && string.kind() != StringType.Kind.STRING
                ? DataType.STRING
                : wanted;
        if (!CastRules.canCast(input.type(), target, mode)) {
            throw CastErrors.refused(input.type(), target, mode);
        }
        BoundExpr special = SpecialDates.of(input, target, context.zone());
        if (special != null) {
            return special;
        }
        boolean literal = input instanceof BoundExpr.Literal && input.type().equals(target) && target.isIntegral();
        return literal
                ? new BoundExpr.Cast(input, target, mode, context.zone(), input.nullable(), query)
                : casting.cast(input, target, mode, query);
    }

    private BoundExpr bindCase(Expr.Case cases, Scope scope) {
        BoundExpr operand = cases.operand() == null ? null : bind(cases.operand(), scope);
        List<BoundExpr> conditions = new ArrayList<>();
        List<BoundExpr> values = new ArrayList<>();
        for (Expr.When when : cases.branches()) {
            BoundExpr condition = operand == null
                    ? bind(when.condition(), scope)
                    : calls.call("=", List.of(operand, bind(when.condition(), scope)), cases.context());
            conditions.add(condition);
            values.add(bind(when.value(), scope));
        }
        boolean withElse = cases.otherwise() != null;
        values.add(withElse ? bind(cases.otherwise(), scope) : new BoundExpr.Literal(null, DataType.NULL));
        return makeCase(conditions, values, withElse);
    }

    /** @param values one more than conditions */
    BoundExpr makeCase(List<BoundExpr> conditions, List<BoundExpr> values, boolean withElse) {
        return makeCase("casewhen", conditions, values, withElse);
    }

    /** @param function as errors call it */
    BoundExpr makeCase(String function, List<BoundExpr> conditions, List<BoundExpr> values, boolean withElse) {
        for (int i = 0; i < conditions.size(); i++) {
            DataType type = conditions.get(i).type();
            if (!type.equals(DataType.BOOLEAN) && !type.equals(DataType.NULL)) {
                throw QueryException.analysis(
                        "DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE",
                        "paramIndex",
                        Quoting.ordinal(i),
                        "requiredType",
                        "\"BOOLEAN\"",
                        "inputSql",
                        "\"" + BoundText.of(conditions.get(i)) + "\"",
                        "inputType",
                        "\"" + type.sql() + "\"");
            }
        }
        List<BoundExpr> common = casting.toCommonType(collating.together(values));
        if (common == null) {
            throw QueryException.analysis(
                    "DATATYPE_MISMATCH.DATA_DIFF_TYPES",
                    "functionName",
                    Quoting.id(function),
                    "dataType",
                    typeList(values, withElse));
        }
        List<BoundExpr.Branch> branches = new ArrayList<>();
        for (int i = 0; i < conditions.size(); i++) {
            branches.add(new BoundExpr.Branch(casting.to(conditions.get(i), DataType.BOOLEAN), common.get(i)));
        }
        BoundExpr otherwise = common.get(common.size() - 1);
        return new BoundExpr.Case(branches, otherwise, otherwise.type());
    }

    private static String typeList(List<BoundExpr> values, boolean withElse) {
        List<String> types = new ArrayList<>();
        for (int i = 0; i < values.size() - (withElse ? 0 : 1); i++) {
            types.add("\"" + values.get(i).type().sql() + "\"");
        }
        return "[" + String.join(", ", types) + "]";
    }

    private BoundExpr bindIn(Expr.In in, Scope scope) {
        List<BoundExpr> all = new ArrayList<>();
        all.add(bind(in.value(), scope));
        all.addAll(bindAll(in.list(), scope));
        List<BoundExpr> common = casting.toCommonType(collating.together(all));
        common = common == null ? ofOneStructure(all) : common;
        if (common == null) {
            throw QueryException.analysis(
                    "DATATYPE_MISMATCH.DATA_DIFF_TYPES", "functionName", "`in`", "dataType", typeList(all, true));
        }
        boolean asWritten =
                all.stream().allMatch(each -> each.type().equals(all.get(0).type()));
        List<BoundExpr> padded = asWritten ? CharPadding.compared(common) : common; // a cast column is no CHAR any more
        return new BoundExpr.In(padded.get(0), padded.subList(1, padded.size()));
    }

    /** Rows that differ in the names of their fields alone, with those of the first; null for others. */
    private List<BoundExpr> ofOneStructure(List<BoundExpr> expressions) {
        DataType first = expressions.get(0).type();
        List<BoundExpr> alike = new ArrayList<>();
        for (BoundExpr expression : expressions) {
            if (!Coercion.isSameStructure(first, expression.type())) {
                return null;
            }
            alike.add(casting.to(expression, first));
        }
        return alike;
    }

    private BoundExpr bindInSubquery(Expr.InSubquery in, Scope scope) {
        List<BoundExpr> values = bindAll(in.values(), scope);
        Relation relation = bound(in, in.query(), scope);
        if (values.size() == 1 && relation.output().size() > 1 && values.get(0).type() instanceof StructType) {
            values = structFields(values.get(0));
        }
        if (values.size() != relation.output().size()) {
            throw QueryException.analysis(
                    "DATATYPE_MISMATCH.IN_SUBQUERY_LENGTH_MISMATCH",
                    "leftLength",
                    Integer.toString(values.size()),
                    "rightLength",
                    Integer.toString(relation.output().size()),
                    "leftColumns",
                    names(values),
                    "rightColumns",
                    columnNames(relation));
        }
        return InSubqueryTypes.align(values, relation, casting, in.context());
    }

    private static List<BoundExpr> structFields(BoundExpr struct) {
        if (struct instanceof BoundExpr.MakeStruct made) {
            return made.values();
        }
        List<BoundExpr> fields = new ArrayList<>();
        for (int i = 0; i < ((StructType) struct.type()).size(); i++) {
            fields.add(new BoundExpr.Field(struct, i));
        }
        return fields;
    }

    private static String names(List<BoundExpr> values) {
        List<String> texts = new ArrayList<>();
        values.forEach(value -> texts.add("\"" + BoundText.of(value) + "\""));
        return String.join(", ", texts);
    }

    private static String columnNames(Relation relation) {
        List<String> texts = new ArrayList<>();
        relation.output().forEach(column -> texts.add("\"" + column.name() + "\""));
        return String.join(", ", texts);
    }

    private BoundExpr bindCollate(Expr.Collate collate, Scope scope) {
        BoundExpr input = bind(collate.input(), scope);
        if (!input.type().isString()) {
            throw QueryException.analysis(
                    "DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE",
                    "paramIndex",
                    "first",
                    "requiredType",
                    "\"STRING\"",
                    "inputSql",
                    "\"" + pretty.of(collate.input(), scope) + "\"",
                    "inputType",
                    "\"" + input.type().sql() + "\"");
        }
        StringType type = StringType.collated(Collations.normalize(collate.collation()));
        return collating.explicit(
                new BoundExpr.Cast(input, type, context.mode(), context.zone(), input.nullable(), collate.context()));
    }

    private BoundExpr bindPath(Expr.VariantPath path, Scope scope) {
        BoundExpr input = bind(path.input(), scope);
        if (!input.type().equals(DataType.VARIANT)) {
            throw QueryException.analysis("COLUMN_IS_NOT_VARIANT_TYPE");
        }
        BoundExpr text = new BoundExpr.Literal(Slice.of(path.path()), DataType.STRING);
        return calls.call("variant_get", List.of(input, text), path.context());
    }

    private BoundExpr bindParameter(Expr.Parameter parameter, Scope scope) {
        Expr value = parameter.name() != null
                ? context.named().get(parameter.name())
                : parameter.position() < context.positional().size()
                        ? context.positional().get(parameter.position())
                        : null;
        if (value == null) {
            throw QueryException.analysis(
                            "UNBOUND_SQL_PARAMETER",
                            "name",
                            parameter.name() == null ? "_" + parameter.context().start() : parameter.name())
                    .withContext(parameter.context().within("", ""));
        }
        return bind(value, scope);
    }
}
