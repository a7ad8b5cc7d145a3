package io.sabot.shuffle.partition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RowScatterTest {
    @Test
    void rowsGoToTheirPartitionInOrder() {
        RowScatter scatter = new RowScatter(3);
        scatter.scatter(new int[] {2, 0, 2, 0, 2}, new int[] {1, 4, 5, 8, 9}, 5);
        assertThat(scatter.rows(0)).containsExactly(4, 8);
        assertThat(scatter.rows(1)).isEmpty();
        assertThat(scatter.rows(2)).containsExactly(1, 5, 9);
        scatter.scatter(new int[] {1, 1}, null, 2);
        assertThat(scatter.rows(1)).containsExactly(0, 1);
        assertThat(scatter.count(2)).isZero();
    }

    @Test
    void negativeHashesHaveAPartitionToo() {
        int[] target = new int[3];
        HashPartitioner.partition(new int[] {-1, 7, Integer.MIN_VALUE}, 3, 5, target);
        assertThat(target).containsExactly(4, 2, 2);
        assertThat(HashPartitioner.partition(Integer.MIN_VALUE, 5)).isEqualTo(2);
    }
}
