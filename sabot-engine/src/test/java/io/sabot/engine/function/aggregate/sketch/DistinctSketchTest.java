package io.sabot.engine.function.aggregate.sketch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Estimates are those that Spark 4.2.0 gives. */
class DistinctSketchTest {
    private static DistinctSketch of(int bits, int from, int to) {
        DistinctSketch sketch = new DistinctSketch(bits);
        for (int i = from; i < to; i++) {
            sketch.add(i);
        }
        return sketch;
    }

    @Test
    void estimatesAsSpark() {
        assertEquals(0, of(12, 0, 0).estimate());
        assertEquals(4950, of(12, 0, 5000).estimate());
        assertEquals(49542, of(12, 0, 50_000).estimate());
        assertEquals(50979, of(DistinctSketch.bits(0.05), 0, 50_000).estimate());
    }

    @Test
    void partsMergeToTheWhole() {
        assertEquals(
                of(9, 0, 3000).estimate(),
                of(9, 0, 2000).merge(of(9, 1000, 3000)).estimate());
    }

    /** Its rank needs a bit more than a register has, which the next register gets. */
    @Test
    void nullCountsForTwo() {
        assertEquals(3, new DistinctSketch(7).add(null).add(1).add(null).estimate());
    }
}
