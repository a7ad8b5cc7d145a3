package io.sabot.engine.bind;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Orders suggestions by how little must be changed to get them (Levenshtein distance). */
final class Similarity {
    private Similarity() {}

    static List<String> order(String wanted, List<String> candidates) {
        List<String> ordered = new ArrayList<>(candidates);
        ordered.sort(Comparator.comparingInt(candidate -> distance(wanted, candidate)));
        return ordered;
    }

    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        int[] current = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(change, 1 + Math.min(previous[j], current[j - 1]));
            }
            int[] swap = previous;
            previous = current;
            current = swap;
        }
        return previous[b.length()];
    }
}
