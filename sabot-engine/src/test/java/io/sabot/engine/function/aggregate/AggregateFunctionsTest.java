package io.sabot.engine.function.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sabot.engine.config.Settings;
import io.sabot.engine.session.QueryResult;
import io.sabot.engine.session.Session;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Aggregates over a few rows. Expectations are what Spark 4.2.0 answers. */
class AggregateFunctionsTest {
    private static final String ROWS =
            " FROM VALUES (1.5D, 2, 'a', x'0f'), (2.25D, 3, 'b', x'f0'), (3.7D, 7, 'a', x'01'),"
                    + " (NULL, 2, 'c', NULL), (9.1D, NULL, NULL, x'02'), (4.4D, 1, 'b', x'80') AS t(a, b, s, x)";

    private static Session session;

    @BeforeAll
    static void open() {
        session = Session.create(1, Settings.DEFAULTS.with("spark.sql.session.timeZone", "UTC"));
    }

    @AfterAll
    static void close() {
        session.close();
    }

    private static List<String> rows(Session in, String query) {
        List<String> rows = new ArrayList<>();
        try (QueryResult result = in.execute(in.sql(query, Map.of(), List.of()))) {
            result.rows().forEach(row -> rows.add(Arrays.deepToString(row)));
        }
        return rows;
    }

    /** As text; NULL is {@code ∅}. */
    private static String valueOf(String expression) {
        return rows(session, "SELECT coalesce(string(" + expression + "), '∅')" + ROWS)
                .get(0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            stddev(a)                                      | 2.9745587908125124
            var_pop(a)                                     | 7.078399999999998
            skewness(a)                                    | 0.9716926780191698
            kurtosis(a)                                    | -0.414221685700622
            stddev(a) FILTER (WHERE b = 7)                 | ∅
            covar_samp(a, b)                               | 0.5124999999999998
            corr(a, b)                                     | 0.14721167315495823
            regr_slope(a, b)                               | 0.0740963855421687
            regr_intercept(a, b)                           | 2.721686746987952
            regr_avgx(a, b)                                | 3.25
            regr_count(a, b)                               | 4
            try_sum(9223372036854775807 + 0 * b)           | ∅
            count_if(b > 2)                                | 2
            bit_xor(b)                                     | 5
            max_by(s, b)                                   | a
            min_by(s, b, 2)                                | [b, a]
            """)
    void statistics(String expression, String expected) {
        assertThat(valueOf(expression)).isEqualTo("[" + expected + "]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            collect_list(b)                                      | [2, 3, 7, 2, 1]
            collect_list(s) RESPECT NULLS                        | [a, b, a, c, null, b]
            collect_set(b)                                       | [1, 2, 3, 7]
            listagg(s, '-')                                      | a-b-a-c-b
            listagg(DISTINCT s, '') WITHIN GROUP (ORDER BY s DESC) | cba
            mode(s, true)                                        | a
            mode() WITHIN GROUP (ORDER BY s DESC)                | b
            percentile(b, 0.3)                                   | 2.0
            percentile(b, array(0.1, 0.9))                       | [1.4, 5.4]
            percentile(a, 0.5, b)                                | 3.7
            median(a)                                            | 3.7
            percentile_cont(0.25) WITHIN GROUP (ORDER BY a DESC) | 4.4
            percentile_disc(0.25) WITHIN GROUP (ORDER BY a)      | 2.25
            """)
    void keptValues(String expression, String expected) {
        assertThat(valueOf(expression)).isEqualTo("[" + expected + "]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            percentile(a, 1.3)                                   | DATATYPE_MISMATCH.VALUE_OUT_OF_RANGE
            percentile(a, b)                                     | DATATYPE_MISMATCH.NON_FOLDABLE_INPUT
            percentile(a, NULL)                                  | DATATYPE_MISMATCH.UNEXPECTED_NULL
            percentile_cont(0.5)                                 | INVALID_WITHIN_GROUP_EXPRESSION.WITHIN_GROUP_MISSING
            mode(a) WITHIN GROUP (ORDER BY a)                    | INVALID_WITHIN_GROUP_EXPRESSION.WRONG_NUM_ORDERINGS
            sum(a) WITHIN GROUP (ORDER BY a)                     | INVALID_SQL_SYNTAX.FUNCTION_WITH_UNSUPPORTED_SYNTAX
            listagg(DISTINCT s) WITHIN GROUP (ORDER BY b)        | INVALID_WITHIN_GROUP_EXPRESSION.MISMATCH_WITH_DISTINCT_INPUT
            collect_set(map(1, 2))                               | DATATYPE_MISMATCH.UNSUPPORTED_INPUT_TYPE
            median(a) OVER (ORDER BY b)                          | INVALID_WINDOW_SPEC_FOR_AGGREGATION_FUNC
            product(a)                                           | UNRESOLVED_ROUTINE
            maps_in_order(map(a, b))                             | UNRESOLVED_ROUTINE
            read_side_padding(s, 5)                              | UNRESOLVED_ROUTINE
            collation_key(s)                                     | UNRESOLVED_ROUTINE
            sum(a) FILTER (WHERE max(b) > 1)                     | INVALID_AGGREGATE_FILTER.CONTAINS_AGGREGATE
            """)
    void refusals(String expression, String condition) {
        assertThatThrownBy(() -> rows(session, "SELECT " + expression + ROWS))
                .hasMessageContaining("[" + condition + "]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            approx_count_distinct(id)                            | 95546
            approx_count_distinct(concat('s', id % 1000))        | 997
            approx_count_distinct(id, 0.3)                       | 78139
            percentile_approx(id, array(0.1, 0.9), 100)          | [10504, 89150]
            percentile_approx(date'2024-01-01' + int(id % 9), 0.5) | 2024-01-05
            bitmap_count(bitmap_construct_agg(bitmap_bit_position(id))) | 32768
            """)
    void estimates(String expression, String expected) {
        String query = "SELECT string(" + expression + ") FROM range(0, 100000, 1, 1)";
        assertThat(rows(session, query)).containsExactly("[" + expected + "]");
    }

    @Test
    void summariesHaveSparksBytes() {
        assertThat(rows(
                        session,
                        "SELECT hex(count_min_sketch(id, 0.5D, 0.5D, 1)), hex(bitmap_or_agg(x'f0')) LIKE 'F000%',"
                                + " string(histogram_numeric(id, 3)) FROM range(0, 3, 1, 1)"))
                .containsExactly(
                        "[0000000100000000000000030000000100000004000000005D8D6AB90000000000000001000000000000000100000000000000"
                                + "010000000000000000, true, [{0, 1.0}, {1, 1.0}, {2, 1.0}]]");
    }

    @Test
    void framesOfWindows() {
        assertThat(rows(
                        session,
                        "SELECT string(collect_list(id) OVER (ORDER BY id ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING)),"
                                + " percentile(id, 0.5) OVER (ORDER BY id ROWS 2 PRECEDING),"
                                + " stddev(id) OVER (ORDER BY id) FROM range(4)"))
                .containsExactly(
                        "[[0, 1], 0.0, null]",
                        "[[0, 1, 2], 0.5, 0.7071067811865476]",
                        "[[1, 2, 3], 1.0, 1.0]",
                        "[[2, 3], 2.0, 1.2909944487358056]");
    }

    /** Lists, ties and rows with equal keys follow the order of the source, whichever worker read it. */
    @Test
    void severalWorkersAnswerAsOne() {
        String query =
                "SELECT k, string(collect_list(id)), string(collect_set(id % 100)), percentile(id, 0.3), mode(id % 10),"
                        + " max_by(id, id % 17), min_by(id, id % 13), round(stddev(id), 6), round(kurtosis(id), 6),"
                        + " round(corr(id, sin(id)), 6), bit_xor(id), count_if(id % 2 = 0), listagg(string(id), ',') WITHIN GROUP"
                        + " (ORDER BY id % 3, id DESC) FROM (SELECT id % 5 k, id FROM range(0, 20000, 1, 8)) GROUP BY k ORDER BY k";
        try (Session several = Session.create(3, Settings.DEFAULTS)) {
            assertThat(rows(several, query)).isEqualTo(rows(session, query));
        }
    }
}
