package io.sabot.engine.function.aggregate.collect;

import io.sabot.engine.function.aggregate.Capacity;
import java.util.Arrays;

/**
 * The doubles of each group, in segments that double in length and link back to the one before. A row costs one write to its
 * group's end, and nothing is moved when a group grows.
 */
final class GroupedDoubles {
    private static final int FIRST_SEGMENT = 4;
    private static final int LARGEST_SEGMENT = 1 << 12;
    private static final int LINK_FACTOR = 2 * LARGEST_SEGMENT;
    private static final int CHUNK_BITS = 16;
    private static final int CHUNK = 1 << CHUNK_BITS;
    private static final int SMALLEST_CHUNK = 1 << 8;

    // Of a group: its next free place, the end and the start of its last segment, and its values in the segments
    // before.
    private static final int NEXT = 0;
    private static final int END = 1;
    private static final int START = 2;
    private static final int BEFORE = 3;
    private static final int FIELDS = 4;

    private int[] groups = new int[0];
    /** Segments; the first place of each holds start and length of the segment before, which a double can exactly. */
    private double[][] chunks = new double[0][];

    private int used;

    void ensureGroups(int count) {
        if (FIELDS * count > groups.length) {
            groups = Arrays.copyOf(groups, FIELDS * Capacity.grown(groups.length / FIELDS, count));
        }
    }

    int size(int group) {
        int at = FIELDS * group;
        return groups[at + END] == 0 ? 0 : groups[at + BEFORE] + groups[at + NEXT] - groups[at + START] - 1;
    }

    void add(int[] rowGroups, double[] values, int count) {
        int[] states = groups;
        for (int i = 0; i < count; i++) {
            int at = FIELDS * rowGroups[i];
            int next = states[at + NEXT];
            if (next == states[at + END]) {
                next = startSegment(at);
            }
            chunks[next >>> CHUNK_BITS][next & CHUNK - 1] = values[i];
            states[at + NEXT] = next + 1;
        }
    }

    /** Adds values that lie together to one group. */
    void addAll(int group, double[] values, int from, int count) {
        int at = FIELDS * group;
        int done = 0;
        while (done < count) {
            int next = groups[at + NEXT];
            if (next == groups[at + END]) {
                next = startSegment(at);
            }
            int now = Math.min(count - done, groups[at + END] - next);
            System.arraycopy(values, from + done, chunks[next >>> CHUNK_BITS], next & CHUNK - 1, now);
            groups[at + NEXT] = next + now;
            done += now;
        }
    }

    /** @return the first place for a value */
    private int startSegment(int at) {
        int before = groups[at + END] - groups[at + START];
        int length = before == 0 ? FIRST_SEGMENT : Math.min(LARGEST_SEGMENT, 2 * before);
        int start = allocate(length);
        chunks[start >>> CHUNK_BITS][start & CHUNK - 1] = (double) groups[at + START] * LINK_FACTOR + before;
        groups[at + BEFORE] += Math.max(0, before - 1);
        groups[at + START] = start;
        groups[at + END] = start + length;
        return start + 1;
    }

    private int allocate(int length) {
        int inChunk = used & CHUNK - 1;
        boolean starts = inChunk == 0 || inChunk + length > CHUNK;
        int start = starts ? Math.multiplyExact(chunks.length, CHUNK) : used;
        if (starts) {
            chunks = Arrays.copyOf(chunks, chunks.length + 1);
            chunks[chunks.length - 1] = new double[chunks.length == 1 ? SMALLEST_CHUNK : CHUNK];
        }
        int last = chunks.length - 1;
        int end = (start & CHUNK - 1) + length;
        if (end > chunks[last].length) {
            chunks[last] = Arrays.copyOf(chunks[last], Math.min(CHUNK, Math.max(end, 2 * chunks[last].length)));
        }
        used = start + length;
        return start;
    }

    /** Copies a group's values, in no special order. */
    void copy(int group, double[] target, int offset) {
        int to = offset;
        int start = groups[FIELDS * group + START];
        int length = groups[FIELDS * group + NEXT] - start;
        for (int left = size(group); left > 0; ) {
            double[] chunk = chunks[start >>> CHUNK_BITS];
            int from = start & CHUNK - 1;
            System.arraycopy(chunk, from + 1, target, to, length - 1);
            to += length - 1;
            left -= length - 1;
            long link = (long) chunk[from];
            start = (int) (link / LINK_FACTOR);
            length = (int) (link % LINK_FACTOR);
        }
    }

    long retainedBytes() {
        long total = 4L * groups.length;
        for (double[] chunk : chunks) {
            total += 8L * chunk.length;
        }
        return total;
    }
}
