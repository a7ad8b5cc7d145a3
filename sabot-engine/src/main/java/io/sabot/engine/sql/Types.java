package io.sabot.engine.sql;

import io.sabot.engine.error.ErrorKind;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.error.Quoting;
import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.DataTypeParser;
import io.sabot.engine.type.DayTimeIntervalType;
import io.sabot.engine.type.DecimalType;
import io.sabot.engine.type.Field;
import io.sabot.engine.type.JsonText;
import io.sabot.engine.type.MapType;
import io.sabot.engine.type.StringType;
import io.sabot.engine.type.StructType;
import io.sabot.engine.type.TimeType;
import io.sabot.engine.type.YearMonthIntervalType;
import io.sabot.engine.type.collation.Collations;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.ColTypeContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.ColTypeListContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.CollateClauseContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.CollationSpecContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.CommentSpecContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.ComplexColTypeContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.ComplexDataTypeContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.DataTypeContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.NonTrivialPrimitiveTypeContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.PrimitiveDataTypeContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.PrimitiveTypeContext;

/** Data types as written. */
final class Types {
    private final Translation translation;

    Types(Translation translation) {
        this.translation = translation;
    }

    DataType type(DataTypeContext type) {
        ParserRuleContext outer = translation.origin.enter(type);
        DataType result;
        try {
            result = type instanceof ComplexDataTypeContext complex
                    ? complex(complex)
                    : primitive((PrimitiveDataTypeContext) type);
        } catch (QueryException e) {
            throw e.kind() == ErrorKind.ANALYSIS && e.contexts().isEmpty() ? translation.origin.nowhere(e) : e;
        }
        translation.origin.leave(outer);
        return result;
    }

    StructType table(ColTypeListContext columns) {
        List<Field> fields = new ArrayList<>();
        for (ColTypeContext column : columns.colType()) {
            fields.add(field(
                    translation.names.single(column.colName),
                    type(column.dataType()),
                    column.NULL() == null,
                    column.commentSpec()));
        }
        return new StructType(fields);
    }

    private Field field(String name, DataType type, boolean nullable, CommentSpecContext comment) {
        if (comment == null) {
            return Field.of(name, type, nullable);
        }
        return new Field(name, type, nullable, Map.of("comment", JsonText.quote(comment(comment))));
    }

    String comment(CommentSpecContext comment) {
        return translation.literals.text(comment.stringLit());
    }

    private DataType complex(ComplexDataTypeContext type) {
        if (type.LT() == null && type.NEQ() == null) {
            String condition =
                    "INCOMPLETE_TYPE_DEFINITION." + type.complex.getText().toUpperCase(Locale.ROOT);
            throw type.complex.getType() == SqlBaseParser.ARRAY
                    ? translation.origin.error(condition, "elementType", "<INT>")
                    : translation.origin.error(condition);
        }
        return switch (type.complex.getType()) {
            case SqlBaseParser.ARRAY -> new ArrayType(type(type.dataType(0)), true);
            case SqlBaseParser.MAP -> new MapType(type(type.dataType(0)), type(type.dataType(1)), true);
            default -> struct(type);
        };
    }

    private StructType struct(ComplexDataTypeContext type) {
        List<Field> fields = new ArrayList<>();
        if (type.complexColTypeList() != null) {
            for (ComplexColTypeContext field : type.complexColTypeList().complexColType()) {
                fields.add(field(
                        translation.names.single(field.errorCapturingIdentifier()),
                        type(field.dataType()),
                        field.NULL() == null,
                        field.commentSpec()));
            }
        }
        return new StructType(fields);
    }

    private DataType primitive(PrimitiveDataTypeContext context) {
        PrimitiveTypeContext type = context.primitiveType();
        if (type.nonTrivialPrimitiveType() != null) {
            return parametrised(type.nonTrivialPrimitiveType());
        }
        if (type.trivialPrimitiveType() == null) {
            String parameters = type.integerValue().stream()
                    .map(value -> Integer.toString(translation.literals.integer(value)))
                    .collect(Collectors.joining(","));
            String name = type.unsupportedType.getText() + (parameters.isEmpty() ? "" : "(" + parameters + ")");
            throw translation.origin.error("UNSUPPORTED_DATATYPE", "typeName", Quoting.type(name));
        }
        return DataTypeParser.parseType(type.trivialPrimitiveType().getText(), translation.options.timestampIsLocal());
    }

    private DataType parametrised(NonTrivialPrimitiveTypeContext type) {
        return switch (type.start.getType()) {
            case SqlBaseParser.STRING ->
                type.collateClause() == null
                        ? DataType.STRING
                        : StringType.collated(Collations.normalize(collation(type.collateClause())));
            case SqlBaseParser.CHARACTER, SqlBaseParser.CHAR -> text(type, StringType.Kind.CHAR);
            case SqlBaseParser.VARCHAR -> text(type, StringType.Kind.VARCHAR);
            case SqlBaseParser.DECIMAL, SqlBaseParser.DEC, SqlBaseParser.NUMERIC -> decimal(type);
            case SqlBaseParser.INTERVAL -> interval(type);
            case SqlBaseParser.TIMESTAMP -> timestamp(type);
            case SqlBaseParser.TIME ->
                type.precision == null ? TimeType.MICROS : new TimeType(translation.literals.integer(type.precision));
            default -> throw QueryException.unsupported("type " + type.start.getText());
        };
    }

    private DataType timestamp(NonTrivialPrimitiveTypeContext type) {
        if (type.withLocalTimeZone() != null) {
            return DataType.TIMESTAMP;
        }
        boolean local = type.withoutTimeZone() != null || translation.options.timestampIsLocal();
        return local ? DataType.TIMESTAMP_NTZ : DataType.TIMESTAMP;
    }

    private DataType text(NonTrivialPrimitiveTypeContext type, StringType.Kind kind) {
        if (type.length == null) {
            throw translation.origin.error("DATATYPE_MISSING_SIZE", "type", Quoting.type(type.start.getText()));
        }
        String collation = type.collateClause() == null
                ? StringType.BINARY_COLLATION
                : Collations.normalize(collation(type.collateClause()));
        return new StringType(collation, kind, translation.literals.integer(type.length));
    }

    private DataType decimal(NonTrivialPrimitiveTypeContext type) {
        if (type.precision == null) {
            return DecimalType.USER_DEFAULT;
        }
        int scale = type.scale == null ? 0 : translation.literals.integer(type.scale);
        return new DecimalType(translation.literals.integer(type.precision), scale);
    }

    private DataType interval(NonTrivialPrimitiveTypeContext type) {
        if (type.fromDayTime != null) {
            int from = IntervalLiterals.DAY_TIME_FIELDS.indexOf(field(type.fromDayTime));
            int to = type.to == null ? from : IntervalLiterals.DAY_TIME_FIELDS.indexOf(field(type.to));
            if (type.to != null && to <= from) {
                throw unsupportedRange(type, type.fromDayTime);
            }
            return new DayTimeIntervalType(from, to);
        }
        if (type.fromYearMonth != null) {
            int from =
                    field(type.fromYearMonth).equals("year") ? YearMonthIntervalType.YEAR : YearMonthIntervalType.MONTH;
            if (type.to == null) {
                return new YearMonthIntervalType(from, from);
            }
            if (from == YearMonthIntervalType.MONTH) {
                throw unsupportedRange(type, type.fromYearMonth);
            }
            return YearMonthIntervalType.DEFAULT;
        }
        return DataType.CALENDAR_INTERVAL;
    }

    private QueryException unsupportedRange(NonTrivialPrimitiveTypeContext type, Token from) {
        return translation.intervals.unsupportedRange(type, field(from), field(type.to));
    }

    private static String field(Token token) {
        return token.getText().toLowerCase(Locale.ROOT);
    }

    /** {@code DEFAULT COLLATION name}. */
    String collation(CollationSpecContext specification) {
        List<String> parts = translation.names.parts(specification.collationName);
        return parts.get(parts.size() - 1).toUpperCase(java.util.Locale.ROOT);
    }

    /** A collation of {@code system.builtin} by its last part; any other text is for the look-up to refuse. */
    String collation(CollateClauseContext collate) {
        List<String> parts = translation.names.parts(collate.collationName);
        boolean builtin = parts.size() == 3
                && parts.get(0).equalsIgnoreCase("system")
                && parts.get(1).equalsIgnoreCase("builtin");
        return builtin ? parts.get(2) : String.join(".", parts);
    }
}
