package io.sabot.engine.record;

import io.sabot.engine.error.ErrorKind;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.error.Quoting;
import io.sabot.engine.type.DataType;

/**
 * Why a value of a record does not parse. Thrown for every bad value, so it has no stack trace and becomes an error with its
 * texts only when someone will see it.
 */
abstract sealed class ValueException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ValueException(Throwable cause) {
        super(null, cause, false, false);
    }

    ValueException() {
        this(null);
    }

    /** What a user sees. */
    abstract QueryException toError();

    /** A JSON array where an object is expected. */
    static final class ArrayForStruct extends ValueException {
        private static final long serialVersionUID = 1L;

        @Override
        QueryException toError() {
            return QueryException.internal("JSON array for a struct");
        }
    }

    /** A JSON text where a number is expected. */
    static final class TextForNumber extends ValueException {
        private static final long serialVersionUID = 1L;

        private final String field;
        private final String text;
        private final transient DataType type;

        TextForNumber(String field, String text, DataType type) {
            this.field = field;
            this.text = text;
            this.type = type;
        }

        QueryException malformed(String record) {
            return QueryException.of(
                    ErrorKind.RUNTIME,
                    "MALFORMED_RECORD_IN_PARSING.CANNOT_PARSE_STRING_AS_DATATYPE",
                    "badRecord",
                    record,
                    "failFastMode",
                    ParseMode.FAILFAST.name(),
                    "fieldName",
                    Quoting.id(field),
                    "fieldValue",
                    Quoting.value(text),
                    "inputType",
                    "StringType",
                    "targetType",
                    type == DataType.FLOAT ? "FloatType" : "DoubleType");
        }

        @Override
        QueryException toError() {
            return malformed(text);
        }
    }

    /** A JSON token that cannot be a value of the type. */
    static final class WrongToken extends ValueException {
        private static final long serialVersionUID = 1L;

        private final String field;
        private final String text;
        private final String token;
        private final transient DataType type;

        WrongToken(String field, String text, String token, DataType type) {
            this.field = field;
            this.text = text;
            this.token = token;
            this.type = type;
        }

        @Override
        QueryException toError() {
            return QueryException.of(
                    ErrorKind.RUNTIME,
                    "CANNOT_PARSE_JSON_FIELD",
                    "fieldName",
                    Quoting.value(field),
                    "fieldValue",
                    text,
                    "jsonType",
                    token,
                    "dataType",
                    Quoting.type(type.sql()));
        }
    }

    /** An empty JSON text for a type that has no such value. */
    static final class EmptyText extends ValueException {
        private static final long serialVersionUID = 1L;

        private final transient DataType type;

        EmptyText(DataType type) {
            this.type = type;
        }

        @Override
        QueryException toError() {
            return QueryException.of(ErrorKind.RUNTIME, "EMPTY_JSON_FIELD_VALUE", "dataType", Quoting.type(type.sql()));
        }
    }

    /** A CSV line with too many or too few values. */
    static final class MalformedLine extends ValueException {
        private static final long serialVersionUID = 1L;

        private final String line;

        MalformedLine(String line, Throwable cause) {
            super(cause);
            this.line = line;
        }

        @Override
        QueryException toError() {
            QueryException error = QueryException.of(ErrorKind.RUNTIME, "MALFORMED_CSV_RECORD", "badRecord", line);
            return getCause() == null ? error : error.withCause(getCause());
        }
    }

    /** A text that is no value of the type. */
    static final class BadText extends ValueException {
        private static final long serialVersionUID = 1L;

        private final String text;
        private final transient DataType type;

        BadText(String text, DataType type) {
            this.text = text;
            this.type = type;
        }

        @Override
        QueryException toError() {
            return QueryException.of(
                    ErrorKind.DATE_TIME,
                    "CAST_INVALID_INPUT",
                    "expression",
                    Quoting.value(text),
                    "sourceType",
                    Quoting.type(DataType.STRING.sql()),
                    "targetType",
                    Quoting.type(type.sql()));
        }
    }
}
