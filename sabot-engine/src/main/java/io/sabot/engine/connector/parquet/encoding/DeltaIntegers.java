package io.sabot.engine.connector.parquet.encoding;

import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.IntVector;
import io.sabot.engine.batch.LongVector;
import io.sabot.engine.connector.parquet.format.MalformedFileException;

/**
 * DELTA_BINARY_PACKED: differences of neighbours, less the smallest of their block, bit-packed in miniblocks. Sums wrap
 * around as the specification asks; for INT32 the lower half of the sum is the value.
 */
public final class DeltaIntegers implements PageValues {
    /** More values in a miniblock than any writer makes; bounds what a page can make us allocate. */
    private static final int LARGEST_MINIBLOCK = 1 << 16;

    private byte[] page;
    private int end;
    private int position;
    private int miniblocks;
    private int miniblockValues;
    private int values;
    private int read;
    private long last;
    private long smallest;
    private int miniblock;
    private int widths;
    private long[] pending = new long[0];
    private int pendingFrom;
    private int pendingTo;

    public DeltaIntegers open(byte[] page, int start, int end) {
        this.page = page;
        this.position = start;
        this.end = end;
        long block = unsigned();
        long perBlock = unsigned();
        long total = unsigned();
        last = zigzag();
        boolean possible = perBlock > 0
                && perBlock <= block
                && block % perBlock == 0
                && block / perBlock <= LARGEST_MINIBLOCK
                && block / perBlock % 8 == 0
                && perBlock <= end - start
                && total >= 0
                && total <= Integer.MAX_VALUE;
        if (!possible && !(total == 0 || total == 1)) {
            throw new MalformedFileException("delta blocks of " + block + " values in " + perBlock);
        }
        miniblocks = possible ? (int) perBlock : 1;
        miniblockValues = possible ? (int) (block / perBlock) : 8;
        values = (int) total;
        read = 0;
        miniblock = miniblocks;
        if (pending.length < miniblockValues) {
            pending = new long[miniblockValues];
        }
        pending[0] = last;
        pendingFrom = 0;
        pendingTo = Math.min(1, values);
        return this;
    }

    /** How many values the page says it has. */
    public int values() {
        return values;
    }

    /** Where the values end. Known once all have been read. */
    public int position() {
        return position;
    }

    @Override
    public void read(FlatVector target, int to, int count) {
        if (target instanceof LongVector longs) {
            readLongs(longs.values(), to, count);
        } else {
            readInts(((IntVector) target).values(), to, count);
        }
    }

    private void readLongs(long[] target, int to, int count) {
        int done = 0;
        while (done < count) {
            int n = available(count - done);
            System.arraycopy(pending, pendingFrom, target, to + done, n);
            pendingFrom += n;
            done += n;
        }
    }

    public void readInts(int[] target, int to, int count) {
        int done = 0;
        while (done < count) {
            int n = available(count - done);
            narrow(pending, pendingFrom, target, to + done, n);
            pendingFrom += n;
            done += n;
        }
    }

    private static void narrow(long[] source, int from, int[] target, int to, int count) {
        for (int i = 0; i < count; i++) {
            target[to + i] = (int) source[from + i];
        }
    }

    @Override
    public void skip(int count) {
        int done = 0;
        while (done < count) {
            int n = available(count - done);
            pendingFrom += n;
            done += n;
        }
    }

    private int available(int wanted) {
        if (pendingFrom == pendingTo) {
            nextMiniblock();
        }
        return Math.min(wanted, pendingTo - pendingFrom);
    }

    private void nextMiniblock() {
        read += pendingTo;
        int left = values - read;
        if (left <= 0) {
            throw new MalformedFileException("page ends before its values");
        }
        if (miniblock == miniblocks) {
            smallest = zigzag();
            widths = position;
            position += miniblocks;
            miniblock = 0;
            if (position > end) {
                throw new MalformedFileException("delta block beyond its page");
            }
        }
        int width = page[widths + miniblock++] & 0xFF;
        int count = Math.min(left, miniblockValues);
        // The last miniblock is there whole, except in files of writers that leave out what pads it.
        int there = Math.min(miniblockValues / 8 * width, end - position);
        if (width > 64 || 8L * there < (long) width * count) {
            throw new MalformedFileException("delta miniblock beyond its page");
        }
        last = sums(width, count);
        position += there;
        pendingFrom = 0;
        pendingTo = count;
    }

    private long sums(int width, int count) {
        if (width == 0) {
            return constantSums(pending, count, last, smallest);
        }
        BitUnpacker.toLongs(page, position, width, pending, 0, count);
        return prefixSums(pending, count, last, smallest);
    }

    private static long constantSums(long[] target, int count, long start, long step) {
        long sum = start;
        for (int i = 0; i < count; i++) {
            sum += step;
            target[i] = sum;
        }
        return sum;
    }

    private static long prefixSums(long[] target, int count, long start, long smallest) {
        long sum = start;
        for (int i = 0; i < count; i++) {
            sum += smallest + target[i];
            target[i] = sum;
        }
        return sum;
    }

    private long zigzag() {
        long value = unsigned();
        return (value >>> 1) ^ -(value & 1);
    }

    private long unsigned() {
        long value = 0;
        for (int shift = 0; shift < 70; shift += 7) {
            if (position >= end) {
                throw new MalformedFileException("delta header beyond its page");
            }
            byte next = page[position++];
            value |= (next & 127L) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new MalformedFileException("number of more than ten bytes");
    }
}
