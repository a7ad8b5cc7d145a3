package io.sabot.engine.object;

import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;

/** {@link ObjectSize} for those who ask every few objects: of what has many elements only the first are looked at. */
final class ObjectSizes {
    private static final int LOOKED_AT = 8;
    private static final int MOST_DEPTH = 4;
    private static final long HEADER = 16;
    private static final long BOXED = 24;
    private static final long TEXT = 56;
    private static final long REFERENCE = 4;
    private static final long MAP_ENTRY = 48;

    private ObjectSizes() {}

    static long of(Object object) {
        return of(object, 0);
    }

    private static long of(Object object, int depth) {
        if (object == null) {
            return 0;
        }
        if (object instanceof String text) {
            return TEXT + text.length();
        }
        if (object instanceof Number
                || object instanceof Character
                || object instanceof Boolean
                || object instanceof Enum) {
            return BOXED;
        }
        if (depth == MOST_DEPTH) {
            return BOXED;
        }
        if (object.getClass().isArray()) {
            return ofArray(object, depth);
        }
        if (object instanceof Collection<?> all) {
            return 2 * HEADER + all.size() * (2 * REFERENCE + average(all.iterator(), depth));
        }
        if (object instanceof Map<?, ?> map) {
            return 2 * HEADER
                    + map.size()
                            * (MAP_ENTRY
                                    + average(map.keySet().iterator(), depth)
                                    + average(map.values().iterator(), depth));
        }
        return ObjectSize.of(object);
    }

    private static long ofArray(Object array, int depth) {
        if (array instanceof Object[] objects) {
            return HEADER
                    + objects.length
                            * (REFERENCE + average(Arrays.asList(objects).iterator(), depth));
        }
        return HEADER
                + (long) Array.getLength(array)
                        * (array instanceof byte[] || array instanceof boolean[] ? 1 : Long.BYTES);
    }

    private static long average(Iterator<?> objects, int depth) {
        long bytes = 0;
        int count = 0;
        while (count < LOOKED_AT && objects.hasNext()) {
            bytes += of(objects.next(), depth + 1);
            count++;
        }
        return count == 0 ? 0 : bytes / count;
    }
}
