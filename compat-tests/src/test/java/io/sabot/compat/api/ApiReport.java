package io.sabot.compat.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which of Spark's signatures Sabot has, once the prefix is swapped in both name and descriptor. */
final class ApiReport {
    /** The packages that a Java job imports from. */
    static final List<String> PACKAGES = List.of(
            "org.apache.spark",
            "org.apache.spark.api.java",
            "org.apache.spark.api.java.function",
            "org.apache.spark.broadcast",
            "org.apache.spark.util",
            "org.apache.spark.rdd",
            "org.apache.spark.sql",
            "org.apache.spark.sql.api.java",
            "org.apache.spark.sql.expressions",
            "org.apache.spark.sql.types");

    private static final String SPARK = "org.apache.spark";
    private static final String SABOT = "io.sabot.spark";

    private final Map<String, Entry> classes = new TreeMap<>();

    /**
     * One class of Spark's.
     *
     * @param total its members and itself
     * @param missing members that Sabot's class lacks, with the swapped prefix; all when there is no such class
     */
    record Entry(int total, Set<String> missing, boolean exists) {
        int present() {
            return exists ? total - missing.size() : 0;
        }
    }

    ApiReport(ClassPath spark, ClassPath sabot) {
        ApiSurface wanted = new ApiSurface(spark);
        ApiSurface had = new ApiSurface(sabot);
        for (String name : spark.names(PACKAGES::contains)) {
            if (wanted.isVisible(name)) {
                classes.put(name, compare(wanted.declared(name), had, swapped(name)));
            }
        }
    }

    private static Entry compare(Set<String> members, ApiSurface had, String name) {
        Set<String> missing = new TreeSet<>();
        Set<String> own = had.inherited(name);
        for (String member : members) {
            if (!own.contains(swapped(member))) {
                missing.add(swapped(member));
            }
        }
        return new Entry(1 + members.size(), missing, had.isVisible(name));
    }

    private static String swapped(String text) {
        return text.replace(SPARK, SABOT).replace(SPARK.replace('.', '/'), SABOT.replace('.', '/'));
    }

    Map<String, Entry> classes() {
        return classes;
    }

    /** A line for each package and one for all: name, signatures present, of how many, in percent. */
    List<String> summary() {
        Map<String, int[]> sums = new TreeMap<>();
        for (String name : PACKAGES) {
            sums.put(name, new int[2]);
        }
        int[] all = new int[2];
        classes.forEach((name, entry) -> {
            int[] sum = sums.get(name.substring(0, name.lastIndexOf('.')));
            sum[0] += entry.present();
            sum[1] += entry.total();
            all[0] += entry.present();
            all[1] += entry.total();
        });
        List<String> lines = new ArrayList<>();
        sums.forEach((name, sum) -> lines.add(line(name, sum)));
        lines.add(line("all", all));
        return lines;
    }

    private static String line(String name, int[] sum) {
        return name + "\t" + sum[0] + "\t" + sum[1] + "\t" + sum[0] * 100 / Math.max(sum[1], 1) + " %";
    }

    /** A line for each class, and below it the members that are missing; of a class that is missing its name only. */
    List<String> details() {
        List<String> lines = new ArrayList<>();
        classes.forEach((name, entry) -> {
            lines.add(name + "\t" + entry.present() + "\t" + entry.total() + (entry.exists() ? "" : "\tno such class"));
            if (entry.exists()) {
                entry.missing().forEach(member -> lines.add("\t" + member));
            }
        });
        return lines;
    }
}
