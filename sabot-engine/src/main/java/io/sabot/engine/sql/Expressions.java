package io.sabot.engine.sql;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.expr.Expr;
import io.sabot.engine.type.CharVarchar;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.EvalMode;
import io.sabot.engine.type.Slice;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.RuleNode;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.*;
import org.apache.spark.sql.catalyst.parser.SqlBaseParserBaseVisitor;

/** Expressions but for calls, predicates and windows, which have translators of their own. */
final class Expressions extends SqlBaseParserBaseVisitor<Expr> {
    private final Translation translation;

    Expressions(Translation translation) {
        this.translation = translation;
    }

    Expr of(ParserRuleContext context) {
        if (passesOn(context)) {
            return of((ParserRuleContext) context.getChild(0));
        }
        if (context instanceof ExistsContext) {
            // In Spark the only expression that belongs to what is around it.
            return context.accept(this);
        }
        ParserRuleContext outer = translation.origin.enter(context);
        Expr expression = context.accept(this);
        translation.origin.leave(outer);
        return expression;
    }

    /** Null stays null. */
    Expr optional(ParserRuleContext context) {
        return context == null ? null : of(context);
    }

    List<Expr> all(List<? extends ParserRuleContext> contexts) {
        List<Expr> expressions = new ArrayList<>(contexts.size());
        for (ParserRuleContext context : contexts) {
            expressions.add(of(context));
        }
        return expressions;
    }

    List<Expr> named(NamedExpressionSeqContext items) {
        return items == null ? List.of() : all(items.namedExpression());
    }

    /** Rules that only hand on to another rule are no place where something is written. */
    private static boolean passesOn(ParserRuleContext context) {
        return context instanceof ExpressionContext
                || context instanceof ValueExpressionDefaultContext
                || context instanceof ConstantDefaultContext
                || context instanceof NumericLiteralContext
                || context instanceof IntervalLiteralContext;
    }

    @Override
    public Expr visitChildren(RuleNode node) {
        if (node.getChildCount() == 1 && node.getChild(0) instanceof ParserRuleContext child) {
            return of(child);
        }
        throw QueryException.unsupported("the expression " + node.getText());
    }

    @Override
    public Expr visitNamedExpression(NamedExpressionContext context) {
        Expr expression = of(context.expression());
        if (context.name != null) {
            return new Expr.Alias(expression, List.of(translation.names.single(context.name)), null);
        }
        if (context.identifierList() != null) {
            return new Expr.Alias(expression, translation.names.list(context.identifierList()), null);
        }
        return expression;
    }

    @Override
    public Expr visitStar(StarContext context) {
        List<String> qualifier =
                context.qualifiedName() == null ? List.of() : translation.names.parts(context.qualifiedName());
        List<List<String>> except =
                context.exceptClause() == null ? List.of() : translation.names.all(context.exceptClause().exceptCols);
        return new Expr.Star(qualifier, except, translation.origin.here());
    }

    @Override
    public Expr visitLogicalBinary(LogicalBinaryContext context) {
        int operator = context.operator.getType();
        List<BooleanExpressionContext> operands = new ArrayList<>();
        BooleanExpressionContext left = context;
        while (left instanceof LogicalBinaryContext binary && binary.operator.getType() == operator) {
            operands.add(binary.right);
            left = binary.left;
        }
        operands.add(left);
        Collections.reverse(operands);
        return balanced(operator == SqlBaseParser.AND ? "and" : "or", all(operands));
    }

    /** A tree of even depth: long chains would overflow the stack, and names of columns show the shape. */
    Expr balanced(String operator, List<Expr> operands) {
        int size = operands.size();
        if (size == 1) {
            return operands.get(0);
        }
        int middle = (size - 1) / 2 + 1;
        return call(
                operator,
                balanced(operator, operands.subList(0, middle)),
                balanced(operator, operands.subList(middle, size)));
    }

    Expr call(String function, Expr... arguments) {
        return Expr.call(function, List.of(arguments), translation.origin.here());
    }

    @Override
    public Expr visitLogicalNot(LogicalNotContext context) {
        return call("not", of(context.booleanExpression()));
    }

    @Override
    public Expr visitExists(ExistsContext context) {
        return new Expr.Exists(translation.queries.of(context.query()), translation.origin.here());
    }

    @Override
    public Expr visitPredicated(PredicatedContext context) {
        Expr value = of(context.valueExpression());
        return context.predicate() == null ? value : translation.predicates.of(value, context.predicate());
    }

    @Override
    public Expr visitComparison(ComparisonContext context) {
        Expr left = of(context.left);
        Expr right = of(context.right);
        TerminalNode operator = (TerminalNode) context.comparisonOperator().getChild(0);
        return switch (operator.getSymbol().getType()) {
            case SqlBaseParser.EQ -> call("=", left, right);
            case SqlBaseParser.NEQ, SqlBaseParser.NEQJ -> call("not", call("=", left, right));
            case SqlBaseParser.NSEQ -> call("<=>", left, right);
            case SqlBaseParser.LT -> call("<", left, right);
            case SqlBaseParser.LTE -> call("<=", left, right);
            case SqlBaseParser.GT -> call(">", left, right);
            default -> call(">=", left, right);
        };
    }

    @Override
    public Expr visitArithmeticBinary(ArithmeticBinaryContext context) {
        return call(context.operator.getText().toLowerCase(Locale.ROOT), of(context.left), of(context.right));
    }

    @Override
    public Expr visitShiftExpression(ShiftExpressionContext context) {
        return call(context.shiftOperator().getText(), of(context.left), of(context.right));
    }

    @Override
    public Expr visitArithmeticUnary(ArithmeticUnaryContext context) {
        Expr value = of(context.valueExpression());
        return switch (context.operator.getType()) {
            case SqlBaseParser.PLUS -> call("positive", value);
            case SqlBaseParser.MINUS -> call("negative", value);
            default -> call("~", value);
        };
    }

    @Override
    public Expr visitParenthesizedExpression(ParenthesizedExpressionContext context) {
        return of(context.expression());
    }

    @Override
    public Expr visitSubqueryExpression(SubqueryExpressionContext context) {
        return new Expr.ScalarSubquery(translation.queries.of(context.query()), translation.origin.here());
    }

    @Override
    public Expr visitCast(CastContext context) {
        EvalMode mode = context.name.getType() == SqlBaseParser.TRY_CAST ? EvalMode.TRY : null;
        DataType type = castType(context.dataType());
        return new Expr.Cast(of(context.expression()), type, mode, translation.origin.here());
    }

    @Override
    public Expr visitCastByColon(CastByColonContext context) {
        DataType type = castType(context.dataType());
        return new Expr.Cast(of(context.primaryExpression()), type, null, translation.origin.here());
    }

    private DataType castType(DataTypeContext type) {
        return CharVarchar.withoutLengths(translation.types.type(type));
    }

    @Override
    public Expr visitCollate(CollateContext context) {
        String collation = translation.types.collation(context.collateClause());
        return new Expr.Collate(of(context.primaryExpression()), collation, translation.origin.here());
    }

    @Override
    public Expr visitSimpleCase(SimpleCaseContext context) {
        Expr operand = of(context.value);
        return new Expr.Case(
                operand, branches(context.whenClause()), optional(context.elseExpression), translation.origin.here());
    }

    @Override
    public Expr visitSearchedCase(SearchedCaseContext context) {
        return new Expr.Case(
                null, branches(context.whenClause()), optional(context.elseExpression), translation.origin.here());
    }

    private List<Expr.When> branches(List<WhenClauseContext> clauses) {
        return clauses.stream()
                .map(clause -> new Expr.When(of(clause.condition), of(clause.result)))
                .toList();
    }

    @Override
    public Expr visitColumnReference(ColumnReferenceContext context) {
        String pattern = pattern(context.getStart(), context);
        return pattern == null
                ? new Expr.Name(translation.names.parts(context.identifier()), translation.origin.here())
                : new Expr.NamePattern(List.of(), pattern);
    }

    @Override
    public Expr visitDereference(DereferenceContext context) {
        String field = translation.names.single(context.fieldName);
        Expr base = of(context.base);
        boolean identifierCall = context.base instanceof FunctionCallContext;
        if (!(base instanceof Expr.Name name) || identifierCall) {
            return new Expr.FieldAccess(base, field, translation.origin.here());
        }
        String pattern = pattern(context.fieldName.getStart(), context);
        if (pattern != null) {
            return new Expr.NamePattern(name.parts(), pattern);
        }
        List<String> parts = new ArrayList<>(name.parts());
        parts.add(field);
        return new Expr.Name(parts, translation.origin.here());
    }

    /** @return the regular expression that a quoted name of a select list is under the setting, else null */
    private String pattern(Token name, ParserRuleContext context) {
        if (!translation.options.quotedNamesArePatterns() || !name.getText().startsWith("`")) {
            return null;
        }
        String text = StringLiterals.verbatim(name.getText());
        boolean plain = text.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_');
        for (ParserRuleContext outer = context; !plain && outer != null; outer = outer.getParent()) {
            if (outer instanceof NamedExpressionContext) {
                return text;
            }
        }
        return null;
    }

    @Override
    public Expr visitSubscript(SubscriptContext context) {
        return new Expr.Subscript(of(context.value), of(context.index), translation.origin.here());
    }

    @Override
    public Expr visitSemiStructuredExtract(SemiStructuredExtractContext context) {
        return VariantPaths.extract(of(context.col), context.path, translation.origin);
    }

    @Override
    public Expr visitLambda(LambdaContext context) {
        List<String> parameters =
                context.identifier().stream().map(translation.names::single).toList();
        return new Expr.Lambda(parameters, of(context.expression()), translation.origin.here());
    }

    @Override
    public Expr visitStruct(StructContext context) {
        return Expr.call("struct", all(context.argument), translation.origin.here());
    }

    @Override
    public Expr visitRowConstructor(RowConstructorContext context) {
        List<Expr> fields = new ArrayList<>();
        for (Expr value : all(context.namedExpression())) {
            fields.add(new Expr.Literal(Slice.of(fieldName(value, fields.size() / 2 + 1)), DataType.STRING));
            fields.add(value);
        }
        return Expr.call("named_struct", fields, translation.origin.here());
    }

    /** A row's field is called as the column or alias that it is. */
    private static String fieldName(Expr value, int number) {
        if (value instanceof Expr.Name name) {
            return name.parts().get(name.parts().size() - 1);
        }
        return value instanceof Expr.Alias alias ? alias.names().get(0) : "col" + number;
    }

    @Override
    public Expr visitCurrentLike(CurrentLikeContext context) {
        String name = context.name.getText();
        if (context.name.getType() != SqlBaseParser.CURRENT_PATH && !translation.options.reservedKeywords()) {
            return new Expr.Name(List.of(name), translation.origin.here());
        }
        return switch (context.name.getType()) {
            case SqlBaseParser.USER, SqlBaseParser.SESSION_USER -> call("current_user");
            default -> call(name.toLowerCase(Locale.ROOT));
        };
    }

    @Override
    public Expr visitFunctionCall(FunctionCallContext context) {
        return translation.calls.function(context);
    }

    @Override
    public Expr visitFirst(FirstContext context) {
        return translation.calls.aggregate("first", context.expression(), context.IGNORE() != null);
    }

    @Override
    public Expr visitLast(LastContext context) {
        return translation.calls.aggregate("last", context.expression(), context.IGNORE() != null);
    }

    @Override
    public Expr visitAny_value(Any_valueContext context) {
        return translation.calls.aggregate("any_value", context.expression(), context.IGNORE() != null);
    }

    @Override
    public Expr visitPosition(PositionContext context) {
        return call("locate", of(context.substr), of(context.str));
    }

    @Override
    public Expr visitExtract(ExtractContext context) {
        return call("extract", LiteralValues.string(Names.text(context.field)), of(context.source));
    }

    @Override
    public Expr visitSubstring(SubstringContext context) {
        return context.len == null
                ? call("substring", of(context.str), of(context.pos))
                : call("substring", of(context.str), of(context.pos), of(context.len));
    }

    @Override
    public Expr visitTrim(TrimContext context) {
        int side = context.trimOption == null ? SqlBaseParser.BOTH : context.trimOption.getType();
        String function = side == SqlBaseParser.BOTH ? "trim" : side == SqlBaseParser.LEADING ? "ltrim" : "rtrim";
        Expr text = of(context.srcStr);
        return context.trimStr == null ? call(function, text) : call(function, of(context.trimStr), text);
    }

    @Override
    public Expr visitOverlay(OverlayContext context) {
        Expr input = of(context.input);
        Expr replacement = of(context.replace);
        Expr position = of(context.position);
        return context.length == null
                ? call("overlay", input, replacement, position)
                : call("overlay", input, replacement, position, of(context.length));
    }

    @Override
    public Expr visitTimestampadd(TimestampaddContext context) {
        Expr unit = translation.calls.unit(context.name, context.unit, context.invalidUnit);
        return call("timestampadd", unit, of(context.unitsAmount), of(context.timestamp));
    }

    @Override
    public Expr visitTimestampdiff(TimestampdiffContext context) {
        Expr unit = translation.calls.unit(context.name, context.unit, context.invalidUnit);
        return call("timestampdiff", unit, of(context.startTimestamp), of(context.endTimestamp));
    }

    @Override
    public Expr visitNullLiteral(NullLiteralContext context) {
        return Expr.literal(null, DataType.NULL);
    }

    @Override
    public Expr visitBooleanLiteral(BooleanLiteralContext context) {
        return Expr.literal(context.booleanValue().TRUE() != null, DataType.BOOLEAN);
    }

    @Override
    public Expr visitStringLiteral(StringLiteralContext context) {
        return translation.literals.expression(context.stringLit());
    }

    @Override
    public Expr visitInterval(IntervalContext context) {
        return translation.intervals.literal(context);
    }

    @Override
    public Expr visitTypeConstructor(TypeConstructorContext context) {
        return translation.typedLiterals.of(context);
    }

    @Override
    public Expr visitNamedParameterLiteral(NamedParameterLiteralContext context) {
        return translation.parameters.named(context.namedParameterMarker());
    }

    @Override
    public Expr visitPosParameterLiteral(PosParameterLiteralContext context) {
        return translation.parameters.positional(context.QUESTION().getSymbol());
    }

    @Override
    public Expr visitIntegerLiteral(IntegerLiteralContext context) {
        return LiteralValues.whole(context.getText());
    }

    @Override
    public Expr visitDecimalLiteral(DecimalLiteralContext context) {
        return LiteralValues.decimal(context.getText());
    }

    @Override
    public Expr visitLegacyDecimalLiteral(LegacyDecimalLiteralContext context) {
        return LiteralValues.decimal(context.getText());
    }

    @Override
    public Expr visitExponentLiteral(ExponentLiteralContext context) {
        return translation.literals.twice(context, 0);
    }

    @Override
    public Expr visitTinyIntLiteral(TinyIntLiteralContext context) {
        return translation.literals.tiny(context);
    }

    @Override
    public Expr visitSmallIntLiteral(SmallIntLiteralContext context) {
        return translation.literals.small(context);
    }

    @Override
    public Expr visitBigIntLiteral(BigIntLiteralContext context) {
        return translation.literals.big(context);
    }

    @Override
    public Expr visitFloatLiteral(FloatLiteralContext context) {
        return translation.literals.single(context);
    }

    @Override
    public Expr visitDoubleLiteral(DoubleLiteralContext context) {
        return translation.literals.twice(context, 1);
    }

    @Override
    public Expr visitBigDecimalLiteral(BigDecimalLiteralContext context) {
        return translation.literals.exact(context);
    }
}
