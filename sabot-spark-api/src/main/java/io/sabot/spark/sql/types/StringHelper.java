package io.sabot.spark.sql.types;

import scala.Option;

/** How constraints of strings compare: the greater lets fewer strings pass. Source: {@code StringHelper}. */
public final class StringHelper {
    private StringHelper() {}

    /** None where neither lets all strings of the other pass. */
    public static Option<Object> tryCompare(StringConstraint x, StringConstraint y) {
        boolean isFree = x instanceof NoConstraint$;
        boolean isOtherFree = y instanceof NoConstraint$;
        if (isFree || isOtherFree) {
            return Option.apply(Boolean.compare(isOtherFree, isFree));
        }
        int compared = Integer.compare(length(y), length(x));
        boolean sameKind = x.getClass() == y.getClass();
        if (sameKind) {
            return Option.apply(compared);
        }
        boolean isFixed = x instanceof FixedLength;
        boolean fits = isFixed ? compared >= 0 : compared <= 0;
        return fits ? Option.apply(isFixed ? 1 : -1) : Option.empty();
    }

    private static int length(StringConstraint constraint) {
        return constraint instanceof FixedLength fixed ? fixed.length() : ((MaxLength) constraint).length();
    }

    public static boolean lteq(StringConstraint x, StringConstraint y) {
        Option<Object> compared = tryCompare(x, y);
        return compared.isDefined() && (Integer) compared.get() <= 0;
    }

    public static boolean gteq(StringConstraint x, StringConstraint y) {
        Option<Object> compared = tryCompare(x, y);
        return compared.isDefined() && (Integer) compared.get() >= 0;
    }

    public static boolean equiv(StringConstraint x, StringConstraint y) {
        Option<Object> compared = tryCompare(x, y);
        return compared.isDefined() && (Integer) compared.get() == 0;
    }

    public static boolean isPlainString(StringType type) {
        return type.constraint() instanceof NoConstraint$;
    }

    public static boolean isMoreConstrained(StringType a, StringType b) {
        return gteq(a.constraint(), b.constraint());
    }

    /** The type that has all strings of both; none where their collations differ. */
    public static Option<StringType> tightestCommonString(StringType one, StringType other) {
        if (one.collationId() != other.collationId()) {
            return Option.empty();
        }
        return Option.apply(StringType$.MODULE$.apply(one.collationId()));
    }

    public static StringType removeCollation(StringType type) {
        if (type instanceof CharType text) {
            return CharType.apply(text.length());
        }
        return type instanceof VarcharType text ? VarcharType.apply(text.length()) : StringType$.MODULE$;
    }
}
