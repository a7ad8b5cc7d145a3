package io.sabot.bench;

import io.sabot.bench.data.TpcdsData;
import io.sabot.spark.sql.SparkSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * TPC-DS: the queries of Spark's tests artifact, of which there are three sets: version 1.4 of the specification, what version 2.7
 * changed, and some that Spark's authors rewrote.
 */
final class TpcdsSuite {
    private static final Pattern QUERY = Pattern.compile("tpcds(-v2\\.7\\.0|-modifiedQueries)?/(\\w+)\\.sql");
    private static final Pattern NUMBER = Pattern.compile("q(\\d+)(.*)");

    private TpcdsSuite() {}

    /** Makes the tables, if they are not there yet. */
    static Suite make(Installation installation, Options options) throws IOException {
        String scale = options.text("sf", "1");
        Path directory = installation.data("tpcds", scale);
        try (SparkSession spark =
                SparkSession.builder().appName("bench data").master("local[*]").getOrCreate()) {
            TpcdsData.generate(
                    spark, directory, Double.parseDouble(scale), table -> System.err.println("making " + table));
        }
        return new Suite(
                "TPC-DS at scale factor " + scale,
                "tpcds",
                directory,
                TpcdsData.tables(),
                Suite.choose(queries(installation.sparkTests()), options.list("queries", "")),
                // DuckDB lacks some functions that the queries call, and breaks ties under LIMIT as it likes.
                EnumSet.of(Contender.SABOT, Contender.SPARK));
    }

    private static List<Query> queries(Path sparkTests) throws IOException {
        List<Query> queries = new ArrayList<>();
        try (JarFile jar = new JarFile(sparkTests.toFile())) {
            for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
                Matcher query = QUERY.matcher(entry.getName());
                if (query.matches()) {
                    String text = new String(jar.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                    queries.add(new Query(query.group(2) + suffix(query.group(1)), text));
                }
            }
        }
        queries.sort(Comparator.comparing((Query query) -> number(query.name())).thenComparing(Query::name));
        return queries;
    }

    private static String suffix(String set) {
        if (set == null) {
            return "";
        }
        return set.equals("-modifiedQueries") ? "-modified" : "-v2.7";
    }

    /** The number that the specification gives a query; one without a number comes last. */
    private static int number(String name) {
        Matcher matcher = NUMBER.matcher(name);
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : Integer.MAX_VALUE;
    }
}
