package io.sabot.engine.connector.parquet.codec.zstd;

import java.util.Arrays;

/** A code for the literals of a block (RFC 8878, 4.2): from counts to lengths to bits, and how a frame describes it. */
final class HuffmanCode {
    private static final int SYMBOLS = 256;
    private static final int WEIGHTS_LOG = 6;
    private static final int DIRECT = 128;

    private final int[] scaled = new int[SYMBOLS];
    private final long[] order = new long[SYMBOLS];
    private final int[] nodeCounts = new int[2 * SYMBOLS];
    private final int[] parents = new int[2 * SYMBOLS];
    private final byte[] lengths = new byte[SYMBOLS];
    private final short[] codes = new short[SYMBOLS];
    private final int[] weightCounts = new int[HuffmanTable.BITS + 1];
    private final FseEncoder weightStates = new FseEncoder(HuffmanTable.BITS + 1, WEIGHTS_LOG);
    private int log;
    private int last;

    byte[] lengths() {
        return lengths;
    }

    short[] codes() {
        return codes;
    }

    /** Finds lengths for symbols of which at least two occur. Where the longest is too long, rare symbols pass for less rare. */
    void fill(int[] counts) {
        System.arraycopy(counts, 0, scaled, 0, SYMBOLS);
        while (longest() > HuffmanTable.BITS) {
            for (int i = 0; i < SYMBOLS; i++) {
                scaled[i] = scaled[i] == 0 ? 0 : scaled[i] + 1 >>> 1 | 1;
            }
        }
        assign();
    }

    /** The two lightest trees become one until there is one. @return the longest length */
    private int longest() {
        int leaves = 0;
        for (int i = 0; i < SYMBOLS; i++) {
            if (scaled[i] > 0) {
                order[leaves++] = (long) scaled[i] << 8 | i;
                last = i;
            }
        }
        Arrays.sort(order, 0, leaves);
        for (int i = 0; i < leaves; i++) {
            nodeCounts[i] = (int) (order[i] >>> 8);
        }
        int leaf = 0;
        int tree = leaves;
        int nodes = 2 * leaves - 1;
        for (int node = leaves; node < nodes; node++) {
            int sum = 0;
            for (int side = 0; side < 2; side++) {
                boolean takesLeaf = leaf < leaves && (tree >= node || nodeCounts[leaf] <= nodeCounts[tree]);
                int taken = takesLeaf ? leaf++ : tree++;
                parents[taken] = node;
                sum += nodeCounts[taken];
            }
            nodeCounts[node] = sum;
        }
        // From here on the depth of each node, from the root down.
        nodeCounts[nodes - 1] = 0;
        Arrays.fill(lengths, (byte) 0);
        log = 0;
        for (int node = nodes - 2; node >= 0; node--) {
            nodeCounts[node] = nodeCounts[parents[node]] + 1;
            if (node < leaves) {
                lengths[(int) order[node] & 0xFF] = (byte) nodeCounts[node];
                log = Math.max(log, nodeCounts[node]);
            }
        }
        return log;
    }

    /** The longest codes come first, codes of a length in the order of their symbols. */
    private void assign() {
        int at = 0;
        for (int length = log; length > 0; length--) {
            for (int i = 0; i <= last; i++) {
                if (lengths[i] == length) {
                    codes[i] = (short) (at >>> log - length);
                    at += 1 << log - length;
                }
            }
        }
    }

    private int weight(int symbol) {
        return lengths[symbol] == 0 ? 0 : log + 1 - lengths[symbol];
    }

    /** Writes the weights of all symbols but the last. @return where they end, -1 when they cannot be written */
    int describe(byte[] out, int to) {
        int end = describePacked(out, to + 1);
        int packed = end < 0 ? Integer.MAX_VALUE : end - to - 1;
        int direct = last + 1 >>> 1;
        if (packed < DIRECT && (packed < direct || last > DIRECT)) {
            out[to] = (byte) packed;
            return end;
        }
        if (last > DIRECT) {
            return -1;
        }
        out[to] = (byte) (DIRECT - 1 + last);
        for (int i = 0; i < last; i += 2) {
            int second = i + 1 < last ? weight(i + 1) : 0;
            out[to + 1 + (i >>> 1)] = (byte) (weight(i) << 4 | second);
        }
        return to + 1 + direct;
    }

    private int describePacked(byte[] out, int to) {
        Arrays.fill(weightCounts, 0);
        int distinct = 0;
        for (int i = 0; i < last; i++) {
            distinct += weightCounts[weight(i)]++ == 0 ? 1 : 0;
        }
        if (distinct < 2) {
            return -1;
        }
        int size = HuffmanTable.BITS + 1;
        while (weightCounts[size - 1] == 0) {
            size--;
        }
        weightStates.fill(weightCounts, size, last, FseEncoder.log(last, distinct, WEIGHTS_LOG));
        BitWriter bits = new BitWriter(out, weightStates.describe(out, to));
        int[] states = new int[2];
        for (int i = last - 1; i >= 0; i--) {
            int turn = i & 1;
            states[turn] =
                    i >= last - 2 ? weightStates.first(weight(i)) : weightStates.next(bits, states[turn], weight(i));
            bits.flush();
        }
        bits.add(states[1], weightStates.log());
        bits.add(states[0], weightStates.log());
        return bits.close();
    }
}
