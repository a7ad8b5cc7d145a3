package io.sabot.engine.sql;

import io.sabot.engine.error.QueryException;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.FromStatementBodyContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.TransformQuerySpecificationContext;

/** {@code SELECT TRANSFORM(…) USING 'script'}. */
final class Transforms {
    private final Translation translation;

    Transforms(Translation translation) {
        this.translation = translation;
    }

    Query of(Query from, FromStatementBodyContext body) {
        throw QueryException.unsupported("SELECT TRANSFORM");
    }

    Query of(Query from, TransformQuerySpecificationContext context) {
        throw QueryException.unsupported("SELECT TRANSFORM");
    }
}
