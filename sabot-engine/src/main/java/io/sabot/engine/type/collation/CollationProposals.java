package io.sabot.engine.type.collation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The names that someone may have meant (CollationFactory.getClosestSuggestionsOnInvalidName of Spark). */
final class CollationProposals {
    private static final int MOST = 3;
    private static final int FARTHEST = 3;
    private static final List<String> BINARY_NAMES = List.of("UTF8_BINARY", "UTF8_LCASE");
    private static final List<String> BINARY_OPTIONS = List.of("_RTRIM");
    private static final List<String> LANGUAGE_OPTIONS = List.of("_CI", "_AI", "_CS", "_AS", "_RTRIM");

    private CollationProposals() {}

    static String of(String wrong) {
        boolean binary = wrong.startsWith("UTF8_");
        String upper = wrong.toUpperCase(Locale.ROOT);
        List<String> options = options(upper, binary ? BINARY_OPTIONS : LANGUAGE_OPTIONS);
        String root =
                upper.substring(0, upper.length() - String.join("", options).length());
        String kept = String.join("", withoutContradictions(options));
        List<String> names = new ArrayList<>(binary ? BINARY_NAMES : LanguageCollations.names());
        names.sort(Comparator.comparingInt(name -> distance(name.toUpperCase(Locale.ROOT), root)));
        List<String> proposals = new ArrayList<>();
        for (String name : names.subList(0, Math.min(MOST, names.size()))) {
            String proposal = name + kept;
            if (!proposals.isEmpty() && distance(proposal.toUpperCase(Locale.ROOT), upper) >= FARTHEST) {
                break;
            }
            proposals.add(proposal);
        }
        return String.join(", ", proposals);
    }

    private static List<String> options(String name, List<String> known) {
        List<String> options = new ArrayList<>();
        int end = name.length();
        boolean found = true;
        while (found) {
            found = false;
            for (String option : known) {
                if (!found && name.substring(0, end).endsWith(option)) {
                    options.add(option);
                    end -= option.length();
                    found = true;
                }
            }
        }
        Collections.reverse(options);
        return options;
    }

    private static Set<String> withoutContradictions(List<String> options) {
        Set<String> kept = new LinkedHashSet<>(options);
        if (kept.contains("_CS")) {
            kept.remove("_CI");
        }
        if (kept.contains("_AS")) {
            kept.remove("_AI");
        }
        return kept;
    }

    /** Levenshtein. */
    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j < previous.length; j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[previous.length];
            current[0] = i;
            for (int j = 1; j < current.length; j++) {
                int change = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(change, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
