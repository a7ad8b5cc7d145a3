package io.sabot.engine.sql;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.error.Quoting;
import io.sabot.engine.expr.Expr;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.ErrorCapturingIdentifierContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.IdentifierContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.IdentifierListContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.IdentifierLiteralContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.IdentifierReferenceContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.IdentifierSeqContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.MultipartIdentifierContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.MultipartIdentifierListContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.QualifiedNameContext;

/** Identifiers of the parse tree as names: quotes off, {@code IDENTIFIER('a.b')} taken apart. */
final class Names {
    private final Translation translation;

    Names(Translation translation) {
        this.translation = translation;
    }

    /** The name of something that can have one part only. */
    String single(ParserRuleContext identifier) {
        List<String> parts = parts(identifier);
        if (parts.size() > 1) {
            throw translation.origin.error(
                    "IDENTIFIER_TOO_MANY_NAME_PARTS", "identifier", Quoting.id(parts), "limit", "1");
        }
        return parts.get(0);
    }

    List<String> parts(ParserRuleContext identifier) {
        if (identifier instanceof IdentifierLiteralContext literal) {
            return translation.identifier(translation.literals.text(literal.stringLit()));
        }
        if (identifier instanceof IdentifierContext context && context.strictIdentifier() != null) {
            return parts(context.strictIdentifier());
        }
        if (identifier instanceof ErrorCapturingIdentifierContext context) {
            return parts(context.identifier());
        }
        return List.of(text(identifier));
    }

    List<String> parts(MultipartIdentifierContext identifier) {
        ParserRuleContext outer = translation.origin.enter(identifier);
        List<String> parts = new ArrayList<>();
        for (ErrorCapturingIdentifierContext part : identifier.parts) {
            parts.addAll(parts(part));
        }
        translation.origin.leave(outer);
        return parts;
    }

    /** The argument of {@code IDENTIFIER(…)} whose value is known only later; null for a name. */
    Expr expression(IdentifierReferenceContext reference) {
        if (reference.expression() == null) {
            return null;
        }
        Expr name = translation.expressions.of(reference.expression());
        return translation.identifier(name) == null ? name : null;
    }

    List<String> parts(IdentifierReferenceContext reference) {
        if (reference.expression() == null) {
            return parts(reference.multipartIdentifier());
        }
        List<String> parts = translation.identifier(translation.expressions.of(reference.expression()));
        if (parts == null) {
            throw QueryException.unsupported("IDENTIFIER of an expression here");
        }
        return parts;
    }

    List<List<String>> all(MultipartIdentifierListContext identifiers) {
        return identifiers.multipartIdentifier().stream().map(this::parts).toList();
    }

    /** Unlike the others, a qualified name does not look into {@code IDENTIFIER('…')}. */
    List<String> parts(QualifiedNameContext name) {
        return name.identifier().stream().map(Names::text).toList();
    }

    List<String> list(IdentifierListContext identifiers) {
        return identifiers == null ? List.of() : list(identifiers.identifierSeq());
    }

    List<String> list(IdentifierSeqContext identifiers) {
        ParserRuleContext outer = translation.origin.enter(identifiers);
        List<String> names = identifiers.ident.stream().map(this::single).toList();
        translation.origin.leave(outer);
        return names;
    }

    /** The tokens of a piece of the tree in one, identifiers without their quotes. */
    static String text(ParseTree tree) {
        if (tree instanceof ParserRuleContext context) {
            int rule = context.getRuleIndex();
            if (rule == SqlBaseParser.RULE_quotedIdentifier || rule == SqlBaseParser.RULE_backQuotedIdentifier) {
                return unquote(context.getText());
            }
            if (context.getChildCount() == 1) {
                return text(context.getChild(0));
            }
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < tree.getChildCount(); i++) {
            text.append(text(tree.getChild(i)));
        }
        return tree.getChildCount() == 0 ? tree.getText() : text.toString();
    }

    private static String unquote(String quoted) {
        String quote = quoted.substring(0, 1);
        return quoted.substring(1, quoted.length() - 1).replace(quote + quote, quote);
    }
}
