package io.sabot.engine.function.collection;

import io.sabot.engine.error.ErrorKind;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.error.Quoting;
import io.sabot.engine.function.CallContext;
import io.sabot.engine.type.ArrayValue;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Errors;
import io.sabot.engine.type.MersenneTwister;
import io.sabot.engine.type.StructValue;
import io.sabot.engine.type.ValueOrder;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;

/** Functions that make another array of an array. */
public final class ArrayEdits {
    /** The most elements that an array of Spark can have. */
    static final int MAX_SIZE = Integer.MAX_VALUE - 15;

    private ArrayEdits() {}

    public static ArrayValue remove(ArrayValue array, Object value, CallContext context) {
        DataType type = context.argumentType(1);
        Object[] kept = new Object[array.size()];
        int count = 0;
        for (Object element : array.elements()) {
            if (element == null || ValueOrder.compare(type, element, value) != 0) {
                kept[count++] = element;
            }
        }
        return new ArrayValue(Arrays.copyOf(kept, count));
    }

    public static ArrayValue compact(ArrayValue array) {
        return new ArrayValue(Arrays.stream(array.elements())
                .filter(element -> element != null)
                .toArray());
    }

    public static ArrayValue append(ArrayValue array, Object element) {
        return array == null ? null : insertedAt(array, array.size(), element);
    }

    public static ArrayValue prepend(ArrayValue array, Object element) {
        return array == null ? null : insertedAt(array, 0, element);
    }

    public static ArrayValue insert(ArrayValue array, Integer position, Object element, CallContext context) {
        return array == null || position == null ? null : insert(array, position, element, 0, context);
    }

    /** Position -1 is before the last element. */
    public static ArrayValue insertCountingBackFromLast(
            ArrayValue array, Integer position, Object element, CallContext context) {
        return array == null || position == null ? null : insert(array, position, element, 1, context);
    }

    private static ArrayValue insert(ArrayValue array, long position, Object element, int back, CallContext context) {
        if (position == 0) {
            throw Errors.indexOfZero(context.query());
        }
        int size = array.size();
        if (position > 0) {
            requireSize(Math.max(size + 1L, position));
            return insertedAt(array, (int) position - 1, element);
        }
        if (-position <= size) {
            return insertedAt(array, (int) (size + position + 1 - back), element);
        }
        long length = -position + back;
        requireSize(length);
        Object[] inserted = new Object[(int) length];
        System.arraycopy(array.elements(), 0, inserted, inserted.length - size, size);
        inserted[0] = element;
        return new ArrayValue(inserted);
    }

    private static void requireSize(long size) {
        if (size > MAX_SIZE) {
            throw Errors.tooManyElements("array_insert", size);
        }
    }

    /** Elements behind the place move on; a place beyond the end leaves NULL in between. */
    private static ArrayValue insertedAt(ArrayValue array, int place, Object element) {
        int size = array.size();
        int before = Math.min(place, size);
        Object[] inserted = new Object[Math.max(size, place) + 1];
        System.arraycopy(array.elements(), 0, inserted, 0, before);
        inserted[place] = element;
        System.arraycopy(array.elements(), before, inserted, place + 1, size - before);
        return new ArrayValue(inserted);
    }

    public static ArrayValue repeat(Object element, Integer count) {
        if (count == null) {
            return null;
        }
        if (count > MAX_SIZE) {
            throw tooMany("array_repeat", Integer.toString(count));
        }
        Object[] repeated = new Object[Math.max(count, 0)];
        Arrays.fill(repeated, element);
        return new ArrayValue(repeated);
    }

    /** A number of elements that was asked for. */
    static QueryException tooMany(String function, String count) {
        return QueryException.of(
                ErrorKind.RUNTIME,
                "COLLECTION_SIZE_LIMIT_EXCEEDED.PARAMETER",
                "numberOfElements",
                count,
                "functionName",
                Quoting.id(function),
                "maxRoundedArrayLength",
                Integer.toString(MAX_SIZE),
                "parameter",
                Quoting.id("count"));
    }

    public static ArrayValue flatten(ArrayValue arrays) {
        long size = 0;
        for (Object array : arrays.elements()) {
            if (array == null) {
                return null;
            }
            size += ((ArrayValue) array).size();
        }
        if (size > MAX_SIZE) {
            throw Errors.tooManyElements("flatten", size);
        }
        Object[] flat = new Object[(int) size];
        int at = 0;
        for (Object array : arrays.elements()) {
            Object[] elements = ((ArrayValue) array).elements();
            System.arraycopy(elements, 0, flat, at, elements.length);
            at += elements.length;
        }
        return new ArrayValue(flat);
    }

    public static ArrayValue slice(ArrayValue array, int start, int length) {
        if (start == 0) {
            throw QueryException.of(
                    ErrorKind.RUNTIME,
                    "INVALID_PARAMETER_VALUE.START",
                    "parameter",
                    Quoting.id("start"),
                    "functionName",
                    Quoting.id("slice"));
        }
        if (length < 0) {
            throw QueryException.of(
                    ErrorKind.RUNTIME,
                    "INVALID_PARAMETER_VALUE.LENGTH",
                    "parameter",
                    Quoting.id("length"),
                    "length",
                    Integer.toString(length),
                    "functionName",
                    Quoting.id("slice"));
        }
        int from = start < 0 ? start + array.size() : start - 1;
        if (from < 0 || from >= array.size()) {
            return ArrayValue.EMPTY;
        }
        int to = (int) Math.min((long) from + length, array.size());
        return new ArrayValue(Arrays.copyOfRange(array.elements(), from, to));
    }

    public static ArrayValue sort(ArrayValue array, boolean ascending, CallContext context) {
        Object[] sorted = array.elements().clone();
        DataType type = ArrayMethods.elementType(context, 0);
        if (type != DataType.NULL) {
            Comparator<Object> order = (a, b) -> ValueOrder.compare(type, a, b);
            Arrays.sort(sorted, ascending ? order : order.reversed());
        }
        return new ArrayValue(sorted);
    }

    /** The random numbers of one partition: without a seed, or with NULL for one, it is drawn. */
    public static MersenneTwister shuffler(Object[] constants, CallContext context, long partition) {
        boolean drawn = constants.length < 2 || constants[1] == null;
        long seed = drawn ? new Random().nextLong() : ((Number) constants[1]).longValue();
        return new MersenneTwister(seed + partition);
    }

    public static ArrayValue shuffle(ArrayValue array, MersenneTwister random) {
        return shuffled(array, random);
    }

    public static ArrayValue shuffle(ArrayValue array, Object seed, MersenneTwister random) {
        return shuffled(array, random);
    }

    /** The Fisher-Yates shuffle that fills from the front. */
    private static ArrayValue shuffled(ArrayValue array, MersenneTwister random) {
        if (array == null) {
            return null;
        }
        Object[] shuffled = new Object[array.size()];
        for (int i = 0; i < shuffled.length; i++) {
            int other = random.nextInt(i + 1);
            shuffled[i] = shuffled[other];
            shuffled[other] = array.get(i);
        }
        return new ArrayValue(shuffled);
    }

    public static ArrayValue zip(Object[] arrays) {
        int size = 0;
        for (Object array : arrays) {
            size = Math.max(size, ((ArrayValue) array).size());
        }
        Object[] zipped = new Object[size];
        for (int i = 0; i < size; i++) {
            Object[] fields = new Object[arrays.length];
            for (int a = 0; a < arrays.length; a++) {
                ArrayValue array = (ArrayValue) arrays[a];
                fields[a] = i < array.size() ? array.get(i) : null;
            }
            zipped[i] = new StructValue(fields);
        }
        return new ArrayValue(zipped);
    }
}
