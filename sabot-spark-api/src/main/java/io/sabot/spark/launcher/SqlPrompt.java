package io.sabot.spark.launcher;

import io.sabot.spark.sql.Row;
import io.sabot.spark.sql.SparkSession;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jline.reader.Candidate;
import org.jline.reader.EOFError;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;
import org.jline.reader.SyntaxError;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.DefaultParser;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.OSUtils;

/** The terminal side of {@link SqlShell}: line editing, history in the home directory, completion. */
final class SqlPrompt {
    private static final Path HISTORY = Path.of(System.getProperty("user.home"), ".sabot", "sql-history");
    private static final List<String> KEYWORDS = List.of(
            "SELECT",
            "FROM",
            "WHERE",
            "GROUP BY",
            "HAVING",
            "ORDER BY",
            "LIMIT",
            "JOIN",
            "LEFT JOIN",
            "ON",
            "UNION ALL",
            "WITH",
            "AS",
            "DISTINCT",
            "CASE",
            "WHEN",
            "THEN",
            "ELSE",
            "END",
            "AND",
            "OR",
            "NOT",
            "NULL",
            "BETWEEN",
            "LIKE",
            "CREATE TABLE",
            "CREATE TEMPORARY VIEW",
            "DROP TABLE",
            "INSERT INTO",
            "VALUES",
            "USING parquet",
            "DESCRIBE",
            "EXPLAIN",
            "SHOW TABLES",
            "SHOW FUNCTIONS",
            "SET",
            "quit");

    private SqlPrompt() {}

    /** Through the system's programs where there are some: a native library would make newer JDKs print warnings. */
    private static Terminal terminal() throws IOException {
        TerminalBuilder builder = TerminalBuilder.builder();
        return OSUtils.IS_WINDOWS
                ? builder.build()
                : builder.provider(TerminalBuilder.PROP_PROVIDER_EXEC).build();
    }

    static void run(SparkSession spark, SqlShell shell) throws IOException {
        try (Terminal terminal = terminal()) {
            LineReader reader = LineReaderBuilder.builder()
                    .terminal(terminal)
                    .parser(new StatementParser())
                    .completer((line, typed, candidates) -> complete(spark, typed, candidates))
                    .variable(LineReader.HISTORY_FILE, HISTORY)
                    .variable(LineReader.SECONDARY_PROMPT_PATTERN, "     > ")
                    .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                    .build();
            while (true) {
                try {
                    String text = reader.readLine("sabot> ");
                    for (String statement : SqlScript.parse(text).statements()) {
                        if (isQuit(statement)) {
                            return;
                        }
                        shell.runTimed(statement);
                    }
                } catch (UserInterruptException dropped) {
                    terminal.flush(); // The user gave up this line, not the shell.
                } catch (EndOfFileException end) {
                    return;
                }
            }
        }
    }

    private static boolean isQuit(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        return word.equals("quit") || word.equals("exit");
    }

    static void complete(SparkSession spark, ParsedLine typed, List<Candidate> candidates) {
        String prefix = typed.word().toLowerCase(Locale.ROOT);
        Stream<String> tables = names(spark, "SHOW TABLES", "tableName");
        Stream<String> functions = names(spark, "SHOW FUNCTIONS", "function");
        Stream.of(KEYWORDS.stream(), tables, functions)
                .flatMap(name -> name)
                .filter(name -> name.toLowerCase(Locale.ROOT).startsWith(prefix))
                .map(Candidate::new)
                .forEach(candidates::add);
    }

    private static Stream<String> names(SparkSession spark, String statement, String column) {
        List<Row> rows = spark.sql(statement).select(column).collectAsList();
        return rows.stream().map(row -> row.getString(0));
    }

    /** Asks for more lines until a semicolon ends the statement. */
    private static final class StatementParser implements Parser {
        private final DefaultParser words =
                new DefaultParser().quoteChars(new char[0]).escapeChars(new char[0]);

        @Override
        public ParsedLine parse(String line, int cursor, ParseContext context) throws SyntaxError {
            boolean accepting = context == ParseContext.ACCEPT_LINE || context == ParseContext.UNSPECIFIED;
            if (accepting && !isQuit(line) && !SqlScript.parse(line).complete()) {
                throw new EOFError(-1, cursor, "the statement waits for a semicolon", ";");
            }
            return words.parse(line, cursor, context);
        }
    }
}
