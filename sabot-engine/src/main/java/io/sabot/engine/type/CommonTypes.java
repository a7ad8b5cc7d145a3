package io.sabot.engine.type;

import io.sabot.engine.type.cast.CastRules;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The type that values of several types can all be cast to (TypeCoercion and AnsiTypeCoercion of Spark). Each method gives
 * null when there is none.
 */
final class CommonTypes {
    private static final List<DataType> NUMERIC_PRECEDENCE =
            List.of(DataType.BYTE, DataType.SHORT, DataType.INT, DataType.LONG, DataType.FLOAT, DataType.DOUBLE);

    /** A rule for two types, to be applied to the parts of nested ones. */
    private interface PairRule {
        DataType common(DataType a, DataType b);
    }

    private CommonTypes() {}

    /** Without loss, and without making text of anything (findTightestCommonType). */
    static DataType tightest(DataType a, DataType b, boolean ansi) {
        if (a.equals(b) || b == DataType.NULL) {
            return a;
        } else if (a == DataType.NULL) {
            return b;
        } else if (a.isNumeric() && b.isNumeric()) {
            return tightestNumeric(a, b, ansi);
        } else if (a instanceof StringType left && b instanceof StringType right) {
            return commonText(left, right);
        } else if (isDateTime(a) && isDateTime(b)) {
            return widerDateTime(a, b);
        } else if (a instanceof DayTimeIntervalType left && b instanceof DayTimeIntervalType right) {
            return new DayTimeIntervalType(Math.min(left.start(), right.start()), Math.max(left.end(), right.end()));
        } else if (a instanceof YearMonthIntervalType left && b instanceof YearMonthIntervalType right) {
            return new YearMonthIntervalType(Math.min(left.start(), right.start()), Math.max(left.end(), right.end()));
        }
        return nested(a, b, ansi, (x, y) -> tightest(x, y, ansi));
    }

    private static DataType tightestNumeric(DataType a, DataType b, boolean ansi) {
        if (a instanceof DecimalType decimal) {
            return b.isIntegral() && DecimalTypes.isWider(decimal, b) ? a : null;
        } else if (b instanceof DecimalType decimal) {
            return a.isIntegral() && DecimalTypes.isWider(decimal, a) ? b : null;
        }
        int rank = Math.max(NUMERIC_PRECEDENCE.indexOf(a), NUMERIC_PRECEDENCE.indexOf(b));
        DataType wider = NUMERIC_PRECEDENCE.get(rank);
        // A float cannot hold every int.
        return ansi && wider == DataType.FLOAT ? DataType.DOUBLE : wider;
    }

    private static boolean isDateTime(DataType type) {
        return type == DataType.DATE
                || type == DataType.TIMESTAMP
                || type == DataType.TIMESTAMP_NTZ
                || type instanceof TimeType;
    }

    private static DataType widerDateTime(DataType a, DataType b) {
        if (a instanceof TimeType || b instanceof TimeType) {
            return null;
        }
        return a == DataType.TIMESTAMP || b == DataType.TIMESTAMP ? DataType.TIMESTAMP : DataType.TIMESTAMP_NTZ;
    }

    /** With a loss of digits if need be, and by way of text (findWiderTypeForTwo). */
    static DataType wider(DataType a, DataType b, boolean ansi) {
        DataType common = widerWithoutText(a, b, ansi);
        if (common == null) {
            common = ansi ? ofTextAnsi(a, b) : ofTextLegacy(a, b);
        }
        return common != null ? common : nested(a, b, ansi, (x, y) -> wider(x, y, ansi));
    }

    /** The same, but text stays apart (findWiderTypeWithoutStringPromotionForTwo). */
    static DataType widerWithoutStringPromotion(DataType a, DataType b, boolean ansi) {
        DataType common = widerWithoutText(a, b, ansi);
        return common != null ? common : nested(a, b, ansi, (x, y) -> widerWithoutStringPromotion(x, y, ansi));
    }

    private static DataType widerWithoutText(DataType a, DataType b, boolean ansi) {
        DataType common = tightest(a, b, ansi);
        return common != null ? common : widerDecimal(a, b);
    }

    private static DataType widerDecimal(DataType a, DataType b) {
        boolean decimal = a instanceof DecimalType || b instanceof DecimalType;
        if (!decimal || !a.isNumeric() || !b.isNumeric()) {
            return null;
        } else if (isFloating(a) || isFloating(b)) {
            return DataType.DOUBLE;
        }
        return DecimalTypes.wider(DecimalTypes.forType(a), DecimalTypes.forType(b));
    }

    private static boolean isFloating(DataType type) {
        return type == DataType.FLOAT || type == DataType.DOUBLE;
    }

    /** Outside ANSI mode what meets text becomes text. */
    private static DataType ofTextLegacy(DataType a, DataType b) {
        if (a.isString() && b.isString()) {
            return null;
        }
        DataType other = a.isString() ? b : a;
        boolean promoted = isAtomic(other) && other != DataType.BINARY && other != DataType.BOOLEAN;
        return promoted && (a.isString() || b.isString()) ? (a.isString() ? a : b) : null;
    }

    /** In ANSI mode text becomes what it meets, so that it fails where it is no such value. */
    static DataType ofTextAnsi(DataType a, DataType b) {
        if (a instanceof StringType left && b instanceof StringType right) {
            return commonText(left, right);
        } else if (!a.isString() && !b.isString()) {
            return null;
        }
        DataType other = a.isString() ? b : a;
        if (other.isIntegral()) {
            return DataType.LONG;
        } else if (other.isFractional()) {
            return DataType.DOUBLE;
        } else if (other == DataType.NULL) {
            return a.isString() ? a : b;
        }
        boolean interval = other instanceof YearMonthIntervalType || other instanceof DayTimeIntervalType;
        return isAtomic(other) && !interval ? other : null;
    }

    /** Texts of different collations have nothing in common; who wins among them is for the collation rules to say. */
    private static DataType commonText(StringType a, StringType b) {
        return a.collation().equals(b.collation()) ? StringType.collated(a.collation()) : null;
    }

    /** What text and another type are compared as outside ANSI mode (findCommonTypeForBinaryComparison). */
    static DataType ofComparisonLegacy(DataType a, DataType b) {
        if (a.isString() && b.isString()) {
            return a.equals(b) ? null : ofTextAnsi(a, b);
        } else if (!a.isString() && !b.isString()) {
            boolean dateAndTimestamp =
                    (a == DataType.DATE && b == DataType.TIMESTAMP) || (a == DataType.TIMESTAMP && b == DataType.DATE);
            return dateAndTimestamp ? DataType.TIMESTAMP : null;
        }
        DataType text = a.isString() ? a : b;
        DataType other = a.isString() ? b : a;
        if (other == DataType.NULL) {
            return text;
        } else if (other instanceof DecimalType decimal && decimal.scale() > 0) {
            return DataType.DOUBLE;
        }
        boolean interval = other instanceof YearMonthIntervalType || other instanceof DayTimeIntervalType;
        return isAtomic(other) && !interval ? other : null;
    }

    static boolean isAtomic(DataType type) {
        return !type.isNested() && type != DataType.NULL && type != DataType.CALENDAR_INTERVAL;
    }

    /** Of many. Outside ANSI mode text comes first, because the rule for two is not associative. */
    static DataType wider(List<DataType> types, boolean ansi) {
        DataType common = DataType.NULL;
        for (DataType type : ansi ? types : textFirst(types)) {
            common = wider(common, type, ansi);
            if (common == null) {
                return null;
            }
        }
        return common;
    }

    private static Set<DataType> textFirst(List<DataType> types) {
        Set<DataType> ordered = new LinkedHashSet<>();
        types.stream().filter(CommonTypes::holdsText).forEach(ordered::add);
        ordered.addAll(types);
        return ordered;
    }

    private static boolean holdsText(DataType type) {
        return type.isString() || (type instanceof ArrayType array && holdsText(array.element()));
    }

    /** The parts of two nested types of one kind by a rule; parts whose cast may give NULL become nullable. */
    private static DataType nested(DataType a, DataType b, boolean ansi, PairRule rule) {
        if (a instanceof ArrayType left && b instanceof ArrayType right) {
            DataType element = rule.common(left.element(), right.element());
            return element == null
                    ? null
                    : new ArrayType(
                            element,
                            left.containsNull()
                                    || right.containsNull()
                                    || mayBeNull(left.element(), right.element(), element));
        } else if (a instanceof MapType left && b instanceof MapType right) {
            return commonMap(left, right, rule);
        }
        return a instanceof StructType left && b instanceof StructType right ? commonStruct(left, right, rule) : null;
    }

    private static DataType commonMap(MapType left, MapType right, PairRule rule) {
        DataType key = rule.common(left.key(), right.key());
        DataType value = rule.common(left.value(), right.value());
        if (key == null || value == null || mayBeNull(left.key(), right.key(), key)) {
            return null;
        }
        boolean nullable =
                left.valueContainsNull() || right.valueContainsNull() || mayBeNull(left.value(), right.value(), value);
        return new MapType(key, value, nullable);
    }

    private static DataType commonStruct(StructType left, StructType right, PairRule rule) {
        if (left.size() != right.size()) {
            return null;
        }
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < left.size(); i++) {
            Field a = left.field(i);
            Field b = right.field(i);
            DataType common = a.name().equalsIgnoreCase(b.name()) ? rule.common(a.type(), b.type()) : null;
            if (common == null) {
                return null;
            }
            boolean nullable = a.nullable() || b.nullable() || mayBeNull(a.type(), b.type(), common);
            fields.add(Field.of(a.name(), common, nullable));
        }
        return new StructType(fields);
    }

    private static boolean mayBeNull(DataType a, DataType b, DataType common) {
        return CastRules.forceNullable(a, common) || CastRules.forceNullable(b, common);
    }
}
