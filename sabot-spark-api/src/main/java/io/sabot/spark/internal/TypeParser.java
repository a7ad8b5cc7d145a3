package io.sabot.spark.internal;

import io.sabot.engine.error.ErrorKind;
import io.sabot.engine.error.QueryContext;
import io.sabot.engine.error.QueryException;
import io.sabot.spark.sql.types.DataType;
import io.sabot.spark.sql.types.DataTypes;
import io.sabot.spark.sql.types.StructType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Types written as SQL. The plain names are known here, so that the most common texts start no parser. */
public final class TypeParser {
    private TypeParser() {}

    public static DataType type(String text) {
        DataType plain = plain(text);
        if (plain != null) {
            return plain;
        }
        try {
            return FromEngine.type(ActiveEngine.parser().parseDataType(text));
        } catch (QueryException e) {
            throw SparkErrors.of(pointed(e, text));
        }
    }

    /** {@code a INT NOT NULL, b STRING}. */
    public static StructType fields(String text) {
        try {
            return FromEngine.schema(ActiveEngine.parser().parseTableSchema(text));
        } catch (QueryException e) {
            throw SparkErrors.of(pointed(e, text));
        }
    }

    /** A type or, when the text is none, fields. */
    public static DataType typeOrFields(String text) {
        DataType plain = plain(text);
        if (plain != null) {
            return plain;
        }
        try {
            return FromEngine.type(ActiveEngine.parser().parseDataType(text));
        } catch (QueryException notAType) {
            try {
                return FromEngine.schema(ActiveEngine.parser().parseTableSchema(text));
            } catch (QueryException neither) {
                throw SparkErrors.of(pointed(notAType, text));
            }
        }
    }

    /** Spark knows of a text that is a type alone where an error begins, not how far it goes. */
    private static QueryException pointed(QueryException error, String text) {
        if (error.kind() != ErrorKind.PARSE || error.contexts().isEmpty()) {
            return error;
        }
        List<String> parameters = new ArrayList<>();
        error.parameters().forEach((name, value) -> {
            parameters.add(name);
            parameters.add(value);
        });
        QueryContext place = error.contexts().get(0);
        return QueryException.of(error.kind(), error.condition(), parameters.toArray(new String[0]))
                .withContext(QueryContext.position(text, place.line(), place.startPosition()));
    }

    private static DataType plain(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "boolean" -> DataTypes.BooleanType;
            case "tinyint", "byte" -> DataTypes.ByteType;
            case "smallint", "short" -> DataTypes.ShortType;
            case "int", "integer" -> DataTypes.IntegerType;
            case "bigint", "long" -> DataTypes.LongType;
            case "float", "real" -> DataTypes.FloatType;
            case "double" -> DataTypes.DoubleType;
            case "date" -> DataTypes.DateType;
            case "string" -> DataTypes.StringType;
            case "binary" -> DataTypes.BinaryType;
            default -> null;
        };
    }
}
