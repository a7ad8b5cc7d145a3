package io.sabot.engine.type.collation;

import com.ibm.icu.util.ULocale;
import com.ibm.icu.util.VersionInfo;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** All collations there are (CollationFactory.listCollations of Spark): those of bytes, then those of ICU by name. */
public final class CollationList {
    private static final boolean[] BOTH = {false, true};

    private CollationList() {}

    /**
     * What is known of a collation.
     *
     * @param language in English, null for none
     * @param country in English, null for none
     * @param icuVersion null for a collation that is not ICU's
     */
    public record Entry(
            String name,
            String language,
            String country,
            boolean accentSensitive,
            boolean caseSensitive,
            boolean trimmed,
            String icuVersion) {}

    public static List<Entry> all() {
        List<Entry> all = new ArrayList<>();
        for (boolean trimmed : BOTH) {
            String suffix = trimmed ? "_RTRIM" : "";
            all.add(new Entry("UTF8_BINARY" + suffix, null, null, true, true, trimmed, null));
            all.add(new Entry("UTF8_LCASE" + suffix, null, null, true, false, trimmed, null));
        }
        List<Entry> languages = new ArrayList<>();
        for (String name : LanguageCollations.names()) {
            addForms(name, LanguageCollations.locale(name), languages);
        }
        languages.sort(Comparator.comparing(Entry::name));
        all.addAll(languages);
        return all;
    }

    private static void addForms(String name, ULocale locale, List<Entry> all) {
        String language = orNull(locale.getDisplayLanguage(ULocale.ENGLISH));
        String country = orNull(locale.getDisplayCountry(ULocale.ENGLISH));
        String version = VersionInfo.ICU_VERSION.toString();
        for (boolean anyCase : BOTH) {
            for (boolean anyAccent : BOTH) {
                for (boolean trimmed : BOTH) {
                    String full = name + (anyCase ? "_CI" : "") + (anyAccent ? "_AI" : "") + (trimmed ? "_RTRIM" : "");
                    all.add(new Entry(full, language, country, !anyAccent, !anyCase, trimmed, version));
                }
            }
        }
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
