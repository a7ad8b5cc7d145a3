package io.sabot.engine.type.variant;

import io.sabot.engine.error.ErrorKind;
import io.sabot.engine.error.QueryException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A path into variants, {@code $.name['name']["name"][0]}. Source: VariantPathParser of Spark. */
public final class VariantPath {
    private static final Pattern STEP =
            Pattern.compile("\\.([^.\\[]+)|\\['([^']*)'\\]|\\[\"([^\"]*)\"\\]|\\[(\\d+)\\]");

    private final List<Object> steps;

    private VariantPath(List<Object> steps) {
        this.steps = steps;
    }

    /** @param function the name of the function whose argument the path is, for the error */
    public static VariantPath parse(String path, String function) {
        List<Object> steps = new ArrayList<>();
        Matcher matcher = STEP.matcher(path);
        int at = path.startsWith("$") ? 1 : -1;
        while (at >= 0 && at < path.length()) {
            matcher.region(at, path.length());
            if (!matcher.lookingAt()) {
                at = -1;
                break;
            }
            steps.add(step(matcher));
            at = matcher.end();
        }
        if (at < 0) {
            throw QueryException.of(
                    ErrorKind.RUNTIME, "INVALID_VARIANT_GET_PATH", "path", path, "functionName", "`" + function + "`");
        }
        return new VariantPath(steps);
    }

    private static Object step(Matcher matcher) {
        if (matcher.group(4) != null) {
            return Integer.valueOf(matcher.group(4));
        }
        String plain = matcher.group(1);
        String single = matcher.group(2);
        return plain != null ? plain : single != null ? single : matcher.group(3);
    }

    /** @return null when the path leads nowhere */
    public Variant find(Variant root) {
        Variant at = root;
        for (Object step : steps) {
            Variant.Kind kind = at.kind();
            if (step instanceof String key) {
                at = kind == Variant.Kind.OBJECT ? at.field(key) : null;
            } else {
                at = kind == Variant.Kind.ARRAY ? at.element((Integer) step) : null;
            }
            if (at == null) {
                return null;
            }
        }
        return at;
    }
}
