package io.sabot.engine.object;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The least of many objects. Which of those that compare as equal are taken, and in which order, is as with Guava's
 * {@code Ordering.leastOf} and {@code Iterators.mergeSorted}, because Spark's {@code takeOrdered} shows it.
 */
public final class Least<T> {
    private final Comparator<? super T> order;
    private final int most;
    private final T[] buffer;
    private int size;
    private T threshold;

    @SuppressWarnings("unchecked")
    private Least(Comparator<? super T> order, int most) {
        this.order = order;
        this.most = most;
        this.buffer = (T[]) new Object[2 * most];
    }

    /** In order. */
    public static <T> List<T> of(Iterator<T> objects, int most, Comparator<? super T> order) {
        if (most >= Integer.MAX_VALUE / 2) {
            List<T> all = Iterators.list(objects);
            all.sort(order);
            return new ArrayList<>(all.subList(0, Math.min(most, all.size())));
        }
        Least<T> least = new Least<>(order, most);
        objects.forEachRemaining(least::offer);
        Arrays.sort(least.buffer, 0, least.size, order);
        return new ArrayList<>(Arrays.asList(least.buffer).subList(0, Math.min(least.size, most)));
    }

    private void offer(T object) {
        if (size == 0) {
            threshold = object;
            buffer[size++] = object;
        } else if (size < most) {
            buffer[size++] = object;
            if (order.compare(object, threshold) > 0) {
                threshold = object;
            }
        } else if (order.compare(object, threshold) < 0) {
            buffer[size++] = object;
            if (size == 2 * most) {
                trim();
            }
        }
    }

    /** Half of the buffer, by quick select. */
    private void trim() {
        int left = 0;
        int right = 2 * most - 1;
        int atLeast = 0;
        int mostRounds = right == 0 ? 0 : (Integer.SIZE - Integer.numberOfLeadingZeros(right - 1)) * 3;
        for (int round = 1; left < right; round++) {
            int pivot = partition(left, right, left + right + 1 >>> 1);
            if (pivot > most) {
                right = pivot - 1;
            } else if (pivot < most) {
                left = Math.max(pivot, left + 1);
                atLeast = pivot;
            } else {
                break;
            }
            if (round >= mostRounds) {
                Arrays.sort(buffer, left, right + 1, order);
                break;
            }
        }
        size = most;
        threshold = buffer[atLeast];
        for (int i = atLeast + 1; i < most; i++) {
            if (order.compare(buffer[i], threshold) > 0) {
                threshold = buffer[i];
            }
        }
    }

    private int partition(int left, int right, int pivot) {
        T value = buffer[pivot];
        buffer[pivot] = buffer[right];
        int end = left;
        for (int i = left; i < right; i++) {
            if (order.compare(buffer[i], value) < 0) {
                T swapped = buffer[end];
                buffer[end] = buffer[i];
                buffer[i] = swapped;
                end++;
            }
        }
        buffer[right] = buffer[end];
        buffer[end] = value;
        return end;
    }

    /** The least of two lists that are in order. */
    public static <T> List<T> merged(List<T> first, List<T> second, int most, Comparator<? super T> order) {
        PriorityQueue<Head<T>> heads = new PriorityQueue<>(2, (left, right) -> order.compare(left.next, right.next));
        add(heads, first.iterator());
        add(heads, second.iterator());
        List<T> merged = new ArrayList<>();
        while (merged.size() < most && !heads.isEmpty()) {
            Head<T> head = heads.poll();
            merged.add(head.next);
            add(heads, head.rest);
        }
        return merged;
    }

    private static <T> void add(PriorityQueue<Head<T>> heads, Iterator<T> rest) {
        if (rest.hasNext()) {
            heads.add(new Head<>(rest.next(), rest));
        }
    }

    private record Head<T>(T next, Iterator<T> rest) {}
}
