package io.sabot.engine.connector.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/**
 * Patterns of paths, with the rules of Hadoop's file systems: {@code * ? [ab] [a-b] [^a] {a,b/c}} and a backslash before a
 * character that stands for itself. A star does not cross a slash, but matches names that begin with a dot.
 */
public final class Globs {
    private static final String SPECIAL = "{}[]*?\\";

    private Globs() {}

    public static boolean isGlob(String path) {
        return path.chars().anyMatch(c -> SPECIAL.indexOf(c) >= 0);
    }

    /** @return what there is, sorted */
    public static List<Path> expand(Path pattern) {
        TreeSet<Path> found = new TreeSet<>();
        for (String alternative : alternatives(pattern.toString())) {
            List<Path> matches = List.of(Path.of("/"));
            for (String component : alternative.substring(1).split("/")) {
                matches = children(matches, component);
            }
            found.addAll(matches);
        }
        return List.copyOf(found);
    }

    private static List<Path> children(List<Path> parents, String component) {
        List<Path> matches = new ArrayList<>();
        if (!isGlob(component)) {
            for (Path parent : parents) {
                Path child = parent.resolve(component);
                if (Files.exists(child)) {
                    matches.add(child);
                }
            }
            return matches;
        }
        Pattern pattern = compile(component);
        for (Path parent : parents) {
            if (Files.isDirectory(parent)) {
                for (Path child : list(parent)) {
                    if (pattern.matcher(child.getFileName().toString()).matches()) {
                        matches.add(child);
                    }
                }
            }
        }
        return matches;
    }

    private static List<Path> list(Path directory) {
        try (Stream<Path> children = Files.list(directory)) {
            return children.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Spells out braces that hold a slash, since matching goes name by name. */
    private static List<String> alternatives(String pattern) {
        int open = openingBraceAroundSlash(pattern);
        if (open < 0) {
            return List.of(pattern);
        }
        List<String> all = new ArrayList<>();
        int close = closing(pattern, open);
        int start = open + 1;
        int depth = 0;
        for (int i = start; i <= close; i++) {
            char c = pattern.charAt(i);
            if (c == '\\') {
                i++;
            } else if (depth == 0 && (c == ',' || i == close)) {
                String spelled =
                        pattern.substring(0, open) + pattern.substring(start, i) + pattern.substring(close + 1);
                all.addAll(alternatives(spelled));
                start = i + 1;
            } else if (c == '{') {
                depth++;
            } else if (c == '}') {
                depth--;
            }
        }
        return all;
    }

    private static int openingBraceAroundSlash(String pattern) {
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '{') {
                int close = closing(pattern, i);
                if (close > 0 && pattern.substring(i, close).indexOf('/') >= 0) {
                    return i;
                }
            }
        }
        return -1;
    }

    private static int closing(String pattern, int open) {
        int depth = 0;
        for (int i = open; i < pattern.length(); i++) {
            switch (pattern.charAt(i)) {
                case '\\' -> i++;
                case '{' -> depth++;
                case '}' -> {
                    if (--depth == 0) {
                        return i;
                    }
                }
                default -> {}
            }
        }
        return -1;
    }

    /** @return a pattern for one name */
    static Pattern compile(String glob) {
        StringBuilder regex = new StringBuilder();
        int braces = 0;
        boolean inClass = false;
        for (int i = 0; i < glob.length(); i++) {
            char c = glob.charAt(i);
            switch (c) {
                case '\\' -> {
                    if (++i == glob.length()) {
                        throw illegal("Missing escaped character", glob, i);
                    }
                    regex.append('\\').append(glob.charAt(i));
                }
                case '.', '$', '(', ')', '|', '+' -> regex.append('\\').append(c);
                case '*' -> regex.append(inClass ? "*" : ".*");
                case '?' -> regex.append(inClass ? '?' : '.');
                case '{' -> {
                    regex.append(inClass ? "{" : "(?:");
                    braces += inClass ? 0 : 1;
                }
                case ',' -> regex.append(braces > 0 && !inClass ? '|' : ',');
                case '}' -> {
                    boolean closes = braces > 0 && !inClass;
                    regex.append(closes ? ")" : "}");
                    braces -= closes ? 1 : 0;
                }
                case '[' -> {
                    if (inClass) {
                        throw illegal("Unclosed character class", glob, i);
                    }
                    inClass = true;
                    regex.append('[');
                }
                case '^' -> regex.append(inClass && glob.charAt(i - 1) == '[' ? "^" : "\\^");
                case '!' -> regex.append(inClass && glob.charAt(i - 1) == '[' ? '^' : '!');
                case ']' -> {
                    inClass = false;
                    regex.append(']');
                }
                default -> regex.append(c);
            }
        }
        if (inClass || braces > 0) {
            throw illegal(inClass ? "Unclosed character class" : "Unclosed group", glob, glob.length());
        }
        return Pattern.compile(regex.toString(), Pattern.DOTALL);
    }

    private static PatternSyntaxException illegal(String message, String glob, int position) {
        return new PatternSyntaxException(message, glob, position);
    }
}
