package io.sabot.engine.connector.file;

import io.sabot.engine.config.Settings;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.record.Options;
import io.sabot.engine.type.DataTypeParser;
import io.sabot.engine.type.StructType;
import io.sabot.engine.type.StructValue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/**
 * Inputs of a reader and what Spark makes of them, from a file of test resources: the options, schema and files of a case, two
 * dashes, then the schema and rows that come out, or the errors.
 */
public final class Cases {
    private Cases() {}

    /** @param answer lines that begin with schema, row, error or cause */
    public record Case(
            String name,
            Map<String, String> options,
            Map<String, String> settings,
            String format,
            String schema,
            List<Integer> columns,
            Map<String, String> files,
            List<String> answer) {
        @Override
        public String toString() {
            return name;
        }
    }

    public static List<Case> read(String resource) throws IOException {
        try (InputStream in = Cases.class.getResourceAsStream(resource)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            List<Case> cases = new ArrayList<>();
            for (String part : text.split("(?m)^=== ")) {
                if (!cases.isEmpty() || !part.startsWith("#")) {
                    cases.add(parse(part.lines().toList()));
                }
            }
            return cases;
        }
    }

    private static Case parse(List<String> lines) {
        Map<String, String> options = new LinkedHashMap<>();
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("spark.sql.session.timeZone", "America/Los_Angeles");
        Map<String, String> files = new LinkedHashMap<>();
        String format = null;
        String schema = null;
        List<Integer> columns = null;
        String file = null;
        int end = lines.indexOf("--");
        for (String line : lines.subList(1, end)) {
            if (line.startsWith("option ")) {
                String[] parts = line.substring(7).split("=", 2);
                options.put(parts[0], unescape(parts[1]));
            } else if (line.startsWith("conf ")) {
                String[] parts = line.substring(5).split("=", 2);
                settings.put(parts[0], parts[1]);
            } else if (line.startsWith("format ")) {
                format = line.substring(7);
                file = "in.json";
                files.put(file, "");
            } else if (line.startsWith("schema ")) {
                schema = line.substring(7);
            } else if (line.startsWith("columns")) {
                columns = new ArrayList<>();
                for (String column : line.substring(7).trim().split(" ")) {
                    if (!column.isEmpty()) {
                        columns.add(Integer.valueOf(column));
                    }
                }
            } else if (line.startsWith("file ")) {
                file = line.substring(5);
                files.put(file, "");
            } else {
                String text = line.substring(1);
                files.merge(
                        file,
                        (format == null ? unescape(text) : text) + (line.startsWith("|") ? "\n" : ""),
                        String::concat);
            }
        }
        return new Case(
                lines.get(0), options, settings, format, schema, columns, files, lines.subList(end + 1, lines.size()));
    }

    /** What Sabot answers, in the form of {@link Case#answer}. */
    public static List<String> run(Case given, Path folder, BiFunction<Options, Settings, FileFormat> format)
            throws IOException {
        Charset charset = Charset.forName(given.options().getOrDefault("encoding", "UTF-8"));
        for (Map.Entry<String, String> file : given.files().entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue().getBytes(charset));
        }
        List<String> answer = new ArrayList<>();
        try {
            Options options = Options.of(given.options());
            Settings settings = Settings.of(given.settings());
            StructType schema = given.schema() == null ? null : DataTypeParser.parseColumns(given.schema(), false);
            FileTable table = FileTables.open(
                    format.apply(options, settings), List.of(folder.toString()), schema, options, settings);
            answer.add("schema " + Tables.schema(table));
            List<Integer> columns = given.columns() == null
                    ? IntStream.range(0, table.schema().size()).boxed().toList()
                    : given.columns();
            StructType shown =
                    new StructType(columns.stream().map(table.schema()::field).toList());
            for (StructValue row : Tables.values(table, columns)) {
                answer.add("row " + escape(TypeText.row(row.values(), shown)));
            }
        } catch (RuntimeException e) {
            addErrors(e, folder, answer);
        }
        return answer;
    }

    private static void addErrors(Throwable error, Path folder, List<String> answer) {
        boolean any = false;
        for (Throwable e = error; e != null; e = e.getCause()) {
            boolean known = e instanceof QueryException;
            if (known || (!any && e.getCause() == null)) {
                String name =
                        known ? sparkName((QueryException) e) : e.getClass().getName();
                String message = String.valueOf(e.getMessage()).replace(folder.toString(), "DIR");
                answer.add((any ? "cause " : "error ") + name + " " + escape(message));
                any = true;
            }
        }
    }

    private static String sparkName(QueryException e) {
        String type = switch (e.kind()) {
            case ANALYSIS -> "AnalysisException";
            case EXECUTION -> "SparkException";
            case RUNTIME -> "SparkRuntimeException";
            case ILLEGAL_ARGUMENT -> "SparkIllegalArgumentException";
            case UNSUPPORTED -> "SparkUnsupportedOperationException";
            default -> e.kind().toString();
        };
        return type + " " + e.condition();
    }

    private static String unescape(String text) {
        return text.indexOf('\\') < 0 ? text : unescapeAll(text);
    }

    private static String unescapeAll(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\\') {
                plain.append(c);
                continue;
            }
            char escaped = text.charAt(++i);
            switch (escaped) {
                case 'n' -> plain.append('\n');
                case 'r' -> plain.append('\r');
                case 't' -> plain.append('\t');
                case 'u' -> {
                    plain.append((char) Integer.parseInt(text.substring(i + 1, i + 5), 16));
                    i += 4;
                }
                default -> plain.append(escaped);
            }
        }
        return plain.toString();
    }

    public static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        for (char c : text.toCharArray()) {
            switch (c) {
                case '\n' -> escaped.append("\\n");
                case '\r' -> escaped.append("\\r");
                case '\t' -> escaped.append("\\t");
                case '\\' -> escaped.append("\\\\");
                default ->
                    escaped.append(c < 32 || c > 126 ? String.format("\\u%04x", (int) c) : Character.toString(c));
            }
        }
        return escaped.toString();
    }
}
