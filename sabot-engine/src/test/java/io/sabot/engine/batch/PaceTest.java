package io.sabot.engine.batch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaceTest {
    @Test
    void piecesGrowUntilWholeBlocksAreGiven() {
        Pace pace = new Pace();
        assertThat(pace.rows(4096)).isEqualTo(16);
        assertThat(pace.rows(5)).isEqualTo(5);
        int calls = 2;
        int largest = 0;
        while (largest < 4096) {
            largest = pace.rows(4096);
            calls++;
        }
        assertThat(calls).isBetween(1000, 1100);
        assertThat(pace.rows(10_000)).isEqualTo(10_000);
    }
}
