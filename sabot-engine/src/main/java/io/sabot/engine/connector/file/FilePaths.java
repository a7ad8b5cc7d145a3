package io.sabot.engine.connector.file;

import io.sabot.engine.error.QueryException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;

/** Paths as users write them and as Spark shows them. Only local files; a scheme other than {@code file} is an error. */
public final class FilePaths {
    private static final String SCHEME = "file:";

    private FilePaths() {}

    /** @param text with or without {@code file:}; nothing in it is decoded. @return absolute and without {@code .} and {@code ..} */
    public static Path parse(String text) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("Can not create a Path from an empty string");
        }
        return Path.of(withoutScheme(text)).toAbsolutePath().normalize();
    }

    private static String withoutScheme(String text) {
        int colon = text.indexOf(':');
        int slash = text.indexOf('/');
        if (colon <= 0 || (slash >= 0 && slash < colon)) {
            return text;
        }
        String scheme = text.substring(0, colon);
        if (!scheme.equalsIgnoreCase("file")) {
            throw QueryException.unsupported("the file system of scheme " + scheme);
        }
        String rest = text.substring(colon + 1);
        return rest.startsWith("//") ? rest.substring(rest.indexOf('/', 2)) : rest;
    }

    /** The form of error messages, e.g. {@code file:/data/a b}. */
    public static String display(Path path) {
        return SCHEME + path;
    }

    /** The form of {@code input_file_name()} and {@code inputFiles}, e.g. {@code file:///data/a%20b}. */
    public static String url(Path path) {
        try {
            return new URI("file", "", path.toString(), null, null).toString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(path.toString(), e);
        }
    }

    /** What {@link #url} was made of. */
    public static Path ofUrl(String url) {
        return Path.of(URI.create(url).getPath());
    }
}
