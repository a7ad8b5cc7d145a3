package io.sabot.spark.sql.types;

import scala.Function2;

/** The ways in which two types may be held for the same. */
final class TypeEquality {
    private TypeEquality() {}

    static boolean ignoringNullability(DataType left, DataType right, boolean ignoreCase) {
        if (left instanceof ArrayType first && right instanceof ArrayType second) {
            return ignoringNullability(first.elementType(), second.elementType(), ignoreCase);
        }
        if (left instanceof MapType first && right instanceof MapType second) {
            return ignoringNullability(first.keyType(), second.keyType(), ignoreCase)
                    && ignoringNullability(first.valueType(), second.valueType(), ignoreCase);
        }
        if (left instanceof StructType first && right instanceof StructType second) {
            boolean same = first.length() == second.length();
            for (int i = 0; same && i < first.length(); i++) {
                String name = first.apply(i).name();
                String otherName = second.apply(i).name();
                same = (ignoreCase ? name.equalsIgnoreCase(otherName) : name.equals(otherName))
                        && ignoringNullability(
                                first.apply(i).dataType(), second.apply(i).dataType(), ignoreCase);
            }
            return same;
        }
        return left.equals(right);
    }

    static boolean structurally(DataType left, DataType right, boolean ignoreNullability) {
        if (left instanceof ArrayType first && right instanceof ArrayType second) {
            return structurally(first.elementType(), second.elementType(), ignoreNullability)
                    && (ignoreNullability || first.containsNull() == second.containsNull());
        }
        if (left instanceof MapType first && right instanceof MapType second) {
            return structurally(first.keyType(), second.keyType(), ignoreNullability)
                    && structurally(first.valueType(), second.valueType(), ignoreNullability)
                    && (ignoreNullability || first.valueContainsNull() == second.valueContainsNull());
        }
        if (left instanceof StructType first && right instanceof StructType second) {
            boolean same = first.length() == second.length();
            for (int i = 0; same && i < first.length(); i++) {
                StructField field = first.apply(i);
                StructField other = second.apply(i);
                same = structurally(field.dataType(), other.dataType(), ignoreNullability)
                        && (ignoreNullability || field.nullable() == other.nullable());
            }
            return same;
        }
        return left.equals(right);
    }

    static boolean structurallyByName(DataType left, DataType right, Function2<String, String, Object> resolver) {
        if (left instanceof ArrayType first && right instanceof ArrayType second) {
            return structurallyByName(first.elementType(), second.elementType(), resolver);
        }
        if (left instanceof MapType first && right instanceof MapType second) {
            return structurallyByName(first.keyType(), second.keyType(), resolver)
                    && structurallyByName(first.valueType(), second.valueType(), resolver);
        }
        if (left instanceof StructType first && right instanceof StructType second) {
            boolean same = first.length() == second.length();
            for (int i = 0; same && i < first.length(); i++) {
                StructField field = first.apply(i);
                StructField other = second.apply(i);
                same = (Boolean) resolver.apply(field.name(), other.name())
                        && structurallyByName(field.dataType(), other.dataType(), resolver);
            }
            return same;
        }
        return true;
    }
}
