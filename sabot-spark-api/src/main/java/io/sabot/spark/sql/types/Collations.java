package io.sabot.spark.sql.types;

import io.sabot.spark.internal.Names;
import java.util.Locale;

/**
 * Names and numbers of collations (Spark's {@code CollationFactory}): a bit says who compares (the engine itself or ICU), a
 * bit each what is ignored (case, accents, trailing spaces), and for ICU the low twelve bits which locale.
 */
final class Collations {
    static final int UTF8_BINARY = 0;
    static final int UTF8_LCASE = 1;

    private static final int INDETERMINATE = -1;
    private static final int IGNORES_ACCENT = 1 << 16;
    private static final int IGNORES_CASE = 1 << 17;
    private static final int TRIMS = 1 << 18;
    private static final int ICU = 1 << 29;
    private static final int LOCALE = 0xFFF;

    /** The locales that ICU compares by, at the positions of their numbers. */
    private static final String LOCALES =
            "UNICODE af am ar ar_SAU as az be bg blo bn bo br bs bs_Cyrl ca ceb chr cs cy da de de_AUT dsb "
                    + "dz ee el en en_USA eo es et fa fa_AFG ff ff_Adlm fi fil fo fr fr_CAN fy ga gl gu ha haw he "
                    + "he_ISR hi hr hsb hu hy id id_IDN ig is it ja ka kk kk_Arab kl km kn ko kok ku ky lb lij lkt ln "
                    + "lo lt lv mk ml mn mr ms mt my nb nb_NOR ne nl nn no nso om or pa pa_Guru pa_Guru_IND pl ps pt "
                    + "ro ru sa se si sk sl smn sq sr sr_Cyrl sr_Cyrl_BIH sr_Cyrl_MNE sr_Cyrl_SRB sr_Latn sr_Latn_BIH "
                    + "sr_Latn_SRB st sv sw ta te th tk tn to tr ug uk ur uz vi wae wo xh yi yo zh zh_Hans "
                    + "zh_Hans_CHN zh_Hans_SGP zh_Hant zh_Hant_HKG zh_Hant_MAC zh_Hant_TWN zu";

    private Collations() {}

    static boolean isCaseInsensitive(int id) {
        return id == UTF8_LCASE || id > 0 && (id & IGNORES_CASE) != 0;
    }

    static boolean isAccentInsensitive(int id) {
        return id > 0 && (id & IGNORES_ACCENT) != 0;
    }

    static boolean trims(int id) {
        return id > 0 && (id & TRIMS) != 0;
    }

    /** Whether it is one of ICU's that ignores nothing. */
    static boolean isPlainIcu(int id) {
        return id > 0 && (id & ICU) != 0 && (id & (IGNORES_ACCENT | IGNORES_CASE | TRIMS)) == 0;
    }

    /** Who compares: the part before the dot in a field's metadata. */
    static String provider(int id) {
        return (id & ICU) != 0 ? "icu" : "spark";
    }

    static String name(int id) {
        if (id == INDETERMINATE) {
            return "null";
        }
        String base = (id & ICU) == 0
                ? ((id & 1) == 0 ? "UTF8_BINARY" : "UTF8_LCASE")
                : LOCALES.split(" ")[id & LOCALE]
                        + ((id & IGNORES_CASE) == 0 ? "" : "_CI")
                        + ((id & IGNORES_ACCENT) == 0 ? "" : "_AI");
        return trims(id) ? base + "_RTRIM" : base;
    }

    static int id(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        int trims = upper.endsWith("_RTRIM") ? TRIMS : 0;
        if (trims != 0) {
            upper = upper.substring(0, upper.length() - "_RTRIM".length());
        }
        if (upper.equals("UTF8_BINARY")) {
            return UTF8_BINARY | trims;
        }
        if (upper.equals("UTF8_LCASE")) {
            return UTF8_LCASE | trims;
        }
        int ignored = 0;
        boolean caseSeen = false;
        boolean accentSeen = false;
        while (true) {
            String modifier = upper.length() < 3 ? "" : upper.substring(upper.length() - 3);
            boolean aboutCase = modifier.equals("_CI") || modifier.equals("_CS");
            boolean aboutAccent = modifier.equals("_AI") || modifier.equals("_AS");
            if (!(aboutCase && !caseSeen || aboutAccent && !accentSeen)) {
                break;
            }
            caseSeen |= aboutCase;
            accentSeen |= aboutAccent;
            ignored |= modifier.equals("_CI") ? IGNORES_CASE : modifier.equals("_AI") ? IGNORES_ACCENT : 0;
            upper = upper.substring(0, upper.length() - 3);
        }
        String[] locales = LOCALES.split(" ");
        for (int i = 0; i < locales.length; i++) {
            if (locales[i].equalsIgnoreCase(upper)) {
                return ICU | ignored | trims | i;
            }
        }
        throw Names.unknownCollation(name);
    }
}
