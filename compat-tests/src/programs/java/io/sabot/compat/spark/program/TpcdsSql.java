package io.sabot.compat.spark.program;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A TPC-DS query as SQL, its text from Spark's tests artifact. */
final class TpcdsSql implements Program {

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
            run.rows(resource, run.spark().sql(sql));
        }
    }
}
