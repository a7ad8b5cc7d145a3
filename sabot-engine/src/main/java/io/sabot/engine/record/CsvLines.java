package io.sabot.engine.record;

import com.univocity.parsers.common.TextParsingException;
import com.univocity.parsers.csv.CsvParser;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which lines of a CSV file hold records, and the names of its columns. Source: CSVExprUtils and CSVUtils of Spark. */
public final class CsvLines {
    private final CsvOptions options;
    private final String commentPrefix;
    private final CsvParser tokenizer;

    public CsvLines(CsvOptions options) {
        this.options = options;
        this.commentPrefix = options.commentPrefix();
        this.tokenizer = new CsvParser(options.parserSettings());
    }

    /** @return whether a line is neither blank nor a comment */
    public boolean isRecord(String line) {
        return !isBlank(line) && (commentPrefix == null || !line.startsWith(commentPrefix));
    }

    /** As Java trims: everything up to the space is blank. */
    private static boolean isBlank(String line) {
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) > ' ') {
                return false;
            }
        }
        return true;
    }

    /** @return the values of a line, null when the parser finds none */
    public String[] tokens(String line) {
        return tokenize(tokenizer, line);
    }

    /** Starts reading records that may stretch over lines. */
    public void begin(InputStream in) {
        tokenizer.beginParsing(in, options.charset());
    }

    /** @return the values of the next record, null at the end */
    public String[] nextTokens() {
        return tokenizer.parseNext();
    }

    static String[] tokenize(CsvParser tokenizer, String line) {
        try {
            return tokenizer.parseLine(line);
        } catch (TextParsingException e) {
            if (e.getCause() instanceof ArrayIndexOutOfBoundsException) {
                throw new ValueException.MalformedLine(line, e).toError();
            }
            throw e;
        }
    }

    /**
     * The names of the columns: the values of a first row, made different from each other, or {@code _c0}, {@code _c1} and so on
     * when files have no header.
     */
    public List<String> names(String[] firstRow, boolean caseSensitive) {
        Set<String> repeated = options.header() ? repeated(firstRow, caseSensitive) : Set.of();
        List<String> names = new ArrayList<>(firstRow.length);
        for (int i = 0; i < firstRow.length; i++) {
            String value = firstRow[i];
            boolean nameless = !options.header() || value == null || value.isEmpty() || value.equals(options.nullValue);
            if (nameless) {
                names.add("_c" + i);
            } else if (repeated.contains(caseSensitive ? value : value.toLowerCase(Locale.ROOT))) {
                names.add(value + i);
            } else {
                names.add(value);
            }
        }
        return names;
    }

    private static Set<String> repeated(String[] row, boolean caseSensitive) {
        Set<String> seen = new LinkedHashSet<>();
        Set<String> repeated = new LinkedHashSet<>();
        for (String value : row) {
            if (value != null && !seen.add(caseSensitive ? value : value.toLowerCase(Locale.ROOT))) {
                repeated.add(caseSensitive ? value : value.toLowerCase(Locale.ROOT));
            }
        }
        return repeated;
    }
}
