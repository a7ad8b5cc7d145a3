package io.sabot.engine.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sabot.engine.config.Settings;
import io.sabot.engine.config.UnheededSettings;
import io.sabot.engine.error.QueryException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What settings, collations, windows of time and shared tables change. Expectations are what Spark 4.2.0 answers. */
class SettingsAndMeaningsTest {
    private Session session;

    @BeforeEach
    void open() {
        session = Session.create(2, Settings.DEFAULTS.with("spark.sql.session.timeZone", "UTC"));
    }

    @AfterEach
    void close() {
        session.close();
    }

    private QueryResult run(String sql) {
        return session.execute(session.sql(sql, Map.of(), List.of()));
    }

    /** The rows, each value as text. */
    private List<String> rows(String columns, String from) {
        try (QueryResult result = run("SELECT concat_ws(',', " + columns + ") FROM (" + from + ")")) {
            return result.rows().stream().map(row -> row[0].toString()).sorted().toList();
        }
    }

    private String name(String expression) {
        try (QueryResult result = run("SELECT " + expression)) {
            return result.schema().field(0).name() + ": "
                    + result.schema().field(0).type().simpleString();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            spark.sql.decimalOperations.allowPrecisionLoss | false | cast(1 as decimal(38,18)) * cast(1 as decimal(38,18)) | (CAST(1 AS DECIMAL(38,18)) * CAST(1 AS DECIMAL(38,18))): decimal(38,36)
            spark.sql.legacy.literal.pickMinimumPrecision  | false | 1BD + 1                     | (1 + 1): decimal(11,0)
            spark.sql.timestampType | TIMESTAMP_NTZ | to_timestamp('2024-01-01')             | to_timestamp(2024-01-01): timestamp_ntz
            spark.sql.timestampType | TIMESTAMP_NTZ | make_timestamp(2024, 1, 2, 3, 4, 5)    | make_timestamp(2024, 1, 2, 3, 4, 5): timestamp_ntz
            spark.sql.function.concatBinaryAsString | true | concat(x'61', x'62')            | concat(X'61', X'62'): string
            spark.sql.function.eltOutputAsString    | true | elt(1, x'61')                   | elt(1, X'61'): string
            spark.sql.ansi.enabled  | true | date '2024-01-01' + 7                          | date_add(DATE '2024-01-01', 7): date
            spark.sql.ansi.enabled  | true | 3 * interval '2' day                           | (INTERVAL '2' DAY * 3): interval day to second
            spark.sql.ansi.enabled  | true | interval '2' hour + timestamp '2024-01-01'      | TIMESTAMP '2024-01-01 00:00:00' + INTERVAL '02' HOUR: timestamp
            spark.sql.ansi.enabled  | true | time '10:00' - time '09:00'                     | TIME '10:00:00' - TIME '09:00:00': interval hour to second
            spark.sql.ansi.enabled  | true | ceil(2.55, 1)                                   | ceil(2.55, 1): decimal(3,1)
            spark.sql.legacy.interval.enabled | true | date '2024-03-01' - date '2024-01-31' | (DATE '2024-03-01' - DATE '2024-01-31'): interval
            """)
    void settingsDecideTypes(String key, String value, String expression, String expected) {
        session.setSettings(session.settings().with(key, value).with("spark.sql.timeType.enabled", "true"));
        assertThat(name(expression)).isEqualTo(expected);
    }

    @Test
    void patternsOfOld() {
        String query = "SELECT string(to_timestamp('2024-01-02 03:04 rest', 'yyyy-MM-dd HH:mm')) t";
        assertThatThrownBy(() -> rows("t", query)).isInstanceOf(QueryException.class);
        session.setSettings(session.settings().with("spark.sql.legacy.timeParserPolicy", "EXCEPTION"));
        assertThatThrownBy(() -> rows("t", query)).hasMessageContaining("INCONSISTENT_BEHAVIOR_CROSS_VERSION");
        session.setSettings(session.settings().with("spark.sql.legacy.timeParserPolicy", "LEGACY"));
        assertThat(rows("t", query)).containsExactly("2024-01-02 03:04:00");
        assertThat(rows("t", "SELECT date_format(timestamp '1500-03-01 00:00:00', 'yyyy-MM-dd u') t"))
                .containsExactly("1500-03-01 7");
    }

    @Test
    void settingsThatWouldMakeResultsWrongAreRefused() {
        assertThat(UnheededSettings.all()).isNotEmpty();
        UnheededSettings.all().forEach((key, value) -> {
            session.setSettings(session.settings().with(key, value));
            assertThatThrownBy(() -> session.setSettings(session.settings().with(key, "other")))
                    .isInstanceOf(QueryException.class)
                    .hasMessageContaining(key);
        });
    }

    @Test
    void textsOfACollationAreEqualByTheirKeys() {
        String texts =
                "SELECT explode(array('a' collate utf8_lcase, 'A' collate utf8_lcase, 'b' collate utf8_lcase)) c";
        assertThat(rows(
                        "lower(c) collate utf8_binary, n",
                        "SELECT c, string(count(*)) n FROM (" + texts + ") GROUP BY c"))
                .containsExactly("a,2", "b,1");
        assertThat(rows("n", "SELECT string(count(DISTINCT c)) n FROM (" + texts + ")"))
                .containsExactly("2");
        assertThat(rows("n", "SELECT string(count(*)) n FROM (" + texts + ") x JOIN (" + texts + ") y ON x.c = y.c"))
                .containsExactly("5");
        assertThat(rows("n", "SELECT string(rank() OVER (ORDER BY c)) n FROM (" + texts + ")"))
                .containsExactly("1", "1", "3");
        assertThat(rows(
                        "n",
                        "SELECT string(count_if(c LIKE 'A' AND c = 'A' AND concat(c, 'x') = 'AX')) n FROM (" + texts
                                + ")"))
                .containsExactly("2");
        assertThatThrownBy(() -> rows("c", "SELECT string('a' collate unicode_ci LIKE 'A') c"))
                .hasMessageContaining("UNEXPECTED_INPUT_TYPE");
        assertThatThrownBy(() -> rows("c", "SELECT string('a' collate unicode_ci = 'A' collate utf8_lcase) c"))
                .hasMessageContaining("COLLATION_MISMATCH.EXPLICIT");
    }

    @Test
    void commonTablesThatVaryAreComputedOnce() {
        assertThat(rows(
                        "n",
                        "WITH a AS (SELECT id, uuid() u FROM range(5)) SELECT string(count(DISTINCT u)) n FROM "
                                + "(SELECT u FROM a UNION ALL SELECT u FROM a WHERE id >= 0)"))
                .containsExactly("5");
        assertThat(rows("n", "WITH a AS (SELECT uuid() u) SELECT string(u = (SELECT u FROM a)) n FROM a"))
                .containsExactly("true");
    }

    @Test
    void errorsOfValuesWithoutATypeAreRaised() {
        assertThatThrownBy(() -> rows("c", "SELECT string(cast(raise_error('so') AS INT)) c"))
                .hasMessageContaining("USER_RAISED_EXCEPTION");
        assertThatThrownBy(() -> rows("c", "SELECT string(assert_true(1 > 2)) c"))
                .hasMessageContaining("'(1 > 2)' is not true!");
        assertThat(rows("c", "SELECT coalesce(string(assert_true(2 > 1)), 'null') c"))
                .containsExactly("null");
    }

    @Test
    void windowsOfTime() {
        String events =
                "SELECT * FROM VALUES ('A', timestamp '2021-01-01 00:00:00'), ('A', timestamp '2021-01-01 00:04:30'), "
                        + "('A', timestamp '2021-01-01 00:10:00'), ('B', timestamp '2021-01-01 00:01:00'), ('B', null) AS t(k, ts)";
        assertThat(rows(
                        "k, string(w.start), string(w.end), n",
                        "SELECT k, session_window w, string(count(*)) n FROM (" + events
                                + ") GROUP BY k, session_window(ts, '5 minutes')"))
                .containsExactly(
                        "A,2021-01-01 00:00:00,2021-01-01 00:09:30,2",
                        "A,2021-01-01 00:10:00,2021-01-01 00:15:00,1",
                        "B,2021-01-01 00:01:00,2021-01-01 00:06:00,1");
        assertThat(rows(
                        "string(s), n",
                        "SELECT window.start s, string(count(*)) n FROM (" + events
                                + ") GROUP BY window(ts, '10 minutes', '5 minutes')"))
                .containsExactly(
                        "2020-12-31 23:55:00,3",
                        "2021-01-01 00:00:00,3",
                        "2021-01-01 00:05:00,1",
                        "2021-01-01 00:10:00,1");
        assertThat(rows(
                        "string(s), t",
                        "SELECT w.start s, string(window_time(w)) t FROM (SELECT window(ts, '1 hour') w FROM (" + events
                                + ") WHERE k = 'B')"))
                .containsExactly("2021-01-01 00:00:00,2021-01-01 00:59:59.999999");
        assertThatThrownBy(() -> rows("1", "SELECT window(ts, '1 hour'), window(ts, '2 hours') FROM (" + events + ")"))
                .hasMessageContaining("Multiple time/session window expressions");
    }
}
