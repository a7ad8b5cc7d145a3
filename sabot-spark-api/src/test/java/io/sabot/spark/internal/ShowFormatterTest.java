package io.sabot.spark.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Expectations are what Spark 4.2.0 prints for the same cells. */
class ShowFormatterTest {
    private static final List<String[]> PEOPLE =
            List.of(new String[] {"name", "age", "score"}, new String[] {"alice", "30", "1.5"}, new String[] {
                "bob", "NULL", "2.5"
            });

    @Test
    void tablesAlignRightWhenCellsMayBeCut() {
        assertThat(ShowFormatter.format(PEOPLE, 20, true, false, false)).isEqualTo("""
                        +-----+----+-----+
                        | name| age|score|
                        +-----+----+-----+
                        |alice|  30|  1.5|
                        |  bob|NULL|  2.5|
                        +-----+----+-----+
                        """);
    }

    @Test
    void tablesAlignLeftWhenCellsAreWhole() {
        assertThat(ShowFormatter.format(PEOPLE, 2, false, false, true)).isEqualTo("""
                        +-----+----+-----+
                        |name |age |score|
                        +-----+----+-----+
                        |alice|30  |1.5  |
                        |bob  |NULL|2.5  |
                        +-----+----+-----+
                        only showing top 2 rows""");
    }

    @Test
    void recordsHaveALineForEachValue() {
        assertThat(ShowFormatter.format(PEOPLE, 2, true, true, true))
                .isEqualTo(
                        "-RECORD 0------\n name  | alice \n age   | 30    \n score | 1.5   \n"
                                + "-RECORD 1------\n name  | bob   \n age   | NULL  \n score | 2.5   \nonly showing top 2 rows");
        assertThat(ShowFormatter.format(PEOPLE.subList(0, 1), 0, true, true, true))
                .isEqualTo("(0 rows)");
    }

    @Test
    void eastAsianCharactersTakeTwoColumns() {
        List<String[]> table = List.of(new String[] {"a", "x"}, new String[] {"一二三", "1"});

        assertThat(ShowFormatter.format(table, 20, true, false, false))
                .isEqualTo("+------+---+\n|     a|  x|\n+------+---+\n|一二三|  1|\n+------+---+\n");
        assertThat(ShowFormatter.format(table, 20, true, true, false))
                .isEqualTo("-RECORD 0-----\n a   | 一二三 \n x   | 1      \n");
    }

    @Test
    void aTableWithoutColumnsIsItsBorder() {
        List<String[]> table = List.of(new String[0], new String[0], new String[0]);

        assertThat(ShowFormatter.format(table, 20, true, false, false)).isEqualTo("++\n||\n++\n||\n||\n++\n");
    }
}
