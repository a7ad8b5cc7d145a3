package io.sabot.engine.function;

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

/** Functions of numbers, JSON and CSV as texts. Expectations are what Spark 4.2.0 answers. */
class FormatFunctionsTest {
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
        String query = "SELECT coalesce(string(" + expression + "), '∅')";
        try (QueryResult result = session.execute(session.sql(query, Map.of(), List.of()))) {
            return result.rows().get(0)[0].toString();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            to_number(' 1 2,3 4 5', '99,999')      | 12345
            to_number('12,454.8-', '99,999.9S')    | -12454.8
            to_number('<1>', '9PR')                | -1
            try_to_number('', '9')                 | ∅
            to_char(-12454.8, '99G999D9S')         | 12,454.8-
            concat(to_char(5, '99PR'), '.')        | " 5  ."
            to_char(1, 'S0999')                    | +0001
            to_char(12345, '999')                  | ###
            concat(to_char(0.5, '9.99'), '.')      | 0.50.
            to_char(date'2016-04-08', 'y')         | 2016
            to_varchar(x'53', 'hex')               | 53
            """)
    void numbersByFormat(String expression, String expected) {
        assertThat(valueOf(expression)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            get_json_object('[[1,2],[3]]', '$[*][*]')                         | [1,2,3]
            get_json_object('[[1,2],[3]]', '$[0][*]')                         | [1,2]
            get_json_object('{"a":[{"b":1},{"b":2}]}', '$.a[*].b')            | [1,2]
            get_json_object('[{"b":["x"]}]', '$[*].b[*]')                     | ["x"]
            get_json_object('{"a":null}', '$.a')                              | ∅
            get_json_object('{"a":{"x":1,"y":2}}', '$.a.*')                   | ∅
            json_array_length('[1, {"a":[1,2]}]')                             | 2
            json_object_keys('{"a":1,"b":{"c":2}}')                           | [a, b]
            from_json('{"a":1, "b":"x"}', 'a INT, b INT')                     | {1, null}
            from_json('x', 'a INT, _corrupt_record STRING')                   | {null, x}
            from_json('{"a":{"b":1.5}}', 'map<string,string>')                | `{a -> {"b":1.5}}`
            from_json('[1, 2]', 'array<bigint>')                              | [1, 2]
            from_json('', 'a INT')                                            | ∅
            from_json('{"c":[1]}', schema_of_json('{"c":[0]}'))               | {[1]}
            to_json(named_struct('a', null, 'b', array(null, 1)))             | {"b":[null,1]}
            to_json(named_struct('a', null), map('ignoreNullFields', 'false'))   | `{"a":null}`
            schema_of_json('[{"a":1.5,"b":[true]}]')                          | ARRAY<STRUCT<a: DOUBLE, b: ARRAY<BOOLEAN>>>
            schema_of_json('[{}]')                                            | ARRAY<STRUCT<>>
            """)
    void json(String expression, String expected) {
        assertThat(valueOf(expression)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            from_csv('1;x', 'a INT, b STRING', map('sep', ';'))      | {1, x}
            from_csv('x,2', 'a INT, b STRING, _corrupt_record STRING') | {null, 2, x,2}
            to_csv(named_struct('a', 1, 'b', null, 'c', 'x,y'))      | 1,,"x,y"
            to_csv(named_struct('a', cast(null as int)))             | ∅
            schema_of_csv('1,abc,2020-01-02,1.5,true,')              | STRUCT<_c0: INT, _c1: STRING, _c2: DATE, _c3: DOUBLE, _c4: BOOLEAN, _c5: STRING>
            """)
    void csv(String expression, String expected) {
        assertThat(valueOf(expression)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            parse_json('{"b":1,"a":[1.50, "x", null, 1e3, 100.0]}')           | `{"a":[1.5,"x",null,1000.0,100],"b":1}`
            parse_json('123456789012345678901234567890123456789')             | 1.2345678901234568E38
            try_parse_json('{')                                               | ∅
            variant_get(parse_json('{"a b":{"c":[7]}}'), '$["a b"][''c''][0]') | 7
            try_variant_get(parse_json('[1, "hello"]'), '$[1]', 'int')        | ∅
            cast(parse_json('{"a":1,"z":2}') as struct<a: int, b: int>)       | {1, null}
            cast(parse_json('"2020-01-02"') as date)                          | 2020-01-02
            cast(timestamp'2020-01-02 03:04:05.678' as variant)               | 2020-01-02 03:04:05.678
            to_variant_object(named_struct('b', 1, 'a', map('x', array(1.5)))) | `{"a":{"x":[1.5]},"b":1}`
            schema_of_variant(parse_json('[{"b":true,"a":0},{"a":1.5}]'))     | ARRAY<OBJECT<a: DECIMAL(21,1), b: BOOLEAN>>
            is_variant_null(parse_json('null'))                               | true
            to_json(parse_json('{"b":[1, 2.0 ]}'))                            | `{"b":[1,2]}`
            from_json('{"a":{"b":[1]},"c":null}', 'a variant, c variant')     | `{{"b":[1]}, null}`
            parse_json('{"a":{"b":"q"}}'):a.b                                 | q
            """)
    void variants(String expression, String expected) {
        assertThat(valueOf(expression)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            xpath('<a><b>b1</b><b>b2</b></a>', 'a/b/text()')                   | [b1, b2]
            xpath_short('<a><b>1</b><b>2</b></a>', 'sum(a/b)')                 | 3
            xpath_int('', 'a')                                                 | ∅
            xpath_double('<a><b>x</b></a>', 'a/b')                             | NaN
            from_xml('<p x="5"><a y="2">7</a></p>', '_x int, a struct<_VALUE: int, _y: int>') | {5, {7, 2}}
            from_xml('<p><a>1</a><a>2</a></p>', 'a array<int>')                | {[1, 2]}
            from_xml('<p><a x="1">t<b>2</b></a></p>', 'a map<string,string>')  | {null}
            from_xml('<p><a><x>1</x>t</a></p>', 'a string')                    | {<x>1</x>t}
            from_xml('<p><a>x</a><b>2</b></p>', 'a int, b int')                | {null, null}
            from_xml('bad', 'a int, _corrupt_record string')                   | {null, bad}
            schema_of_xml('<p><a>1</a><g x="1">2</g><a>2.5</a></p>')           | STRUCT<a: ARRAY<DOUBLE>, g: STRUCT<_VALUE: BIGINT, _x: BIGINT>>
            schema_of_xml('<p><a x="1">t</a><a>5</a></p>')                     | STRUCT<a: ARRAY<STRUCT<_VALUE: STRING, _x: BIGINT>>>
            replace(to_xml(named_struct('a', 1, 'b', named_struct('_x', 5, '_VALUE', 'q<&'))), char(10), '/') | `<ROW>/    <a>1</a>/    <b x="5">q&lt;&amp;</b>/</ROW>`
            trim(char(10) from to_xml(named_struct('a', '', 'b', null), map('indent', ''))) | <ROW><a></a></ROW>
            """)
    void xml(String expression, String expected) {
        assertThat(valueOf(expression)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            from_xml('<p/>', 'a map<int,int>')                 | DATATYPE_MISMATCH.INVALID_XML_MAP_KEY_TYPE
            from_xml('<p><a>x</a></p>', 'a int', map('mode', 'FAILFAST')) | MALFORMED_RECORD_IN_PARSING.WITHOUT_SUGGESTION
            to_xml(map('a', 1))                                | DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
            parse_json('{"a":1,"a":2}')                        | MALFORMED_RECORD_IN_PARSING.WITHOUT_SUGGESTION
            variant_get(parse_json('["x"]'), '$[0]', 'int')    | INVALID_VARIANT_CAST
            variant_get(parse_json('1'), '$x')                 | INVALID_VARIANT_GET_PATH
            to_variant_object(map(1, 2))                       | DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION
            to_number('x', '99')                               | INVALID_FORMAT.MISMATCH_INPUT
            to_number('1', '9X9')                              | INVALID_FORMAT.UNEXPECTED_TOKEN
            to_number('1', '9$')                               | INVALID_FORMAT.CUR_MUST_BEFORE_DIGIT
            to_char(x'53', 'x')                                | INVALID_PARAMETER_VALUE.BINARY_FORMAT
            from_json('1', 'int')                              | DATATYPE_MISMATCH.INVALID_JSON_SCHEMA
            from_json('1', 'a int', map('mode', 1))            | INVALID_OPTIONS.NON_STRING_TYPE
            from_json('{"a":"x"}', 'a INT', map('mode', 'FAILFAST')) | MALFORMED_RECORD_IN_PARSING.WITHOUT_SUGGESTION
            schema_of_json(null)                               | DATATYPE_MISMATCH.UNEXPECTED_NULL
            from_csv('1', 'array<int>')                        | INVALID_SCHEMA.NON_STRUCT_TYPE
            """)
    void refusals(String expression, String condition) {
        assertThatThrownBy(() -> valueOf(expression)).hasMessageContaining("[" + condition + "]");
    }
}
