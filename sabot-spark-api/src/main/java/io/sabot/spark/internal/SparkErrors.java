package io.sabot.spark.internal;

import io.sabot.engine.error.ErrorKind;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.object.ObjectJobException;
import io.sabot.spark.SparkArithmeticException;
import io.sabot.spark.SparkArrayIndexOutOfBoundsException;
import io.sabot.spark.SparkClassNotFoundException;
import io.sabot.spark.SparkDateTimeException;
import io.sabot.spark.SparkException;
import io.sabot.spark.SparkFileNotFoundException;
import io.sabot.spark.SparkIllegalArgumentException;
import io.sabot.spark.SparkNoSuchElementException;
import io.sabot.spark.SparkNumberFormatException;
import io.sabot.spark.SparkRuntimeException;
import io.sabot.spark.SparkUnsupportedOperationException;
import io.sabot.spark.SparkUpgradeException;
import io.sabot.spark.sql.AnalysisException;
import io.sabot.spark.sql.catalyst.ExtendedAnalysisException;
import io.sabot.spark.sql.catalyst.analysis.NoSuchObjectErrors;
import io.sabot.spark.sql.catalyst.parser.ParseException;
import io.sabot.spark.sql.connector.catalog.CatalogNotFoundException;

/**
 * From the engine's errors to the classes that a Spark program catches. Some of those are checked exceptions that Spark's
 * Scala throws without declaring them; every method here therefore returns a value only to be thrown.
 */
public final class SparkErrors {
    /** Spark looks for a class of the format's name last. */
    private static final String UNKNOWN_FORMAT = "DATA_SOURCE_NOT_FOUND";

    private SparkErrors() {}

    public static RuntimeException of(QueryException error) {
        Throwable translated = translated(error);
        translated.setStackTrace(error.getStackTrace());
        for (Throwable suppressed : error.getSuppressed()) {
            translated.addSuppressed(suppressed);
        }
        return sneaky(translated);
    }

    static Throwable translated(QueryException error) {
        ErrorDetails details = ErrorDetails.of(error);
        if (error.condition().equals(UNKNOWN_FORMAT)) {
            return new SparkClassNotFoundException(details);
        }
        return switch (error.kind()) {
            case ANALYSIS ->
                ExtendedAnalysisException.isFor(error.condition())
                        ? new ExtendedAnalysisException(details)
                        : NoSuchObjectErrors.of(details);
            case NO_SUCH_OBJECT -> NoSuchObjectErrors.of(details);
            case PARSE -> new ParseException(details);
            case ARITHMETIC -> new SparkArithmeticException(details);
            case ARRAY_INDEX -> new SparkArrayIndexOutOfBoundsException(details);
            case DATE_TIME -> new SparkDateTimeException(details);
            case NUMBER_FORMAT -> new SparkNumberFormatException(details);
            case ILLEGAL_ARGUMENT -> new SparkIllegalArgumentException(details);
            case UNSUPPORTED -> new SparkUnsupportedOperationException(details);
            case RUNTIME -> new SparkRuntimeException(details);
            case FILE_NOT_FOUND -> new SparkFileNotFoundException(details);
            case UPGRADE -> new SparkUpgradeException(details);
            case EXECUTION, CANCELLED, OUT_OF_MEMORY, INTERNAL -> new SparkException(details);
        };
    }

    /** Of a job that failed within a query. */
    static RuntimeException of(ObjectJobException failure) {
        return failure.getCause() instanceof QueryException error ? of(error) : sneaky(Jobs.seen(failure));
    }

    public static RuntimeException analysis(String condition, String... namesAndValues) {
        return of(QueryException.of(ErrorKind.ANALYSIS, condition, namesAndValues));
    }

    /** As an error of the last check of a plan, whatever its condition. */
    static RuntimeException lateAnalysis(QueryException error) {
        return sneaky(new ExtendedAnalysisException(ErrorDetails.of(error)));
    }

    /** As an error that no step of the analysis of a query found. */
    static RuntimeException plainAnalysis(QueryException error) {
        return sneaky(new AnalysisException(ErrorDetails.of(error)));
    }

    public static RuntimeException arithmetic(String condition, String... namesAndValues) {
        return of(QueryException.of(ErrorKind.ARITHMETIC, condition, namesAndValues));
    }

    public static RuntimeException illegalArgument(String condition, String... namesAndValues) {
        return of(QueryException.of(ErrorKind.ILLEGAL_ARGUMENT, condition, namesAndValues));
    }

    /** As {@link #illegalArgument}, to be thrown by the caller. */
    public static RuntimeException illegalArgumentOf(String condition, String... namesAndValues) {
        return new SparkIllegalArgumentException(
                ErrorDetails.of(QueryException.of(ErrorKind.ILLEGAL_ARGUMENT, condition, namesAndValues)));
    }

    public static RuntimeException runtime(String condition, String... namesAndValues) {
        return of(QueryException.of(ErrorKind.RUNTIME, condition, namesAndValues));
    }

    public static RuntimeException unsupportedOperation(String condition, String... namesAndValues) {
        return of(QueryException.of(ErrorKind.UNSUPPORTED, condition, namesAndValues));
    }

    public static RuntimeException noSuchElement(String condition, String... namesAndValues) {
        return new SparkNoSuchElementException(
                ErrorDetails.of(QueryException.of(ErrorKind.RUNTIME, condition, namesAndValues)));
    }

    public static RuntimeException noSuchCatalog(String name) {
        QueryException error = QueryException.of(
                ErrorKind.RUNTIME,
                "CATALOG_NOT_FOUND",
                "catalogName",
                Names.idList(new String[] {name}),
                "config",
                "\"spark.sql.catalog." + name + "\"");
        return sneaky(new CatalogNotFoundException(ErrorDetails.of(error)));
    }

    /** A plain {@link SparkException}. */
    public static RuntimeException failure(String condition, String... namesAndValues) {
        return sneaky(
                new SparkException(ErrorDetails.of(QueryException.of(ErrorKind.RUNTIME, condition, namesAndValues))));
    }

    /** A broken invariant. */
    public static RuntimeException internal(String message) {
        return sneaky(SparkException.internalError(message));
    }

    /** A plain {@link SparkException} without a condition. */
    public static RuntimeException plain(String message) {
        return sneaky(new SparkException(message));
    }

    /** What Spark has and Sabot has not yet. */
    public static RuntimeException notYet(String feature) {
        return of(QueryException.unsupported(feature));
    }

    /** What a listener is told: the exception that the program gets, or one around an error of the JVM. */
    public static Exception ofAction(Throwable failure) {
        if (failure instanceof QueryException described) {
            return (Exception) translated(described);
        }
        if (failure instanceof Exception exception) {
            return exception;
        }
        String reason = failure.getMessage() == null ? "" : ": " + failure.getMessage();
        QueryException around = QueryException.of(
                ErrorKind.EXECUTION,
                "_LEGACY_ERROR_TEMP_2273",
                "message",
                "Hit an error when executing a query" + reason);
        return (Exception) translated(around.withCause(failure));
    }

    /** Throws a checked exception where none is declared. */
    public static RuntimeException sneaky(Throwable error) {
        throw SparkErrors.<RuntimeException>unchecked(error);
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> E unchecked(Throwable error) throws E {
        throw (E) error;
    }
}
