package io.sabot.engine.object;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LeastTest {
    @Test
    void areTheFirstOfAllInOrder() {
        Random random = new Random(1);
        for (int size : new int[] {0, 1, 5, 100, 3000}) {
            List<Integer> objects = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                objects.add(random.nextInt(500));
            }
            List<Integer> sorted = objects.stream().sorted().toList();
            for (int most : new int[] {1, 2, 7, 100, Integer.MAX_VALUE}) {
                assertEquals(
                        sorted.subList(0, Math.min(most, size)),
                        Least.of(objects.iterator(), most, Comparator.<Integer>naturalOrder()));
            }
        }
    }

    /** Values from Guava's {@code leastOf} and {@code mergeSorted}, as {@code takeOrdered} of Spark shows them. */
    @Test
    void equalsComeAsGuavaHasThem() {
        Comparator<String> byLength = Comparator.comparingInt(String::length);
        assertEquals(
                List.of("x0", "y0", "x1", "y1"), Least.merged(List.of("x0", "x1"), List.of("y0", "y1"), 10, byLength));
        assertEquals(List.of("a", "b"), Least.of(List.of("a", "b", "c", "d").iterator(), 2, byLength));
    }

    @Test
    void mergedStopsInTime() {
        assertEquals(
                List.of(1, 2, 3), Least.merged(List.of(1, 4), List.of(2, 3, 5), 3, Comparator.<Integer>naturalOrder()));
    }
}
