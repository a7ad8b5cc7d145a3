package io.sabot.engine.sql;

import io.sabot.engine.expr.Expr;
import java.util.List;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.JsonPathBracketedIdentifierContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.JsonPathIdentifierContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.JsonPathPartsContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.SemiStructuredExtractionPathContext;

/** {@code column:field.list[0]['key']}, named after its last key. */
final class VariantPaths {
    private VariantPaths() {}

    static Expr extract(Expr input, SemiStructuredExtractionPathContext path, Origin origin) {
        String text = Names.text(path);
        Expr extract = new Expr.VariantPath(
                input, text.startsWith("[") ? "$" + text : "$." + text, origin.here());
        String key = key(
                path.jsonPathFirstPart().jsonPathIdentifier(),
                path.jsonPathFirstPart().jsonPathBracketedIdentifier(),
                null,
                origin);
        for (JsonPathPartsContext part : path.jsonPathParts()) {
            key = key(part.jsonPathIdentifier(), part.jsonPathBracketedIdentifier(), key, origin);
        }
        return key == null ? extract : new Expr.Alias(extract, List.of(key), null);
    }

    private static String key(
            JsonPathIdentifierContext name, JsonPathBracketedIdentifierContext quoted, String previous, Origin origin) {
        if (name != null) {
            return Names.text(name);
        }
        if (quoted == null) {
            return previous;
        }
        String literal = quoted.stringLit().getText();
        if (!literal.startsWith("'")) {
            throw origin.error("PARSE_SYNTAX_ERROR", "error", "'" + literal + "'", "hint", "");
        }
        return StringLiterals.verbatim(literal);
    }
}
