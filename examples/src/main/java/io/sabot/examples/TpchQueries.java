package io.sabot.examples;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/** The 22 queries of TPC-H with the specification's validation parameters, as resources {@code tpch/q1.sql} and so on. */
public final class TpchQueries {
    private TpchQueries() {}

    /** @param title what the specification calls it */
    public record Query(int number, String title, String sql) {}

    public static List<Query> all() {
        return IntStream.rangeClosed(1, 22).mapToObj(TpchQueries::get).toList();
    }

    public static Query get(int number) {
        String text = read("/tpch/q" + number + ".sql");
        int endOfTitle = text.indexOf('\n');
        String title = text.substring(text.indexOf(": ") + 2, endOfTitle);
        return new Query(number, title, text.substring(endOfTitle + 1));
    }

    private static String read(String resource) {
        try (InputStream in = TpchQueries.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("no resource " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
