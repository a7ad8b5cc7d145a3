package io.sabot.engine.type.collation;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import io.sabot.engine.type.Slice;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The collations of Unicode and of languages, as ICU has them. */
final class LanguageCollations {
    private static final String ROOT = "UNICODE";
    /** Names in upper case. */
    private static final Map<String, ULocale> LOCALES = new HashMap<>();

    private static final Map<String, String> NAMES = new HashMap<>();

    static {
        LOCALES.put(ROOT, ULocale.ROOT);
        NAMES.put(ROOT, ROOT);
        for (ULocale locale : Collator.getAvailableULocales()) {
            if (locale.getVariant().isEmpty()) {
                String name = name(locale);
                LOCALES.put(name.toUpperCase(Locale.ROOT), locale);
                NAMES.put(name.toUpperCase(Locale.ROOT), name);
            }
        }
    }

    /** What may follow the name of a language, each once and in any order. */
    private static final class Options {
        private boolean caseInsensitive;
        private boolean accentInsensitive;
        private boolean trimmed;
        private boolean caseSeen;
        private boolean accentSeen;

        /** @return whether the word is an option that was not given yet */
        private boolean accept(String word) {
            switch (word) {
                case "CI", "CS" -> {
                    boolean first = !caseSeen;
                    caseSeen = true;
                    caseInsensitive = word.equals("CI");
                    return first;
                }
                case "AI", "AS" -> {
                    boolean first = !accentSeen;
                    accentSeen = true;
                    accentInsensitive = word.equals("AI");
                    return first;
                }
                case "RTRIM" -> {
                    boolean first = !trimmed;
                    trimmed = true;
                    return first;
                }
                default -> {
                    return false;
                }
            }
        }
    }

    private LanguageCollations() {}

    /** @param upper the name in upper case @return null when there is none */
    static Collation find(String upper) {
        String locale = null;
        for (int i = upper.length(); i > 0 && locale == null; i--) {
            locale = LOCALES.containsKey(upper.substring(0, i)) ? upper.substring(0, i) : null;
        }
        if (locale == null) {
            return null;
        }
        Options options = new Options();
        String rest = upper.substring(locale.length());
        if (!rest.isEmpty()) {
            if (rest.charAt(0) != '_') {
                return null;
            }
            for (String word : rest.substring(1).split("_")) {
                if (!options.accept(word)) {
                    return null;
                }
            }
        }
        return collation(locale, options);
    }

    private static Collation collation(String locale, Options options) {
        String name =
                NAMES.get(locale) + (options.caseInsensitive ? "_CI" : "") + (options.accentInsensitive ? "_AI" : "");
        ULocale.Builder builder = new ULocale.Builder().setLocale(LOCALES.get(locale));
        if (options.accentInsensitive) {
            builder.setUnicodeLocaleKeyword("ks", "level1");
            if (!options.caseInsensitive) {
                builder.setUnicodeLocaleKeyword("kc", "true");
            }
        } else {
            builder.setUnicodeLocaleKeyword("ks", options.caseInsensitive ? "level2" : "level3");
        }
        Collator collator = Collator.getInstance(builder.build()).freeze();
        Collation collation = new Collation(
                name,
                (a, b) -> collator.compare(a.toString(), b.toString()),
                text -> Slice.of(collator.getCollationKey(text.toString()).toByteArray()));
        return options.trimmed ? collation.trimmed(name + "_RTRIM") : collation;
    }

    private static String name(ULocale locale) {
        StringBuilder name = new StringBuilder(locale.getLanguage());
        if (!locale.getScript().isEmpty()) {
            name.append('_').append(locale.getScript());
        }
        if (!locale.getISO3Country().isEmpty()) {
            name.append('_').append(locale.getISO3Country());
        }
        return name.toString();
    }

    /** @param name without options */
    static ULocale locale(String name) {
        return LOCALES.get(name.toUpperCase(Locale.ROOT));
    }

    /** The names without options, sorted. */
    static List<String> names() {
        return NAMES.values().stream().sorted().toList();
    }
}
