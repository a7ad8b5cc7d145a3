package io.sabot.engine.sql;

import io.sabot.engine.expr.Expr;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.SemiStructuredExtractionPathContext;

/** {@code column:field.list[0]['key']}, named after its last key. */
final class VariantPaths {
    private static final Pattern KEY = Pattern.compile("\\.([^.\\[]+)|\\['([^']+)'\\]");
    private static final Pattern PATH = Pattern.compile("\\$(" + KEY + "|\\[(\\d+|\\*)\\])*");

    private VariantPaths() {}

    static Expr extract(Expr input, SemiStructuredExtractionPathContext context, Origin origin) {
        String text = Names.text(context);
        String path = text.startsWith("[") ? "$" + text : "$." + text;
        if (!PATH.matcher(path).matches()) {
            throw origin.error("PARSE_SYNTAX_ERROR", "error", "'" + text + "'", "hint", "");
        }
        Expr extract = new Expr.VariantPath(input, path, origin.here());
        String key = null;
        Matcher keys = KEY.matcher(path);
        while (keys.find()) {
            key = keys.group(1) == null ? keys.group(2) : keys.group(1);
        }
        return key == null ? extract : new Expr.Alias(extract, List.of(key), null);
    }
}
