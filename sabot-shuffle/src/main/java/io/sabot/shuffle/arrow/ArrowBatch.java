package io.sabot.shuffle.arrow;

import java.util.List;

/**
 * Rows in the Arrow columnar format, as a record batch has them: nodes and buffers of all fields, depth first. The bytes lie
 * on the heap, so a batch needs no allocator and no closing.
 *
 * @param nodes one for each field and child
 * @param buffers validity (empty when nothing is NULL), then offsets or values
 */
public record ArrowBatch(int rows, List<Node> nodes, List<ArrowBuffer> buffers) {
    public ArrowBatch {
        nodes = List.copyOf(nodes);
        buffers = List.copyOf(buffers);
    }

    /** How many values a field has and how many of them are NULL. */
    public record Node(int length, int nullCount) {}

    /** Bytes of all buffers. */
    public long bytes() {
        long sum = 0;
        for (ArrowBuffer buffer : buffers) {
            sum += buffer.length();
        }
        return sum;
    }
}
