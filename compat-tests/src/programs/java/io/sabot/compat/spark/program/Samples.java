package io.sabot.compat.spark.program;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Small tables that several programs use. */
final class Samples {

    private Samples() {}

    /** id, name, dept, salary, boss: with nulls, duplicates of dept and a boss that does not exist. */
    static Dataset<Row> staff(Run run) {
        return run.spark()
                .sql("SELECT * FROM VALUES (1, 'Ada', 'eng', 120.50D, NULL), (2, 'Bob', 'eng', 99.0D, 1), "
                        + "(3, 'Cyd', 'ops', 75.25D, 1), (4, 'Dan', NULL, 60.0D, 9), (5, NULL, 'ops', NULL, 3), "
                        + "(6, 'Eve', 'hr', 60.0D, 1) AS staff(id, name, dept, salary, boss)");
    }

    /** dept, city: one department without staff, one null. */
    static Dataset<Row> departments(Run run) {
        return run.spark()
                .sql("SELECT * FROM VALUES ('eng', 'Oslo'), ('ops', 'Rome'), ('law', 'Bonn'), (NULL, 'Nice') "
                        + "AS departments(dept, city)");
    }

    /** year, quarter, product, amount: a cube with holes. */
    static Dataset<Row> sales(Run run) {
        return run.spark()
                .sql("SELECT * FROM VALUES (2023, 1, 'tea', 10), (2023, 1, 'oil', 7), (2023, 2, 'tea', 3), "
                        + "(2023, 4, 'oil', 12), (2024, 1, 'tea', 8), (2024, 2, 'oil', 5), (2024, 2, 'tea', NULL), "
                        + "(2024, 3, 'rum', 1), (2024, 4, 'tea', 20) AS sales(year, quarter, product, amount)");
    }
}
