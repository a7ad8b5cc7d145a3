package io.sabot.compat.golden;

import io.sabot.compat.golden.GoldenCase.GoldenQuery;
import io.sabot.compat.golden.GoldenCase.Mode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/** The golden files inside Spark's published tests artifact, wherever that lies on the class path. */
public final class GoldenFiles {

    private static final String INPUTS = "sql-tests/inputs/";
    private static final String RESULTS = "sql-tests/results/";

    private GoldenFiles() {}

    /** Names of all input files, sorted, without those whose queries need user functions of the suite's own. */
    public static List<String> names() {
        URL root = GoldenFiles.class.getClassLoader().getResource(INPUTS);
        if (root == null) {
            throw new IllegalStateException("Spark's SQL tests artifact is not on the class path");
        }
        try {
            JarURLConnection connection = (JarURLConnection) root.openConnection();
            connection.setUseCaches(false);
            try (JarFile jar = connection.getJarFile()) {
                return jar.stream()
                        .map(ZipEntry::getName)
                        .filter(path -> path.startsWith(INPUTS) && path.endsWith(".sql"))
                        .map(path -> path.substring(INPUTS.length()))
                        .filter(GoldenFiles::judged)
                        .sorted()
                        .toList();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The suite registers Scala, Python and Pandas functions for three directories, and ignores one file. */
    private static boolean judged(String name) {
        return !name.startsWith("udf/")
                && !name.startsWith("udaf/")
                && !name.startsWith("udtf/")
                && !name.equals("ignored.sql");
    }

    /** Reads one file with the results Spark's suite recorded. */
    public static GoldenCase read(String name) {
        InputFile input = InputFile.parse(text(INPUTS + name));
        List<String> statements = input.queries(imported -> text(INPUTS + imported));
        return new GoldenCase(name, Mode.of(name), input.settings(), input.variants(), answered(name, statements));
    }

    private static List<GoldenQuery> answered(String name, List<String> statements) {
        String[] segments = text(results(name)).split("-- !query.*\n");
        if (segments.length != 3 * statements.size() + 1) {
            throw new IllegalStateException(name + ": " + statements.size() + " statements, but " + segments.length
                    + " segments in the results");
        }
        List<GoldenQuery> queries = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            String sql = segments[3 * i + 1].trim();
            if (!sql.equals(statements.get(i))) {
                throw new IllegalStateException(name + ": statement " + i + " differs from the one in the results");
            }
            queries.add(new GoldenQuery(sql, segments[3 * i + 2].trim(), withoutTrailingSpace(segments[3 * i + 3])));
        }
        return queries;
    }

    static String withoutTrailingSpace(String text) {
        return text.replaceAll("\\s+$", "");
    }

    /** Float texts changed in JDK 19, which Spark's suite answers by a second set of results. */
    private static String results(String name) {
        String path = RESULTS + name + ".out";
        String newer = path + ".java21";
        boolean hasNewer = GoldenFiles.class.getClassLoader().getResource(newer) != null;
        return Runtime.version().feature() >= 21 && hasNewer ? newer : path;
    }

    private static String text(String path) {
        try (InputStream in = GoldenFiles.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException("No such golden file: " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
