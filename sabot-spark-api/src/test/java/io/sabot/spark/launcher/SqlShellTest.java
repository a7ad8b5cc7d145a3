package io.sabot.spark.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.sabot.spark.sql.SparkSession;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jline.reader.Candidate;
import org.jline.reader.Parser;
import org.jline.reader.impl.DefaultParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlShellTest {
    private static final String TABLE = """
            +---+
            |x  |
            +---+
            |3  |
            +---+
            """;

    @TempDir
    Path folder;

    private FreshProcess shell(List<String> flags, String input, String... arguments) throws Exception {
        return FreshProcess.run(folder, flags, SqlShell.class, input, List.of(arguments));
    }

    @Test
    void runsTheTextGiven() throws Exception {
        FreshProcess ended = shell(List.of(), "", "-e", "select 1 + 2 as x; select 'a;b' as y");
        assertThat(ended.output()).startsWith(TABLE).contains("|a;b|");
        assertThat(ended.exitCode()).isZero();
    }

    @Test
    void runsAFile() throws Exception {
        Path file = Files.writeString(folder.resolve("some.sql"), "-- a comment\nselect 3 as x;\n");
        assertThat(shell(List.of(), "", file.toString()).output()).contains(TABLE);
        assertThat(shell(List.of(), "", "-f", file.toString()).output()).contains(TABLE);
    }

    @Test
    void readsStandardInputWhereThereIsNoTerminal() throws Exception {
        assertThat(shell(List.of(), "select 3 as x").output()).contains(TABLE);
    }

    @Test
    void stopsAtTheFirstError() throws Exception {
        FreshProcess ended = shell(List.of(), "", "-e", "select 3 as x; select nope; select 4 as x");
        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.output()).contains(TABLE).doesNotContain("|4");
        assertThat(ended.messages()).contains("[UNRESOLVED_COLUMN.WITHOUT_SUGGESTION]");
    }

    @Test
    void passesSettings() throws Exception {
        FreshProcess ended = shell(List.of(), "", "--conf", "spark.sql.ansi.enabled=false", "-e", "select 1 / 0 as x");
        assertThat(ended.output()).contains("|NULL|");
    }

    @Test
    void aTerminalMayTakeSeveralLinesAndSeesErrorsPass() throws Exception {
        String typed = "select nope;\nselect 1 +\n2 as x;\nquit\nselect 5 as unseen;\n";
        FreshProcess ended = shell(List.of("-Dsabot.terminal=true", "-Dorg.jline.terminal.dumb=true"), typed);
        assertThat(ended.exitCode()).isZero();
        assertThat(ended.output()).contains("|3  |").doesNotContain("|unseen|");
        assertThat(ended.messages()).contains("UNRESOLVED_COLUMN").containsPattern("\\d\\.\\d{3} s");
        assertThat(folder.resolve(".sabot/sql-history")).content().contains("select nope;", "2 as x;");
    }

    @Test
    void completesKeywordsTablesAndFunctions() {
        try (SparkSession spark =
                SparkSession.builder().master("local[1]").appName("completion").getOrCreate()) {
            spark.range(1).createOrReplaceTempView("upside_down");
            assertThat(completions(spark, "up")).contains("upper", "upside_down");
            assertThat(completions(spark, "sel")).containsExactly("SELECT");
        }
    }

    private static List<String> completions(SparkSession spark, String typed) {
        List<Candidate> candidates = new ArrayList<>();
        SqlPrompt.complete(
                spark, new DefaultParser().parse(typed, typed.length(), Parser.ParseContext.COMPLETE), candidates);
        return candidates.stream().map(Candidate::value).toList();
    }
}
