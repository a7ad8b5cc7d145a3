package io.sabot.compat.spark.golden;

import io.sabot.compat.golden.Engine.Answer;
import io.sabot.compat.golden.JsonText;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.QueryContext;
import org.apache.spark.QueryContextType;
import org.apache.spark.SparkException;
import org.apache.spark.SparkThrowable;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.SparkSession;

/** Failures as Spark's suite records them: the exception's class, then its condition as JSON or else its message. */
final class ErrorText {

    private static final String PREFIX = SparkSession.class
            .getName()
            .substring(0, SparkSession.class.getName().indexOf(".sql."));

    /** In two parts, so that it survives the swap of the prefix. */
    private static final String SPARK = "org.apache" + ".spark";

    private ErrorText() {}

    static Answer of(Throwable failure) {
        if (failure instanceof SparkThrowable described && described.getCondition() != null) {
            return Answer.failure(className(failure), minimal(described));
        }
        if (failure instanceof AnalysisException analysis) {
            return Answer.failure(
                    className(failure), analysis.getSimpleMessage().replaceAll("#\\d+", "#x"));
        }
        if (failure instanceof SparkException && failure.getCause() != null) {
            Throwable cause = failure.getCause();
            return cause instanceof SparkThrowable described && described.getCondition() != null
                    ? Answer.failure(className(cause), minimal(described))
                    : Answer.failure(className(cause), cause.getMessage());
        }
        return Answer.failure(className(failure), failure.getMessage());
    }

    private static String className(Throwable failure) {
        String name = failure.getClass().getName();
        return name.startsWith(PREFIX) ? SPARK + name.substring(PREFIX.length()) : name;
    }

    /** The MINIMAL format of Spark's error messages. */
    private static String minimal(SparkThrowable failure) {
        JsonText json = new JsonText();
        json.startObject();
        json.field("errorClass", failure.getCondition());
        if (failure.getSqlState() != null) {
            json.field("sqlState", failure.getSqlState());
        }
        Map<String, String> parameters = new TreeMap<>(failure.getMessageParameters());
        if (!parameters.isEmpty()) {
            json.startObject("messageParameters");
            parameters.forEach(
                    (name, value) -> json.field(name, String.valueOf(value).replaceAll("#\\d+", "#x")));
            json.endObject();
        }
        if (failure.getQueryContext().length > 0) {
            json.startArray("queryContext");
            for (QueryContext context : failure.getQueryContext()) {
                context(json, context);
            }
            json.endArray();
        }
        json.endObject();
        return json.toString().replaceAll("uuid\\(Some\\(-?\\d+\\)\\)", "uuid(Some(x))");
    }

    private static void context(JsonText json, QueryContext context) {
        json.startObject();
        if (context.contextType() == QueryContextType.SQL) {
            json.field("objectType", context.objectType());
            json.field("objectName", context.objectName());
            if (context.startIndex() >= 0) {
                json.field("startIndex", context.startIndex() + 1);
            }
            if (context.stopIndex() >= 0) {
                json.field("stopIndex", context.stopIndex() + 1);
            }
            json.field("fragment", context.fragment());
        } else {
            json.field("fragment", context.fragment());
            json.field("callSite", context.callSite());
        }
        json.endObject();
    }
}
