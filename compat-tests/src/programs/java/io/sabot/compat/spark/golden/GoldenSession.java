package io.sabot.compat.spark.golden;

import io.sabot.compat.golden.Engine.Answer;
import io.sabot.compat.golden.Engine.Session;
import io.sabot.compat.golden.Masks;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Runs statements and renders what comes back as Spark's suite does. */
final class GoldenSession implements Session {

    private static final Pattern DESCRIBE_RELATION =
            Pattern.compile("^desc(ribe)?\\s+(?!(function|database|schema|namespace|catalog|procedure)\\b).*");
    private static final Pattern LISTING = Pattern.compile("^show\\s+(tables|views)\\b.*");

    private final SparkSession session;

    GoldenSession(SparkSession session) {
        this.session = session;
    }

    @Override
    public Answer answer(String sql) {
        try {
            Dataset<Row> result = session.sql(sql);
            String schema = result.schema().catalogString();
            return new Answer(
                    schema, rows(sql, result).stream().map(Masks::variableParts).toList());
        } catch (ThreadDeath | VirtualMachineError failure) {
            if (failure instanceof StackOverflowError) {
                return ErrorText.of(failure);
            }
            throw failure;
        } catch (Throwable failure) {
            return ErrorText.of(failure);
        }
    }

    /** Spark's command line shows the results of a few commands in forms of their own. */
    private List<String> rows(String sql, Dataset<Row> result) {
        List<Row> rows = result.collectAsList();
        String command = sql.toLowerCase(Locale.ROOT).replace('\n', ' ');
        int columns = result.schema().length();
        if (DESCRIBE_RELATION.matcher(command).matches() && columns == 3) {
            return rows.stream().map(RowText::describedColumn).toList();
        }
        if (LISTING.matcher(command).matches() && columns == 3) {
            return rows.stream().map(row -> row.getString(1)).toList();
        }
        RowText text = RowText.in(session);
        return rows.stream().map(row -> text.of(row, result.schema())).toList();
    }

    @Override
    public void cancel() {
        session.sparkContext().cancelAllJobs();
    }
}
