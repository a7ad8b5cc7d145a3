package io.sabot.engine.function.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sabot.engine.config.Settings;
import io.sabot.engine.session.QueryResult;
import io.sabot.engine.session.Session;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Functions of arrays and maps, lambdas and generators as texts. Expectations are what Spark 4.2.0 answers. */
class CollectionFunctionsTest {
    private static Session session;

    @BeforeAll
    static void open() {
        session = Session.create(1, Settings.DEFAULTS.with("spark.sql.session.timeZone", "UTC"));
    }

    @AfterAll
    static void close() {
        session.close();
    }

    /** As text; NULL is {@code ∅}. */
    private static String valueOf(String expression) {
        return rows("SELECT coalesce(string(" + expression + "), '∅')")
                .get(0)[0]
                .toString();
    }

    private static List<Object[]> rows(String query) {
        try (QueryResult result = session.execute(session.sql(query, Map.of(), List.of()))) {
            return result.rows();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            array_insert(array(1, 2), -5, 9)                                               | [9, null, null, 1, 2]
            array_insert(array(1, 2), 4, 9)                                                | [1, 2, null, 9]
            array_position(array(1.5, 2), 2)                                               | 2
            array_except(array(3, 1, 3, null, null), array(1))                             | [3, null]
            array_intersect(array(2, null, 1, 2), array(null, 2))                          | [2, null]
            array_union(array(1, null), array(null, 2, 1))                                 | [1, null, 2]
            array_distinct(array(double('-0.0'), double('0.0'), double('NaN'), double('NaN'))) | [0.0, NaN]
            arrays_overlap(array(1, null), array(2))                                       | ∅
            arrays_overlap(array(1, null), array())                                        | false
            array_contains(array('a' collate utf8_lcase), 'A')                             | true
            array_distinct(array('a' collate utf8_lcase, 'A'))                             | [a]
            slice(array(1, 2, 3), -2, 5)                                                   | [2, 3]
            array_join(array('a', null, 'b'), ',', '?')                                    | a,?,b
            sort_array(array(struct(2, 'a'), null, struct(1, 'b')), false)                 | [{2, a}, {1, b}, null]
            array_sort(array(3, null, 1))                                                  | [1, 3, null]
            shuffle(array(1, 2, 3, 4, 5), 7)                                               | [1, 2, 5, 3, 4]
            flatten(array(array(1), array(2, null)))                                       | [1, 2, null]
            arrays_zip(array(1, 2), array('x'))                                            | [{1, x}, {2, null}]
            sequence(date'2021-01-31', date'2021-04-30', interval 1 month)                 | [2021-01-31, 2021-02-28, 2021-03-31, 2021-04-30]
            sequence(timestamp'2021-03-27 12:00:00', timestamp'2021-03-29 12:00:00', interval 1 day) | [2021-03-27 12:00:00, 2021-03-28 12:00:00, 2021-03-29 12:00:00]
            sequence(5, 1, -2)                                                             | [5, 3, 1]
            sequence(timestamp_ntz'2020-01-01', timestamp_ntz'2020-01-02', interval 12 hours) | [2020-01-01 00:00:00, 2020-01-01 12:00:00, 2020-01-02 00:00:00]
            array_max(array(array(1, 2), array(1, 3)))                                     | [1, 3]
            array_repeat(array(1), 2)                                                      | [[1], [1]]
            get(array(1, 2), -1)                                                           | ∅
            array_append(array(1), null)                                                   | [1, null]
            equal_null(array(null), array(null))                                           | true
            array_remove(array('a' collate utf8_lcase, 'B'), 'A')                          | [B]
            array_min(array('b' collate utf8_lcase, 'A'))                                  | A
            """)
    void ofArrays(String expression, String expected) {
        assertThat(valueOf(expression)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            map_concat(map(1, 'a'), map(2, 'b'))                     | {1 -> a, 2 -> b}
            map_from_entries(array(struct(1, 'a'), struct(2, null))) | {1 -> a, 2 -> null}
            str_to_map('a=1;b;c=', ';', '=')                         | {a -> 1, b -> null, c -> }
            str_to_map('a1b2', '[12]', 'x')                          | {a -> null, b -> null,  -> null}
            element_at(array(1, 2, 3), -1)                           | 3
            try_element_at(array(1), 5)                              | ∅
            element_at(map(1, 'x'), 2)                               | ∅
            map_entries(map(1, null))                                | [{1, null}]
            map('a' collate utf8_lcase, 1)['A']                      | 1
            """)
    void ofMaps(String expression, String expected) {
        assertThat(valueOf(expression)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            array_sort(array('bb', 'a', 'ccc'), (x, y) -> length(y) - length(x))           | [ccc, bb, a]
            map_zip_with(map('a', 1), map('b', 2, 'a', 3), (k, x, y) -> concat_ws('/', k, x, y)) | {a -> a/1/3, b -> b/2}
            transform(array(1, 2), (x, i) -> transform(array(10, 20), y -> x * y + i))     | [[10, 20], [21, 41]]
            filter(array(1, null, 3), x -> x > 1)                                          | [3]
            exists(array(1, null), x -> x > 1)                                             | ∅
            forall(array(1, null), x -> x > 1)                                             | false
            aggregate(array(1, 2, 3), 0, (a, x) -> a + x, a -> a * 10)                     | 60
            zip_with(array(1, 2), array('x'), (a, b) -> concat(a, coalesce(b, '-')))       | [1x, 2-]
            transform_keys(map(1, 'a'), (k, v) -> concat(k, v))                            | {1a -> a}
            transform_values(map(1, 'a', 2, null), (k, v) -> v is null)                    | {1 -> false, 2 -> true}
            map_filter(map(1, 5, 2, 1), (k, v) -> v > k)                                   | {1 -> 5}
            """)
    void ofLambdas(String expression, String expected) {
        assertThat(valueOf(expression)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            randstr(5, 0)                                                                  | ceV0P
            uniform(1, 2.5f, 0)                                                            | 2.140743
            hex(aes_encrypt('Spark', '0000111122223333', 'ECB'))                           | 348FF37EBDE05B7880BA339068FBDA5E
            string(aes_decrypt(unhex('348FF37EBDE05B7880BA339068FBDA5E'), '0000111122223333', 'ECB')) | Spark
            reflect('java.lang.Integer', 'valueOf', '10', 16)                              | 16
            collation(collate('a', 'utf8_lcase'))                                          | SYSTEM.BUILTIN.UTF8_LCASE
            """)
    void ofTheSystem(String expression, String expected) {
        assertThat(valueOf(expression)).isEqualTo(expected);
    }

    /** The same over a column, where kernels and blocks of nested values take part. */
    @Test
    void ofColumns() {
        assertThat(rows("""
                        SELECT id, array_join(transform(filter(sequence(0L, id), x -> x % 2 = id % 2), (x, i) -> x * 10 + i), ',')
                        FROM range(4)""")).extracting(row -> row[1].toString()).containsExactly("0", "10", "0,21", "10,31");
    }

    @Test
    void generatorsStandUponEachOther() {
        assertThat(rows("SELECT explode(a) AS b, stack(2, b, -b) AS c FROM (SELECT array(1, 2) AS a)"))
                .extracting(row -> row[0] + " " + row[1])
                .containsExactly("1 1", "1 -1", "2 2", "2 -2");
        assertThat(rows("SELECT explode(array(min(id), max(id))) FROM range(5)"))
                .extracting(row -> row[0])
                .containsExactly(0L, 4L);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            element_at(array(1, 2), 3)             | INVALID_ARRAY_INDEX_IN_ELEMENT_AT
            element_at(array(1, 2), 0)             | INVALID_INDEX_OF_ZERO
            array(1, 2)[2]                         | INVALID_ARRAY_INDEX
            map(1, 'a', 1, 'b')                    | DUPLICATED_MAP_KEY
            map_from_arrays(array(null), array(1)) | NULL_MAP_KEY
            slice(array(1), 0, 1)                  | INVALID_PARAMETER_VALUE.START
            array_sort(array(2, 1), (a, b) -> null + 0) | COMPARATOR_RETURNS_NULL
            transform(array(1), (x, y, z) -> x)    | INVALID_LAMBDA_FUNCTION_CALL.NUM_ARGS_MISMATCH
            transform(array(1), (x, X) -> x)       | INVALID_LAMBDA_FUNCTION_CALL.DUPLICATE_ARG_NAMES
            filter(array(1), x -> x)               | DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
            upper(x -> x)                          | INVALID_LAMBDA_FUNCTION_CALL.NON_HIGHER_ORDER_FUNCTION
            """)
    void errors(String expression, String condition) {
        assertThatThrownBy(() -> valueOf(expression)).hasMessageStartingWith("[" + condition + "]");
    }

    @Test
    void theLastOfEqualKeysMayWin() {
        Settings settings = Settings.DEFAULTS.with("spark.sql.mapKeyDedupPolicy", "last_win");
        try (Session lenient = Session.create(1, settings);
                QueryResult result = lenient.execute(lenient.sql(
                        "SELECT string(map_concat(map(1, 'a', 2, 'b'), map(1, 'c')))", Map.of(), List.of()))) {
            assertThat(result.rows().get(0)[0]).hasToString("{1 -> c, 2 -> b}");
        }
    }
}
