package io.sabot.engine.sql;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.expr.Expr;
import io.sabot.engine.type.SqlLiterals;
import io.sabot.engine.type.time.TimeZones;
import io.sabot.engine.type.time.ZoneOffsets;
import java.util.List;
import org.antlr.v4.runtime.Lexer;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.NamedParameterMarkerContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.NamedParameterMarkerRuleContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.ParameterMarkerContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.PosParameterLiteralContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.PositionalParameterMarkerRuleContext;

/** {@code :name} and {@code ?} and what stands for them. */
final class Parameters {
    private final Translation translation;
    private boolean unbound;
    private boolean anyNamed;
    private boolean anyPositional;

    Parameters(Translation translation) {
        this.translation = translation;
    }

    /** Where an expression may stand: the value, or the parameter itself while it has none. */
    Expr named(NamedParameterMarkerContext marker) {
        Expr value = value(marker);
        return value == null ? parameter(Names.text(marker.simpleIdentifier()), -1) : value;
    }

    Expr positional(Token questionMark) {
        int position = positionOf(questionMark);
        Expr value = value(position);
        return value == null ? parameter(null, position) : value;
    }

    private Expr parameter(String name, int position) {
        unbound = true;
        return new Expr.Parameter(name, position, translation.origin.here());
    }

    /** Fails when a parameter without a value has been met: a statement that outlives its run cannot have one. */
    void refuse(String statement) {
        if (unbound) {
            throw translation.origin.error(
                    "UNSUPPORTED_FEATURE.PARAMETER_MARKER_IN_UNEXPECTED_STATEMENT", "statement", statement);
        }
    }

    /** Where the grammar wants a string. */
    String text(ParameterMarkerContext marker) {
        String text = LiteralValues.text(value(marker));
        if (text == null) {
            throw unexpected(marker);
        }
        return text;
    }

    /** Where the grammar wants a number; null when the value is none. */
    Number number(ParameterMarkerContext marker) {
        return value(marker) instanceof Expr.Literal literal && literal.value() instanceof Number number
                ? number
                : null;
    }

    int integer(ParameterMarkerContext marker) {
        Number number = number(marker);
        if (number == null) {
            throw unexpected(marker);
        }
        return number.intValue();
    }

    private Expr value(ParameterMarkerContext marker) {
        return marker instanceof NamedParameterMarkerRuleContext named
                ? value(named.namedParameterMarker())
                : value(positionOf(((PositionalParameterMarkerRuleContext) marker)
                        .QUESTION()
                        .getSymbol()));
    }

    private Expr value(NamedParameterMarkerContext marker) {
        anyNamed = true;
        refuseMixture();
        if (!translation.values.unnamed().isEmpty()) {
            throw QueryException.analysis(
                    "ALL_PARAMETERS_MUST_BE_NAMED", "exprs", String.join(", ", translation.values.unnamed()));
        }
        return translation.values.named().get(Names.text(marker.simpleIdentifier()));
    }

    private void refuseMixture() {
        boolean given = !translation.values.named().isEmpty()
                || !translation.values.positional().isEmpty();
        if (given && anyNamed && anyPositional) {
            throw QueryException.analysis("INVALID_QUERY_MIXED_QUERY_PARAMETERS");
        }
    }

    private Expr value(int position) {
        anyPositional = true;
        refuseMixture();
        List<Expr> values = translation.values.positional();
        return position < values.size() ? values.get(position) : null;
    }

    /** How many question marks stand before one in the whole text. */
    private static int positionOf(Token questionMark) {
        Lexer lexer = (Lexer) questionMark.getTokenSource();
        lexer.reset();
        int position = 0;
        Token token = lexer.nextToken();
        while (token.getStartIndex() < questionMark.getStartIndex()) {
            position += token.getType() == SqlBaseParser.QUESTION ? 1 : 0;
            token = lexer.nextToken();
        }
        return position;
    }

    private QueryException unexpected(ParserRuleContext marker) {
        return translation.origin.error("UNEXPECTED_USE_OF_PARAMETER_MARKER", "parameterMarker", marker.getText());
    }

    /** The source of a piece of the text with literals for the parameters that have a value: what a view keeps. */
    String source(ParserRuleContext context) {
        String source = translation.origin.source(context);
        StringBuilder text = new StringBuilder();
        int end = substitute(context, context.getStart().getStartIndex(), source, 0, text);
        return text.append(source, end, source.length()).toString();
    }

    /** Appends the source from {@code from} up to the last parameter inside the tree; returns where that ended. */
    private int substitute(ParseTree tree, int offset, String source, int from, StringBuilder text) {
        Expr value = null;
        if (tree instanceof NamedParameterMarkerContext named) {
            value = value(named);
        } else if (tree instanceof PosParameterLiteralContext || tree instanceof PositionalParameterMarkerRuleContext) {
            value = value(positionOf(((ParserRuleContext) tree).getStart()));
        }
        if (value instanceof Expr.Literal literal) {
            ParserRuleContext marker = (ParserRuleContext) tree;
            ZoneOffsets zone = ZoneOffsets.of(TimeZones.parse(translation.options.timeZone()));
            text.append(source, from, marker.getStart().getStartIndex() - offset)
                    .append(SqlLiterals.sql(literal.value(), literal.type(), zone));
            return marker.getStop().getStopIndex() + 1 - offset;
        }
        int end = from;
        for (int i = 0; i < tree.getChildCount(); i++) {
            end = substitute(tree.getChild(i), offset, source, end, text);
        }
        return end;
    }
}
