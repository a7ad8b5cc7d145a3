package io.sabot.engine.function.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sabot.engine.config.Settings;
import io.sabot.engine.session.QueryResult;
import io.sabot.engine.session.Session;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sketches of DataSketches. Expectations are what Spark 4.2.0 answers. */
class SketchFunctionsTest {
    private static Session session;

    @BeforeAll
    static void open() {
        session = Session.create(1, Settings.DEFAULTS);
    }

    @AfterAll
    static void close() {
        session.close();
    }

    private static String valueOf(String expression) {
        String query = "SELECT string(" + expression + ") FROM (SELECT id, id % 100 AS k FROM range(0, 20000, 1, 1))";
        try (QueryResult result = session.execute(session.sql(query, Map.of(), List.of()))) {
            return String.valueOf(result.rows().get(0)[0]);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hll_sketch_estimate(hll_sketch_agg(id))                                      | 20138
            hll_sketch_estimate(hll_union(hll_sketch_agg(id), hll_sketch_agg(id + 9, 12))) | 20255
            theta_sketch_estimate(theta_sketch_agg(id))                                  | 19994
            theta_sketch_estimate(theta_difference(theta_sketch_agg(id), theta_sketch_agg(k))) | 19867
            kll_sketch_get_n_bigint(kll_sketch_agg_bigint(id))                           | 20000
            kll_sketch_get_quantile_double(kll_sketch_agg_double(double(k)), array(0.0D, 1.0D)) | [0.0, 99.0]
            tuple_sketch_summary_integer(tuple_sketch_agg_integer(k, int(id)), 'max')    | 2009800
            tuple_sketch_estimate_double(tuple_union_double(tuple_sketch_agg_double(k, 1D), tuple_sketch_agg_double(k + 50, 1D))) | 150.0
            """)
    void sketches(String expression, String expected) {
        assertThat(valueOf(expression)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hll_sketch_agg(id, 3)                           | HLL_INVALID_LG_K
            hll_sketch_agg(id, int(id))                     | HLL_K_MUST_BE_CONSTANT
            hll_sketch_estimate(x'1234')                    | HLL_INVALID_INPUT_SKETCH_BUFFER
            theta_sketch_estimate(hll_sketch_agg(id))       | THETA_INVALID_INPUT_SKETCH_BUFFER_FAMILY
            kll_sketch_agg_bigint(id, 7)                    | DATATYPE_MISMATCH.TYPE_CHECK_FAILURE_WITH_HINT
            tuple_sketch_agg_double(id, 1D, 12, 'median')   | DATATYPE_MISMATCH.TYPE_CHECK_FAILURE_WITH_HINT
            """)
    void refusals(String expression, String condition) {
        assertThatThrownBy(() -> valueOf(expression)).hasMessageContaining("[" + condition + "]");
    }
}
