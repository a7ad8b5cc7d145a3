package io.sabot.engine.object;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SamplerTest {
    private static final int OBJECTS = 100_000;

    private static List<Integer> sample(Sampler sampler) {
        return Iterators.list(sampler.of(IntStream.range(0, OBJECTS).boxed().iterator()));
    }

    @Test
    void haveAboutAsManyAsWanted() {
        for (double fraction : new double[] {0.01, 0.3, 0.4, 0.5, 0.9}) {
            double deviation = 5 * Math.sqrt(OBJECTS * fraction);
            assertEquals(
                    OBJECTS * fraction, sample(Sampler.bernoulli(fraction, 7)).size(), deviation);
            assertEquals(
                    OBJECTS * fraction, sample(Sampler.poisson(fraction, 7)).size(), deviation);
        }
        assertEquals(OBJECTS * 3, sample(Sampler.poisson(3, 7)).size(), 5 * Math.sqrt(3 * OBJECTS));
    }

    @Test
    void allOrNothing() {
        assertEquals(0, sample(Sampler.bernoulli(0, 1)).size());
        assertEquals(OBJECTS, sample(Sampler.bernoulli(1, 1)).size());
        assertEquals(0, sample(Sampler.poisson(0, 1)).size());
        assertEquals(0, sample(Sampler.cell(0.5, 0.5, 1)).size());
    }

    @Test
    void cellsShareTheObjects() {
        List<Integer> first = sample(Sampler.cell(0, 0.3, 5));
        List<Integer> second = sample(Sampler.cell(0.3, 1, 5));
        assertEquals(OBJECTS, first.size() + second.size());
        assertTrue(second.stream().noneMatch(new HashSet<>(first)::contains));
    }
}
