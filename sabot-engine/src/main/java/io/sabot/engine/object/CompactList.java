package io.sabot.engine.object;

import java.io.Serializable;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.RandomAccess;

/** A list that only grows; most values of one key are few, so up to two need no array. Source: Spark's {@code CompactBuffer}. */
public final class CompactList<T> extends AbstractList<T> implements RandomAccess, Serializable {
    private static final long serialVersionUID = 1L;
    private static final int FIRST_OTHERS = 6;

    private int size;
    private Object first;
    private Object second;
    private Object[] others;

    @Override
    public int size() {
        return size;
    }

    @Override
    @SuppressWarnings("unchecked") // only T are added
    public T get(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException(index);
        }
        return (T) (index == 0 ? first : index == 1 ? second : others[index - 2]);
    }

    @Override
    public boolean add(T value) {
        if (size == 0) {
            first = value;
        } else if (size == 1) {
            second = value;
        } else {
            if (others == null) {
                others = new Object[FIRST_OTHERS];
            } else if (size - 2 == others.length) {
                others = Arrays.copyOf(others, 2 * others.length);
            }
            others[size - 2] = value;
        }
        size++;
        return true;
    }
}
