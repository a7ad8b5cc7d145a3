package io.sabot.engine.function.json;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Paths of {@code get_json_object}: {@code $.name['name'][0][*].*}. Source: JsonPathParser of Spark. */
final class JsonPath {
    private static final Pattern ANY_NAME = Pattern.compile("\\s*(?:\\.\\*|\\['\\*'\\])");
    private static final Pattern NAME = Pattern.compile("\\.\\s*([^.\\[]+)");
    private static final Pattern QUOTED_NAME = Pattern.compile("\\s*\\['\\s*([^']+)'\\]");
    private static final Pattern ANY_INDEX = Pattern.compile("\\[\\*\\]");
    private static final Pattern INDEX = Pattern.compile("\\[\\s*(\\d+)\\]");

    private JsonPath() {}

    /** What to do with one token of the document: an index takes two steps, as does a name. */
    sealed interface Step {}

    /** Go into an array. */
    record Subscript() implements Step {}

    /** Take all elements, or any field. */
    record Wildcard() implements Step {}

    /** Go into an object. */
    record Key() implements Step {}

    /** Take the element of a number from 0. */
    record Index(long index) implements Step {}

    /** Take the field of a name. */
    record Named(String name) implements Step {}

    /** @return null when it is no path */
    static List<Step> parse(String path) {
        if (!path.startsWith("$")) {
            return null;
        }
        List<Step> steps = new ArrayList<>();
        int at = 1;
        while (at < path.length()) {
            int next = step(path, at, steps);
            if (next < 0) {
                return path.substring(at).isBlank() ? steps : null;
            }
            at = next;
        }
        return steps;
    }

    /** @return where the step ends, -1 when there is none */
    private static int step(String path, int at, List<Step> steps) {
        Matcher matcher = ANY_NAME.matcher(path).region(at, path.length());
        if (matcher.lookingAt()) {
            steps.add(new Wildcard());
        } else if (matcher.usePattern(NAME).lookingAt()
                || matcher.usePattern(QUOTED_NAME).lookingAt()) {
            steps.add(new Key());
            steps.add(new Named(matcher.group(1)));
        } else if (matcher.usePattern(ANY_INDEX).lookingAt()) {
            steps.add(new Subscript());
            steps.add(new Wildcard());
        } else if (matcher.usePattern(INDEX).lookingAt()) {
            steps.add(new Subscript());
            steps.add(new Index(Long.parseLong(matcher.group(1))));
        } else {
            return -1;
        }
        return matcher.end();
    }
}
