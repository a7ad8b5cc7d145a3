package io.sabot.compat.spark.program;

import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** A TPC-DS query as SQL, its text from Spark's tests artifact. */
final class TpcdsSql implements Program {

    private static final MathContext DIGITS = new MathContext(13);

    private final String resource;

    /** @param resource without its ending, such as {@code tpcds-v2.7.0/q5a} */
    TpcdsSql(String resource) {
        this.resource = resource;
    }

    @Override
    public void run(Run run) throws Exception {
        for (String table : TpcdsData.tables()) {
            run.table("tpcds/" + table).createOrReplaceTempView(table);
        }
        try (InputStream text = TpcdsSql.class.getResourceAsStream("/" + resource + ".sql")) {
            String sql = new String(text.readAllBytes(), StandardCharsets.UTF_8);
            Dataset<Row> answer = run.spark().sql(sql);
            run.say("--", resource);
            answer.printSchema();
            answer.collectAsList().forEach(row -> run.say(rounded(row)));
        }
    }

    /**
     * Deviations of doubles are merged from the parts that workers had, and which row was in which part is chance: the last
     * digits are not promised.
     */
    private static List<Object> rounded(Row row) {
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            Object value = row.get(i);
            boolean isRounded = value instanceof Double number && Double.isFinite(number);
            values.add(isRounded ? new BigDecimal((Double) value).round(DIGITS) : value);
        }
        return values;
    }
}
