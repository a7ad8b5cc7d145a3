package io.sabot.engine.function.collection;

import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.StringType;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Divides texts at a delimiter: a regular expression, but for texts of a collation the delimiter itself, in either case where
 * the collation sees none. Used by one thread.
 */
public final class TextSplitter {
    private final DataType type;
    private final int flags;
    private final Map<Slice, Pattern> patterns = new HashMap<>();

    TextSplitter(DataType type) {
        this.type = type;
        boolean binary = !(type instanceof StringType text) || text.isBinaryCollated();
        String collation = binary ? "" : ((StringType) type).collation();
        boolean anyCase = collation.contains("_LCASE") || collation.contains("_CI");
        this.flags = binary ? 0 : Pattern.LITERAL | (anyCase ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0);
    }

    DataType type() {
        return type;
    }

    /** @param limit most parts, below 0 for all, empty ones at the end included */
    String[] split(String text, Slice delimiter, int limit) {
        if (delimiter.length() == 0 && !text.isEmpty()) {
            return flags == 0 ? characters(text, limit) : new String[] {text};
        }
        Pattern pattern = patterns.get(delimiter);
        if (pattern == null) {
            pattern = Pattern.compile(delimiter.toString(), flags);
            patterns.put(Slice.of(delimiter.toString()), pattern);
        }
        return pattern.split(text, limit);
    }

    private static String[] characters(String text, int limit) {
        int[] points = text.codePoints().toArray();
        String[] parts = new String[limit < 0 ? points.length : Math.min(limit, points.length)];
        for (int i = 0; i < parts.length; i++) {
            int length = i == parts.length - 1 ? points.length - i : 1;
            parts[i] = new String(points, i, length);
        }
        return parts;
    }
}
