package io.sabot.engine.function.string;

import io.sabot.engine.error.ErrorKind;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.error.Quoting;
import io.sabot.engine.function.CallContext;
import io.sabot.engine.type.ArrayValue;
import io.sabot.engine.type.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Functions of regular expressions, which are those of Java. Source: regexpExpressions of Spark. */
public final class RegexMethods {
    private RegexMethods() {}

    /** The expression in use, made anew only when it changes. Used by one thread. */
    public static final class State {
        private Slice text;
        private Pattern pattern;

        private Matcher matcher(Slice wanted, Slice input, String function) {
            if (pattern == null || !text.equals(wanted)) {
                text = wanted.copy();
                pattern = compile(text, function);
            }
            return pattern.matcher(input.toString());
        }
    }

    /** The state of all methods. */
    public static State state(Object[] constants, CallContext context, long partition) {
        return new State();
    }

    /** @param function named in the error; null for one that shows the error of Java */
    private static Pattern compile(Slice text, String function) {
        try {
            return Pattern.compile(text.toString());
        } catch (PatternSyntaxException invalid) {
            if (function == null) {
                throw invalid;
            }
            throw QueryException.of(
                            ErrorKind.RUNTIME,
                            "INVALID_PARAMETER_VALUE.PATTERN",
                            "parameter",
                            Quoting.id("regexp"),
                            "functionName",
                            Quoting.id(function),
                            "value",
                            Quoting.value(text.toString()))
                    .withCause(invalid);
        }
    }

    public static boolean rlike(Slice text, Slice pattern, State state) {
        return state.matcher(pattern, text, "rlike").find();
    }

    /** @param position of the first character that may be replaced, from 1 */
    public static Slice replace(Slice text, Slice pattern, Slice replacement, int position, State state) {
        String all = text.toString();
        if (position - 1 >= all.length() && !(position == 1 && all.isEmpty())) {
            return text;
        }
        Matcher matcher = state.matcher(pattern, text, "regexp_replace");
        matcher.region(position - 1, all.length());
        StringBuilder result = new StringBuilder();
        String with = replacement.toString();
        try {
            while (matcher.find()) {
                matcher.appendReplacement(result, with);
            }
        } catch (IndexOutOfBoundsException | IllegalArgumentException invalid) {
            throw QueryException.of(
                            ErrorKind.RUNTIME,
                            "INVALID_REGEXP_REPLACE",
                            "source",
                            all,
                            "pattern",
                            pattern.toString(),
                            "replacement",
                            with,
                            "position",
                            Integer.toString(position))
                    .withCause(invalid);
        }
        return Slice.of(matcher.appendTail(result).toString());
    }

    /** A group that takes no part in the match is empty, and so is the result without a match. */
    public static Slice extract(Slice text, Slice pattern, int group, State state) {
        Matcher matcher = state.matcher(pattern, text, "regexp_extract");
        return matcher.find() ? group(matcher, group, "regexp_extract") : Slice.EMPTY;
    }

    public static ArrayValue extractAll(Slice text, Slice pattern, int group, State state) {
        Matcher matcher = state.matcher(pattern, text, "regexp_extract_all");
        List<Object> groups = new ArrayList<>();
        while (matcher.find()) {
            groups.add(group(matcher, group, "regexp_extract_all"));
        }
        return new ArrayValue(groups.toArray());
    }

    private static Slice group(Matcher matcher, int group, String function) {
        if (group < 0 || group > matcher.groupCount()) {
            throw QueryException.of(
                    ErrorKind.RUNTIME,
                    "INVALID_PARAMETER_VALUE.REGEX_GROUP_INDEX",
                    "parameter",
                    Quoting.id("idx"),
                    "functionName",
                    Quoting.id(function),
                    "groupCount",
                    Integer.toString(matcher.groupCount()),
                    "groupIndex",
                    Integer.toString(group));
        }
        String found = matcher.group(group);
        return found == null ? Slice.EMPTY : Slice.of(found);
    }

    public static int count(Slice text, Slice pattern, State state) {
        Matcher matcher = state.matcher(pattern, text, "regexp_count");
        int count = 0;
        while (matcher.find()) {
            count++;
        }
        return count;
    }

    /** @return NULL where nothing matches, or nothing but the empty text */
    public static Slice substr(Slice text, Slice pattern, State state) {
        Matcher matcher = state.matcher(pattern, text, "regexp_substr");
        return matcher.find() && matcher.end() > matcher.start() ? Slice.of(matcher.group()) : null;
    }

    /** The group has no say. */
    public static int instr(Slice text, Slice pattern, int group, State state) {
        Matcher matcher = state.matcher(pattern, text, "regexp_instr");
        return matcher.find() ? matcher.start() + 1 : 0;
    }

    /** An empty expression divides the text into its characters; a limit that is not positive is none. */
    public static ArrayValue split(Slice text, Slice pattern, int limit, State state) {
        if (text.length() > 0 && pattern.length() == 0) {
            return characters(text, limit);
        }
        String[] parts = split(state.matcher(pattern, text, null).pattern(), text, limit);
        Object[] slices = new Object[parts.length];
        for (int i = 0; i < parts.length; i++) {
            slices[i] = Slice.of(parts[i]);
        }
        return new ArrayValue(slices);
    }

    private static String[] split(Pattern pattern, Slice text, int limit) {
        return pattern.split(text.toString(), limit == 0 ? -1 : limit);
    }

    private static ArrayValue characters(Slice text, int limit) {
        int count = Utf8.characters(text.array(), text.offset(), text.length());
        Object[] parts = new Object[limit > count || limit <= 0 ? count : limit];
        int at = 0;
        for (int i = 0; i < parts.length; i++) {
            boolean last = i == parts.length - 1;
            int width = last ? text.length() - at : Utf8.width(text.at(at));
            parts[i] = text.slice(at, width);
            at += width;
        }
        return new ArrayValue(parts);
    }
}
