package io.sabot.engine.function.string;

import io.sabot.engine.error.ErrorKind;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.function.CallContext;
import io.sabot.engine.type.EvalMode;
import io.sabot.engine.type.Slice;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parts of URLs, and texts in the form that URLs have. Source: urlExpressions of Spark. */
public final class UrlMethods {
    private UrlMethods() {}

    public static Slice encode(Slice text) {
        return Slice.of(URLEncoder.encode(text.toString(), StandardCharsets.UTF_8));
    }

    public static Slice decode(Slice text) {
        try {
            return decoded(text);
        } catch (IllegalArgumentException invalid) {
            throw QueryException.of(ErrorKind.ILLEGAL_ARGUMENT, "CANNOT_DECODE_URL", "url", text.toString())
                    .withCause(invalid);
        }
    }

    /** @return NULL for what is not in the form of URLs */
    public static Slice tryDecode(Slice text) {
        try {
            return decoded(text);
        } catch (IllegalArgumentException invalid) {
            return null;
        }
    }

    private static Slice decoded(Slice text) {
        return Slice.of(URLDecoder.decode(text.toString(), StandardCharsets.UTF_8));
    }

    public static Slice parse(Slice url, Slice part, CallContext context) {
        return parsed(url, part, null, context.mode() == EvalMode.ANSI);
    }

    public static Slice parse(Slice url, Slice part, Slice key, CallContext context) {
        return parsed(url, part, key, context.mode() == EvalMode.ANSI);
    }

    public static Slice tryParse(Slice url, Slice part) {
        return parsed(url, part, null, false);
    }

    public static Slice tryParse(Slice url, Slice part, Slice key) {
        return parsed(url, part, key, false);
    }

    private static Slice parsed(Slice url, Slice part, Slice key, boolean fails) {
        URI uri;
        try {
            uri = new URI(url.toString());
        } catch (URISyntaxException invalid) {
            if (!fails) {
                return null;
            }
            throw QueryException.of(ErrorKind.ILLEGAL_ARGUMENT, "INVALID_URL", "url", url.toString())
                    .withCause(invalid);
        }
        String name = part.toString();
        if (key != null && !name.equals("QUERY")) {
            return null;
        }
        String found = part(uri, name);
        if (found != null && key != null) {
            Matcher matcher = Pattern.compile("(&|^)" + key + "=([^&]*)").matcher(found);
            found = matcher.find() ? matcher.group(2) : null;
        }
        return found == null ? null : Slice.of(found);
    }

    private static String part(URI uri, String name) {
        return switch (name) {
            case "HOST" -> uri.getHost();
            case "PATH" -> uri.getRawPath();
            case "QUERY" -> uri.getRawQuery();
            case "REF" -> uri.getRawFragment();
            case "PROTOCOL" -> uri.getScheme();
            case "FILE" -> uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
            case "AUTHORITY" -> uri.getRawAuthority();
            case "USERINFO" -> uri.getRawUserInfo();
            default -> null;
        };
    }
}
