package io.sabot.engine.connector.file;

import io.sabot.engine.error.ErrorKind;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.error.Quoting;
import io.sabot.engine.type.DataType;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** What goes wrong with files, in Spark's conditions. */
public final class FileErrors {
    private FileErrors() {}

    static QueryException pathNotFound(Path path) {
        return QueryException.analysis("PATH_NOT_FOUND", "path", FilePaths.display(path));
    }

    static QueryException cannotInferSchema(String format) {
        return QueryException.analysis("UNABLE_TO_INFER_SCHEMA", "format", format);
    }

    static QueryException unsupportedType(String format, String column, DataType type) {
        return QueryException.analysis(
                "UNSUPPORTED_DATA_TYPE_FOR_DATASOURCE",
                "columnName",
                Quoting.id(column),
                "columnType",
                Quoting.type(type.sql()),
                "format",
                format);
    }

    /** What ends the reading of a file, whatever it was, unless it already says so. */
    public static QueryException cannotRead(SourceFile file, Exception cause) {
        if (cause instanceof QueryException known && known.condition().startsWith("FAILED_READ_FILE")) {
            return known;
        }
        if (cause instanceof QueryException known && known.kind() == ErrorKind.CANCELLED) {
            return known;
        }
        boolean missing = cause instanceof NoSuchFileException || cause instanceof FileNotFoundException;
        String condition = missing ? "FAILED_READ_FILE.FILE_NOT_EXIST" : "FAILED_READ_FILE.NO_HINT";
        return QueryException.of(ErrorKind.EXECUTION, condition, "path", file.url())
                .withCause(cause);
    }

    static QueryException cannotWrite(Path path, Exception cause) {
        if (cause instanceof QueryException known
                && (known.condition().equals("TASK_WRITE_FAILED") || known.kind() == ErrorKind.CANCELLED)) {
            return known;
        }
        return QueryException.of(ErrorKind.EXECUTION, "TASK_WRITE_FAILED", "path", FilePaths.display(path))
                .withCause(cause);
    }

    static boolean isMissing(IOException cause) {
        return cause instanceof NoSuchFileException || cause instanceof FileNotFoundException;
    }
}
