package io.sabot.engine.object;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How many bytes objects take of the heap, about: with pointers of four bytes, and what the JVM hides of its own classes guessed.
 * Objects that are met twice count once. Source: Spark's {@code SizeEstimator}.
 */
public final class ObjectSize {
    private static final int HEADER = 12;
    private static final int ARRAY_HEADER = 16;
    private static final int POINTER = 4;
    /** Of an entry in a collection or map of the JVM's. */
    private static final int ENTRY = 32;

    private static final int MOST_VISITED = 400;
    private static final int SAMPLE = 100;

    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return shape(type);
        }
    };

    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Object> left = new ArrayDeque<>();
    private long bytes;

    private ObjectSize() {}

    /** @param references fields that can be read; null when some cannot */
    private record Shape(long bytes, List<Field> references) {}

    public static long of(Object object) {
        ObjectSize size = new ObjectSize();
        size.add(object);
        return size.bytes;
    }

    /** Of some of the objects, with their places in an array; of many a sample is looked at. */
    static long of(List<?> objects, int from, int to) {
        int count = to - from;
        int step = Math.max(1, count / SAMPLE);
        ObjectSize size = new ObjectSize();
        int looked = 0;
        for (int i = from; i < to; i += step) {
            size.add(objects.get(i));
            looked++;
        }
        return looked == 0 ? 0 : size.bytes * count / looked + (long) count * POINTER;
    }

    private void add(Object root) {
        push(root);
        while (!left.isEmpty()) {
            visit(left.pop());
        }
    }

    private void push(Object object) {
        if (object != null && seen.add(object)) {
            left.push(object);
        }
    }

    private void visit(Object object) {
        Class<?> type = object.getClass();
        if (type.isArray()) {
            visitArray(object, type.getComponentType());
        } else if (object instanceof CharSequence text) {
            bytes += HEADER + 12 + aligned(ARRAY_HEADER + text.length());
        } else if (!(object instanceof Class || object instanceof ClassLoader || object instanceof Thread)) {
            Shape shape = SHAPES.get(type);
            bytes += shape.bytes;
            if (shape.references == null) {
                visitHidden(object);
            } else {
                shape.references.forEach(field -> push(read(field, object)));
            }
        }
    }

    private static Object read(Field field, Object object) {
        try {
            return field.get(object);
        } catch (IllegalAccessException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Objects of the JVM's own classes, by what they show. */
    private void visitHidden(Object object) {
        if (object instanceof Collection<?> collection) {
            bytes += (long) collection.size() * ENTRY;
            visitAll(collection.toArray());
        } else if (object instanceof Map<?, ?> map) {
            bytes += (long) map.size() * ENTRY;
            visitAll(map.keySet().toArray());
            visitAll(map.values().toArray());
        }
    }

    private void visitArray(Object array, Class<?> element) {
        if (element.isPrimitive()) {
            bytes += aligned(ARRAY_HEADER + (long) Array.getLength(array) * bytesOf(element));
        } else {
            bytes += aligned(ARRAY_HEADER + (long) Array.getLength(array) * POINTER);
            visitAll((Object[]) array);
        }
    }

    private void visitAll(Object[] objects) {
        if (objects.length <= MOST_VISITED) {
            for (Object object : objects) {
                push(object);
            }
            return;
        }
        long before = bytes;
        int step = objects.length / SAMPLE;
        int looked = 0;
        ObjectSize sample = new ObjectSize();
        for (int i = 0; i < objects.length; i += step) {
            sample.add(objects[i]);
            looked++;
        }
        bytes = before + sample.bytes * objects.length / looked;
    }

    private static Shape shape(Class<?> type) {
        long bytes = HEADER;
        List<Field> references = new ArrayList<>();
        for (Class<?> part = type; part != Object.class; part = part.getSuperclass()) {
            for (Field field : part.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    bytes += bytesOf(field.getType());
                    if (!field.getType().isPrimitive() && references != null) {
                        references = field.trySetAccessible() ? with(references, field) : null;
                    }
                }
            }
        }
        return new Shape(aligned(bytes), references);
    }

    private static List<Field> with(List<Field> fields, Field another) {
        fields.add(another);
        return fields;
    }

    private static int bytesOf(Class<?> type) {
        if (type == long.class || type == double.class) {
            return Long.BYTES;
        }
        if (type == byte.class || type == boolean.class) {
            return Byte.BYTES;
        }
        return type == short.class || type == char.class ? Short.BYTES : POINTER;
    }

    private static long aligned(long size) {
        return size + 7 & ~7;
    }
}
