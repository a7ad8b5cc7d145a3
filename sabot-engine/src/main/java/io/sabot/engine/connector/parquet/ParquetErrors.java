package io.sabot.engine.connector.parquet;

import io.sabot.engine.error.ErrorKind;
import io.sabot.engine.error.QueryException;

/** The border at which what is wrong with a file becomes an error of the query, with Spark's conditions. */
final class ParquetErrors {
    private ParquetErrors() {}

    static QueryException badFooter(String path, Exception cause) {
        return of("FAILED_READ_FILE.CANNOT_READ_FILE_FOOTER", path, cause);
    }

    static QueryException badData(String path, Exception cause) {
        return of("FAILED_READ_FILE.NO_HINT", path, cause);
    }

    static QueryException missing(String path, Exception cause) {
        return of("FAILED_READ_FILE.FILE_NOT_EXIST", path, cause);
    }

    private static QueryException of(String condition, String path, Exception cause) {
        return QueryException.of(ErrorKind.RUNTIME, condition, "path", path).withCause(cause);
    }
}
