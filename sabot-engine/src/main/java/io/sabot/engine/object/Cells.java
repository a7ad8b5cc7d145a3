package io.sabot.engine.object;

import java.util.Arrays;

/**
 * Objects by number. Whole numbers, as long as all are of one class, are held unboxed: a table's key or sum is then found without
 * following a pointer, and an old array need not remember young objects. Those that come out are equal to those that went in.
 */
final class Cells {
    private static final int FIRST_CAPACITY = 32;

    /** Of all numbers; null when there are other objects. */
    private Class<?> kind;

    private long[] numbers = new long[FIRST_CAPACITY];
    private Object[] objects;
    private int size;

    /** Gives the next number to an object. */
    void add(Object object) {
        if (size == 0 && (object instanceof Long || object instanceof Integer)) {
            kind = object.getClass();
        }
        if (objects == null && (object == null || object.getClass() != kind)) {
            becomeObjects();
        }
        if (objects == null) {
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * size);
            }
            numbers[size++] = number(object);
        } else {
            if (size == objects.length) {
                objects = Arrays.copyOf(objects, 2 * size);
            }
            objects[size++] = object;
        }
    }

    private void becomeObjects() {
        Object[] boxed = new Object[numbers.length];
        for (int i = 0; i < size; i++) {
            boxed[i] = get(i);
        }
        objects = boxed;
        numbers = null;
        kind = null;
    }

    private long number(Object object) {
        return kind == Long.class ? (Long) object : (Integer) object;
    }

    void set(int number, Object object) {
        if (objects == null) {
            if (object != null && object.getClass() == kind) {
                numbers[number] = number(object);
                return;
            }
            becomeObjects();
        }
        objects[number] = object;
    }

    Object get(int number) {
        if (objects != null) {
            return objects[number];
        }
        if (kind == Long.class) {
            return numbers[number];
        }
        return (int) numbers[number];
    }

    /** Whether a key is the one of that number; asks the key. */
    boolean isAt(int number, Object key) {
        if (objects == null) {
            return key.getClass() == kind ? numbers[number] == number(key) : key.equals(get(number));
        }
        Object found = objects[number];
        return key == found || key.equals(found);
    }
}
