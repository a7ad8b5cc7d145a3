package io.sabot.engine.function.aggregate;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.function.Arguments;
import io.sabot.engine.function.Typing;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.DayTimeIntervalType;
import io.sabot.engine.type.DecimalType;
import io.sabot.engine.type.YearMonthIntervalType;
import java.util.List;

/** Result types of the basic aggregates. Source: Sum, Average of Spark's catalyst. */
public final class AggregateTypes {
    /** A sum has room for this many more digits than its argument. */
    private static final int SUM_DIGITS = 10;

    private static final int AVERAGE_DIGITS = 4;

    private AggregateTypes() {}

    static Typing count(Arguments arguments) {
        if (arguments.size() == 0) {
            throw QueryException.analysis(
                    "WRONG_NUM_ARGS.WITHOUT_SUGGESTION",
                    "functionName",
                    "`count`",
                    "expectedNum",
                    "> 0",
                    "actualNum",
                    "0",
                    "docroot",
                    "https://spark.apache.org/docs/latest");
        }
        return new Typing(arguments.types(), DataType.LONG);
    }

    static Typing same(Arguments arguments) {
        return new Typing(arguments.types(), arguments.type(0));
    }

    static Typing edge(Arguments arguments) {
        return new Typing(arguments.types(), arguments.type(0));
    }

    static Typing bool(Arguments arguments) {
        DataType type = arguments.type(0);
        if (!type.equals(DataType.BOOLEAN) && !type.equals(DataType.NULL)) {
            throw unexpected("\"BOOLEAN\"", type);
        }
        return new Typing(List.of(DataType.BOOLEAN), DataType.BOOLEAN);
    }

    /** An integer, without a cast; NULL is read as INT. */
    static Typing integral(Arguments arguments) {
        DataType type = arguments.type(0).equals(DataType.NULL) ? DataType.INT : arguments.type(0);
        if (!type.isIntegral()) {
            throw unexpected("\"INTEGRAL\"", type);
        }
        return new Typing(List.of(type), type);
    }

    static Typing sum(Arguments arguments) {
        DataType type = numeric(arguments);
        if (type instanceof DecimalType decimal) {
            return new Typing(List.of(type), wider(decimal, SUM_DIGITS, 0));
        }
        if (type.isIntegral()) {
            return new Typing(List.of(type), DataType.LONG);
        }
        return new Typing(List.of(type), isInterval(type) ? type : DataType.DOUBLE);
    }

    public static Typing average(Arguments arguments) {
        DataType type = numeric(arguments);
        if (type instanceof DecimalType decimal) {
            return new Typing(List.of(type), wider(decimal, AVERAGE_DIGITS, AVERAGE_DIGITS));
        }
        if (type instanceof YearMonthIntervalType) {
            return new Typing(List.of(type), YearMonthIntervalType.DEFAULT);
        }
        if (type instanceof DayTimeIntervalType) {
            return new Typing(List.of(type), DayTimeIntervalType.DEFAULT);
        }
        return new Typing(List.of(type), DataType.DOUBLE);
    }

    private static DecimalType wider(DecimalType type, int digits, int scale) {
        return new DecimalType(
                Math.min(DecimalType.MAX_PRECISION, type.precision() + digits),
                Math.min(DecimalType.MAX_PRECISION, type.scale() + scale));
    }

    private static boolean isInterval(DataType type) {
        return type instanceof YearMonthIntervalType || type instanceof DayTimeIntervalType;
    }

    /** A number or ANSI interval; text is read as DOUBLE. */
    private static DataType numeric(Arguments arguments) {
        DataType type = arguments.type(0);
        if (type.isString() || type.equals(DataType.NULL)) {
            return DataType.DOUBLE;
        }
        if (!type.isNumeric() && !isInterval(type)) {
            throw unexpected("(\"NUMERIC\" or \"ANSI INTERVAL\")", type);
        }
        return type;
    }

    private static QueryException unexpected(String required, DataType actual) {
        return QueryException.analysis(
                "DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE",
                "paramIndex",
                "first",
                "requiredType",
                required,
                "inputType",
                "\"" + actual.sql() + "\"",
                "inputIndex",
                "0");
    }
}
