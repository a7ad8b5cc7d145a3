package io.sabot.engine.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sabot.engine.config.Settings;
import io.sabot.engine.error.QueryException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Subqueries that aggregate columns of the query around, that join on the rows of it, and natural joins of doubled names;
 * expected is what Spark 4.2 answered.
 */
class OuterAggregatesTest {
    private static final String TABLES =
            "WITH emp AS (SELECT * FROM VALUES (1, 10, 100D), (2, 10, 200D), (3, 20, 300D), "
                    + "(4, 30, 50D) AS emp(id, dept, salary)), "
                    + "bonus AS (SELECT * FROM VALUES ('a', 150D), ('b', 250D), ('c', 40D) AS bonus(n, amount)) ";

    private Session session;

    @BeforeEach
    void open() {
        session = Session.create(2, Settings.DEFAULTS);
    }

    @AfterEach
    void close() {
        session.close();
    }

    private String rows(String query) {
        List<String> answered = new ArrayList<>();
        try (QueryResult result = session.execute(session.sql(TABLES + query, Map.of(), List.of()))) {
            result.rows().forEach(row -> answered.add(Arrays.toString(row)));
        }
        return String.join(" ", answered);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT dept FROM emp GROUP BY dept HAVING (SELECT count(*) FROM bonus WHERE amount < min(salary)) > 1 | [20]",
                "SELECT dept, min(salary) m FROM emp GROUP BY dept HAVING EXISTS "
                        + "(SELECT 1 FROM bonus WHERE amount < m + max(salary) AND n = 'a') ORDER BY 1 | [10, 100.0] [20, 300.0]",
                "SELECT dept FROM emp GROUP BY dept HAVING 150 IN "
                        + "(SELECT amount FROM bonus WHERE amount <= max(emp.salary)) ORDER BY 1 | [10] [20]",
                "SELECT dept FROM emp GROUP BY dept HAVING EXISTS "
                        + "(SELECT 1 FROM bonus JOIN (SELECT 1 x) ON amount < min(emp.salary)) ORDER BY 1 | [10] [20] [30]",
                "SELECT max(salary) FROM emp HAVING EXISTS (SELECT 1 FROM bonus WHERE amount < min(emp.salary)) | [300.0]",
                "SELECT id FROM emp e WHERE EXISTS (SELECT 1 FROM (SELECT * FROM bonus WHERE amount > e.salary) b "
                        + "LEFT SEMI JOIN bonus c ON b.n = c.n) ORDER BY 1 | [1] [2] [4]",
                "SELECT * FROM (SELECT 1 a, 2 a, 3 b) NATURAL JOIN (SELECT 1 a, 4 c) | [1, 2, 3, 4]",
                "SELECT * FROM (SELECT 1 a, 2 a, 4 c) NATURAL FULL JOIN (SELECT 1 a, 2 a, 3 b) | [1, 1, 2, 4, 2, 3]",
                "SELECT * FROM (SELECT 1 a, 2 A, 4 c) NATURAL JOIN (SELECT 1 a, 2 A, 3 b) | [1, 1, 2, 4, 2, 3]",
            })
    void answersAsSpark(String query, String rows) {
        assertThat(rows(query)).isEqualTo(rows);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT dept FROM emp GROUP BY dept HAVING EXISTS (SELECT 1 FROM bonus WHERE amount < min(salary + amount))"
                        + " | UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY.AGGREGATE_FUNCTION_MIXED_OUTER_LOCAL_REFERENCES",
                "SELECT dept FROM emp GROUP BY dept HAVING EXISTS (SELECT 1 FROM bonus WHERE count(1) > 1)"
                        + " | INVALID_WHERE_CONDITION",
                "SELECT dept FROM emp WHERE EXISTS (SELECT 1 FROM bonus WHERE amount < min(emp.salary))"
                        + " | INVALID_WHERE_CONDITION",
                "SELECT dept, EXISTS (SELECT 1 FROM bonus WHERE amount < min(emp.salary)) FROM emp GROUP BY dept"
                        + " | INVALID_WHERE_CONDITION",
                "SELECT dept FROM emp GROUP BY dept HAVING EXISTS (SELECT max(emp.salary) FROM bonus)"
                        + " | UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY.CORRELATED_REFERENCE",
                "SELECT id FROM emp e WHERE EXISTS (SELECT 1 FROM bonus b LEFT SEMI JOIN "
                        + "(SELECT * FROM bonus WHERE amount > e.salary) c ON b.n = c.n)"
                        + " | UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY.ACCESSING_OUTER_QUERY_COLUMN_IS_NOT_ALLOWED",
                "SELECT id FROM emp e WHERE EXISTS (SELECT 1 FROM bonus b LEFT ANTI JOIN "
                        + "(SELECT * FROM bonus WHERE amount > e.salary) c USING (n))"
                        + " | UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY.ACCESSING_OUTER_QUERY_COLUMN_IS_NOT_ALLOWED",
            })
    void refusesAsSpark(String query, String condition) {
        assertThatThrownBy(() -> rows(query))
                .isInstanceOfSatisfying(
                        QueryException.class,
                        failure -> assertThat(failure.condition()).isEqualTo(condition));
    }
}
