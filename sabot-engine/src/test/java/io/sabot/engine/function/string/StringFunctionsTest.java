package io.sabot.engine.function.string;

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

class StringFunctionsTest {
    private static Session session;

    @BeforeAll
    static void open() {
        session = Session.create(1, Settings.DEFAULTS);
    }

    @AfterAll
    static void close() {
        session.close();
    }

    /** As text; NULL is {@code ∅}. */
    private static String valueOf(String expression) {
        String query = "SELECT coalesce(string(" + expression + "), '∅')";
        try (QueryResult result = session.execute(session.sql(query, Map.of(), List.of()))) {
            return result.rows().get(0)[0].toString();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            length('é😀')                               | 2
            reverse('añ😀b')                            | b😀ña
            lpad('añ', 5, 'é😀')                        | é😀éañ
            hex(lpad(x'01', 3))                         | 000001
            rpad('abcd', 2, '-')                        | ab
            trim('xy' FROM 'xyaxy')                     | a
            trim(LEADING 'é' FROM 'ééaé')               | aé
            btrim('xyatrimyyx', 'xya')                  | trim
            translate('AaBbCc', 'abc', '12')            | A1B2C
            substring_index('www.apache.org', '.', -2)  | apache.org
            locate('ñ', 'añbñ', 3)                      | 4
            locate('b', 'abcb', null)                   | 0
            split_part('11.12.13', '.', -1)             | 13
            split_part('11.12.13', '.', 4) = ''         | true
            find_in_set('a,b', 'a,b')                   | 0
            concat_ws(',', 'a', null, array('b', null)) | a,b
            overlay('Spark SQL' PLACING '_' FROM 6)     | Spark_SQL
            regexp_replace('100-200', '(\\\\d+)', '<$1>') | <100>-<200>
            regexp_extract('100-200', '(\\\\d+)-(\\\\d+)', 2) | 200
            regexp_substr('abc', 'z')                   | ∅
            string(split('oneAtwoBthree', '[AB]', 2))   | [one, twoBthree]
            'ABC' ilike 'a_c'                           | true
            decode(null, 1, 'a', null, 'b', 'c')        | b
            hex(encode('é', 'utf-8'))                   | C3A9
            parse_url('http://h/p?q=1&k=2', 'QUERY', 'k') | 2
            crc32('Spark')                              | 1557323817
            hash('Spark', array(123), 2)                | -1321691492
            xxhash64('Spark', array(123), 2)            | 5602566077635097486
            soundex('Miller')                           | M460
            levenshtein('kitten', 'sitting', 2)         | -1
            luhn_check('79927398713')                   | true
            mask('AbCD123-@$#', 'X', 'x', 'n', 'o') | XxXXnnnoooo
            format_number(12332.123456, 4)              | 12,332.1235
            format_string('%s-%d', 'a', 5)              | a-5
            try_to_binary('!', 'base64')                | ∅
            """)
    void givesWhatSparkGives(String expression, String expected) {
        assertThat(valueOf(expression)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            split_part('a', '.', 0)               | INVALID_INDEX_OF_ZERO
            'abc' rlike '('                       | INVALID_PARAMETER_VALUE.PATTERN
            regexp_extract('abc', 'b', 1)         | INVALID_PARAMETER_VALUE.REGEX_GROUP_INDEX
            encode('a', 'WINDOWS-1252')           | INVALID_PARAMETER_VALUE.CHARSET
            url_decode('%zz')                     | CANNOT_DECODE_URL
            elt(3, 'a', 'b')                      | INVALID_ARRAY_INDEX
            to_binary('GG')                       | CONVERSION_INVALID_INPUT
            hash(map(1, 2))                       | DATATYPE_MISMATCH.HASH_MAP_TYPE
            """)
    void failsAsSparkFails(String expression, String condition) {
        assertThatThrownBy(() -> valueOf(expression)).hasMessageStartingWith("[" + condition + "]");
    }

    @Test
    void valuesThatDifferFromRowToRowAreTakenRowByRow() {
        String query =
                "SELECT regexp_replace(a, b, '-') r, a ilike b l FROM VALUES ('abc', 'b'), ('xyz', 'X_Z') t(a, b)";
        try (QueryResult result = session.execute(session.sql(query, Map.of(), List.of()))) {
            List<Object[]> rows = result.rows();
            assertThat(rows).extracting(row -> row[0].toString()).containsExactly("a-c", "xyz");
            assertThat(rows).extracting(row -> row[1]).containsExactly(false, true);
        }
    }
}
