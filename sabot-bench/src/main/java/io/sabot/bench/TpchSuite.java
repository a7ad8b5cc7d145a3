package io.sabot.bench;

import io.sabot.examples.TpchData;
import io.sabot.examples.TpchQueries;
import io.sabot.spark.sql.SparkSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;

/** TPC-H: the specification's tables and its 22 queries, on whose rows all engines agree. */
final class TpchSuite {
    private TpchSuite() {}

    /** Makes the tables, if they are not there yet. */
    static Suite make(Installation installation, Options options) throws IOException {
        String scale = options.text("sf", "1");
        Path directory = installation.data("tpch", scale);
        if (!Files.isDirectory(directory)) {
            try (SparkSession spark = SparkSession.builder()
                    .appName("bench data")
                    .master("local[*]")
                    .getOrCreate()) {
                TpchData.generate(
                        spark, directory, Double.parseDouble(scale), table -> System.err.println("making " + table));
            }
        }
        List<Query> queries = TpchQueries.all().stream()
                .map(query -> new Query("Q" + query.number(), query.sql()))
                .toList();
        List<String> chosen =
                options.list("queries", "").stream().map(number -> "Q" + number).toList();
        return new Suite(
                "TPC-H at scale factor " + scale,
                "tpch",
                directory,
                TpchData.tables(),
                Suite.choose(queries, chosen),
                EnumSet.allOf(Contender.class));
    }
}
