package io.sabot.engine.connector.parquet;

import io.sabot.engine.connector.parquet.schema.SchemaNode;
import io.sabot.engine.connector.parquet.schema.TypeMismatchException;
import io.sabot.engine.error.ErrorKind;
import io.sabot.engine.error.QueryException;
import java.nio.file.NoSuchFileException;

/** The border at which what is wrong with a file becomes an error of the query, with Spark's conditions. */
final class ParquetErrors {
    private ParquetErrors() {}

    static QueryException badFooter(String path, Exception cause) {
        return of(isMissing(cause) ? "FILE_NOT_EXIST" : "CANNOT_READ_FILE_FOOTER", path, cause);
    }

    static QueryException badData(String path, Exception cause) {
        return of(isMissing(cause) ? "FILE_NOT_EXIST" : "NO_HINT", path, cause);
    }

    private static boolean isMissing(Exception cause) {
        return cause instanceof NoSuchFileException;
    }

    static QueryException typeMismatch(String path, TypeMismatchException cause) {
        SchemaNode node = cause.node();
        if (!node.isPrimitive() || cause.wanted().isNested()) {
            return badData(path, cause);
        }
        return QueryException.of(
                        ErrorKind.EXECUTION,
                        "FAILED_READ_FILE.PARQUET_COLUMN_DATA_TYPE_MISMATCH",
                        "path",
                        path,
                        "column",
                        node.path().toString(),
                        "expectedType",
                        cause.wanted().simpleString(),
                        "actualType",
                        node.isPrimitive() ? node.physicalName() : "group")
                .withCause(cause);
    }

    private static QueryException of(String condition, String path, Exception cause) {
        return QueryException.of(ErrorKind.EXECUTION, "FAILED_READ_FILE." + condition, "path", path)
                .withCause(cause);
    }
}
