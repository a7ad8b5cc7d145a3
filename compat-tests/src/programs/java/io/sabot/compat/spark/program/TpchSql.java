package io.sabot.compat.spark.program;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A TPC-H query as SQL, its text from Spark's tests artifact. */
final class TpchSql implements Program {

    private static final List<String> TABLES =
            List.of("customer", "lineitem", "nation", "orders", "part", "partsupp", "region", "supplier");

    private final int number;

    TpchSql(int number) {
        this.number = number;
    }

    @Override
    public void run(Run run) throws Exception {
        for (String table : TABLES) {
            run.table(table).createOrReplaceTempView(table);
        }
        try (InputStream text = TpchSql.class.getResourceAsStream("/tpch/q" + number + ".sql")) {
            String sql = new String(text.readAllBytes(), StandardCharsets.UTF_8);
            run.rows("query " + number, run.spark().sql(sql));
        }
    }
}
