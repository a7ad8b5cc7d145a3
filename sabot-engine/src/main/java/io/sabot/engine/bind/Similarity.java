package io.sabot.engine.bind;

import io.sabot.engine.type.Identifiers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Orders suggestions by how little must be changed to get them (Levenshtein distance). */
final class Similarity {
    private Similarity() {}

    /**
     * Without qualifiers that all candidates have in common, as far as the wanted name has none either. Source: Spark's
     * StringUtils.orderSuggestedIdentifiersBySimilarity.
     *
     * @param wanted parts of the name
     * @param candidates qualified names in parts, equally near ones in the order to keep
     * @return quoted names, the nearest first
     */
    static List<String> order(List<String> wanted, List<List<String>> candidates) {
        int kept = wanted.size() == 1 && sameBefore(candidates, 1)
                ? 1
                : wanted.size() <= 2 && sameBefore(candidates, 2) ? 2 : Integer.MAX_VALUE;
        List<String> ordered = new ArrayList<>();
        for (List<String> candidate : candidates) {
            ordered.add(NameResolver.quoted(last(candidate, kept)));
        }
        String text = Identifiers.quoteIfNeeded(wanted);
        ordered.sort(Comparator.comparingInt(candidate -> distance(text, candidate)));
        return ordered;
    }

    /** Whether all names have the same parts before their last ones. */
    private static boolean sameBefore(List<List<String>> names, int count) {
        Set<List<String>> qualifiers = new HashSet<>();
        for (List<String> name : names) {
            qualifiers.add(name.subList(0, Math.max(0, name.size() - count)));
        }
        return qualifiers.size() == 1;
    }

    private static List<String> last(List<String> parts, int count) {
        return parts.subList(Math.max(0, parts.size() - count), parts.size());
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
