package io.sabot.engine.function.aggregate.vector;

import io.sabot.engine.error.ErrorKind;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.error.Quoting;
import io.sabot.engine.type.ArrayValue;

/**
 * Products, distances and norms of vectors of floats; NULL when an element is NULL. Sums are made in floats and by blocks of
 * eight, as in Spark's VectorFunctionImplUtils, so that the last digits agree.
 */
public final class VectorMethods {
    private static final int BLOCK = 8;

    private VectorMethods() {}

    public static Float cosineSimilarity(ArrayValue left, ArrayValue right) {
        checkDimensions("vector_cosine_similarity", left.size(), right.size());
        float[] a = floats(left);
        float[] b = floats(right);
        if (a == null || b == null || a.length == 0) {
            return null;
        }
        float norms = (float) Math.sqrt(sum(products(a, a)) * sum(products(b, b)));
        return norms < Float.MIN_NORMAL ? null : (Float) (sum(products(a, b)) / norms);
    }

    public static Float innerProduct(ArrayValue left, ArrayValue right) {
        checkDimensions("vector_inner_product", left.size(), right.size());
        float[] a = floats(left);
        float[] b = floats(right);
        return a == null || b == null ? null : (Float) sum(products(a, b));
    }

    public static Float distance(ArrayValue left, ArrayValue right) {
        checkDimensions("vector_l2_distance", left.size(), right.size());
        float[] a = floats(left);
        float[] b = floats(right);
        if (a == null || b == null) {
            return null;
        }
        float[] differences = new float[a.length];
        for (int i = 0; i < a.length; i++) {
            differences[i] = a[i] - b[i];
        }
        return (float) Math.sqrt(sum(products(differences, differences)));
    }

    public static Float norm(ArrayValue vector, float degree) {
        return norm("vector_norm", vector, degree);
    }

    public static ArrayValue normalize(ArrayValue vector, float degree) {
        Float norm = norm("vector_normalize", vector, degree);
        if (norm == null) {
            return null;
        }
        if (vector.size() == 0) {
            return vector;
        }
        if (norm < Float.MIN_NORMAL) {
            return null;
        }
        Object[] result = new Object[vector.size()];
        for (int i = 0; i < result.length; i++) {
            result[i] = (Float) vector.get(i) / norm;
        }
        return new ArrayValue(result);
    }

    private static Float norm(String function, ArrayValue vector, float degree) {
        if (degree != 1.0f && degree != 2.0f && degree != Float.POSITIVE_INFINITY) {
            throw QueryException.of(
                    ErrorKind.RUNTIME,
                    "INVALID_VECTOR_NORM_DEGREE",
                    "functionName",
                    Quoting.id(function),
                    "degree",
                    Float.toString(degree));
        }
        float[] elements = floats(vector);
        if (elements == null) {
            return null;
        }
        if (degree == 2.0f) {
            return (float) Math.sqrt(sum(products(elements, elements)));
        }
        float greatest = 0.0f;
        for (int i = 0; i < elements.length; i++) {
            elements[i] = Math.abs(elements[i]);
            greatest = elements[i] > greatest ? elements[i] : greatest;
        }
        return degree == 1.0f ? sum(elements) : greatest;
    }

    static void checkDimensions(String function, int left, int right) {
        if (left != right) {
            throw QueryException.of(
                    ErrorKind.RUNTIME,
                    "VECTOR_DIMENSION_MISMATCH",
                    "functionName",
                    Quoting.id(function),
                    "leftDim",
                    Integer.toString(left),
                    "rightDim",
                    Integer.toString(right));
        }
    }

    /** @return null when an element is NULL */
    static float[] floats(ArrayValue vector) {
        float[] floats = new float[vector.size()];
        for (int i = 0; i < floats.length; i++) {
            if (vector.get(i) == null) {
                return null;
            }
            floats[i] = (Float) vector.get(i);
        }
        return floats;
    }

    private static float[] products(float[] a, float[] b) {
        float[] products = new float[a.length];
        for (int i = 0; i < a.length; i++) {
            products[i] = a[i] * b[i];
        }
        return products;
    }

    private static float sum(float[] terms) {
        float total = 0.0f;
        int whole = terms.length / BLOCK * BLOCK;
        for (int from = 0; from < whole; from += BLOCK) {
            float block = terms[from];
            for (int i = 1; i < BLOCK; i++) {
                block += terms[from + i];
            }
            total += block;
        }
        for (int i = whole; i < terms.length; i++) {
            total += terms[i];
        }
        return total;
    }
}
