package io.sabot.engine.function.aggregate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The k values with the best keys, in a heap whose top is the worst of them. Which of several rows with equal keys stay, and
 * in what order they come out, follows from the moves of the heap, which are those of Spark (MaxMinByKHeap).
 */
final class KeyedHeap {
    private final int limit;
    private final Comparator<Object> order;
    private Object[] values = new Object[4];
    private Object[] keys = new Object[4];
    private int[] heap = new int[4];
    private int size;

    /** @param order in which greater keys are better */
    KeyedHeap(int limit, Comparator<Object> order) {
        this.limit = limit;
        this.order = order;
    }

    int size() {
        return size;
    }

    /** Values and keys in the order of the heap, as a merge takes them. */
    Object value(int place) {
        return values[heap[place]];
    }

    Object key(int place) {
        return keys[heap[place]];
    }

    void insert(Object value, Object key) {
        if (size < limit) {
            if (size == keys.length) {
                int length = Math.min(limit, 2 * size);
                values = Arrays.copyOf(values, length);
                keys = Arrays.copyOf(keys, length);
                heap = Arrays.copyOf(heap, length);
            }
            values[size] = value;
            keys[size] = key;
            heap[size] = size;
            siftUp(size);
            size++;
        } else if (order.compare(key, keys[heap[0]]) > 0) {
            values[heap[0]] = value;
            keys[heap[0]] = key;
            siftDown();
        }
    }

    private void siftUp(int start) {
        int place = start;
        while (place > 0) {
            int parent = (place - 1) / 2;
            if (order.compare(key(place), key(parent)) >= 0) {
                return;
            }
            swap(place, parent);
            place = parent;
        }
    }

    private void siftDown() {
        int place = 0;
        while (2 * place + 1 < size) {
            int child = 2 * place + 1;
            if (child + 1 < size && order.compare(key(child + 1), key(child)) < 0) {
                child++;
            }
            if (order.compare(key(place), key(child)) <= 0) {
                return;
            }
            swap(place, child);
            place = child;
        }
    }

    private void swap(int a, int b) {
        int kept = heap[a];
        heap[a] = heap[b];
        heap[b] = kept;
    }

    /** The values, best key first; rows with equal keys as after the merge into an empty heap that Spark ends with. */
    Object[] best() {
        KeyedHeap merged = new KeyedHeap(limit, order);
        for (int place = 0; place < size; place++) {
            merged.insert(value(place), key(place));
        }
        return merged.sorted();
    }

    private Object[] sorted() {
        List<Integer> slots = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            slots.add(i);
        }
        slots.sort((a, b) -> order.compare(keys[b], keys[a]));
        Object[] result = new Object[size];
        for (int i = 0; i < size; i++) {
            result[i] = values[slots.get(i)];
        }
        return result;
    }
}
