package io.sabot.spark.sql.types;

/** From {@link DataType#typeName()} back to the type, for types without nested ones. */
final class TypeNames {
    private TypeNames() {}

    static DataType typeOrNull(String name) {
        return switch (name) {
            case "void", "null" -> DataTypes.NullType;
            case "string" -> DataTypes.StringType;
            case "binary" -> DataTypes.BinaryType;
            case "boolean" -> DataTypes.BooleanType;
            case "byte" -> DataTypes.ByteType;
            case "short" -> DataTypes.ShortType;
            case "integer" -> DataTypes.IntegerType;
            case "long" -> DataTypes.LongType;
            case "float" -> DataTypes.FloatType;
            case "double" -> DataTypes.DoubleType;
            case "decimal" -> DecimalType.USER_DEFAULT();
            case "date" -> DataTypes.DateType;
            case "timestamp", "timestamp_ltz" -> DataTypes.TimestampType;
            case "timestamp_ntz" -> DataTypes.TimestampNTZType;
            case "interval" -> DataTypes.CalendarIntervalType;
            case "variant" -> DataTypes.VariantType;
            default -> parameterised(name);
        };
    }

    private static DataType parameterised(String name) {
        if (name.startsWith("string collate ")) {
            return StringType.apply(name.substring("string collate ".length()).trim());
        }
        if (name.startsWith("interval ")) {
            return interval(name.substring("interval ".length()));
        }
        int[] numbers = numbers(name);
        if (numbers.length == 2 && name.startsWith("decimal(")) {
            return DecimalType.apply(numbers[0], numbers[1]);
        }
        if (numbers.length != 1) {
            return null;
        }
        return switch (name.substring(0, name.indexOf('('))) {
            case "char" -> CharType.apply(numbers[0]);
            case "varchar" -> VarcharType.apply(numbers[0]);
            case "time" -> TimeType.apply(numbers[0]);
            default -> null;
        };
    }

    /** @return what stands in the brackets at the end, nothing when that is not numbers */
    private static int[] numbers(String name) {
        int open = name.indexOf('(');
        if (open < 0 || !name.endsWith(")")) {
            return new int[0];
        }
        String[] texts = name.substring(open + 1, name.length() - 1).split(",");
        int[] numbers = new int[texts.length];
        try {
            for (int i = 0; i < texts.length; i++) {
                numbers[i] = Integer.parseInt(texts[i].trim());
            }
        } catch (NumberFormatException notANumber) {
            return new int[0];
        }
        return numbers;
    }

    private static DataType interval(String fields) {
        int to = fields.indexOf(" to ");
        String start = to < 0 ? fields : fields.substring(0, to);
        String end = to < 0 ? fields : fields.substring(to + " to ".length());
        for (byte first = 0; first < 4; first++) {
            for (byte last = first; last < 4; last++) {
                if (first < 2
                        && last < 2
                        && start.equals(YearMonthIntervalType.fieldToString(first))
                        && end.equals(YearMonthIntervalType.fieldToString(last))) {
                    return YearMonthIntervalType.apply(first, last);
                }
                if (start.equals(DayTimeIntervalType.fieldToString(first))
                        && end.equals(DayTimeIntervalType.fieldToString(last))) {
                    return DayTimeIntervalType.apply(first, last);
                }
            }
        }
        return null;
    }
}
