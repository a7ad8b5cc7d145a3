package io.sabot.engine.connector.parquet.encoding;

import io.sabot.engine.connector.parquet.format.MalformedFileException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.util.Arrays;

/**
 * Reads runs of equal values and runs of bit-packed values (the specification's RLE/bit-packed hybrid): dictionary codes,
 * levels, booleans. Targets need room for seven values more than are read.
 */
public final class HybridReader {
    private byte[] page;
    private int end;
    private int width;
    private int limit;
    private long limitAdd;
    private int position;

    /** Values that the current run still has. */
    private int left;

    private boolean packed;
    private int repeated;
    /** Values of a packed run already read. */
    private int taken;

    private final WholeRuns wholeRuns = new WholeRuns();
    private final byte[] group = new byte[16];
    private final int[] groupInts = new int[8];
    private byte[] unpacked = new byte[0];
    private ShortBuffer unpackedShorts;

    /**
     * @param page readable for {@link LittleEndian#PADDING} bytes behind {@code end}
     * @param width bits of a value, 0 to 32
     * @param limit values must be less; unlike them it is signed
     */
    public void open(byte[] page, int start, int end, int width, int limit) {
        if (width < 0 || width > 32 || start > end) {
            throw new MalformedFileException("bit width " + width);
        }
        this.page = page;
        this.position = start;
        this.end = end;
        this.width = width;
        this.limit = width < 31 && 1 << width <= limit ? Integer.MAX_VALUE : limit;
        this.limitAdd = Limits.add(this.limit, width);
        this.packed = false;
        this.repeated = 0;
        this.left = width == 0 ? Integer.MAX_VALUE : 0;
    }

    public int width() {
        return width;
    }

    /** @return the value that at least the next {@code count} values have, -1 when that is not known without decoding */
    public int uniform(int count) {
        if (left == 0) {
            nextRun();
        }
        return !packed && left >= count ? repeated : -1;
    }

    /** @param target for widths up to 8 */
    public void readBytes(byte[] target, int to, int count) {
        long sums = 0;
        int done = 0;
        while (done < count) {
            if (left == 0 && width < Byte.SIZE) {
                done += wholeRuns.bytes(page, position, end, width, limitAdd, limit, target, to + done, count - done);
                position = wholeRuns.position();
                sums |= wholeRuns.sums();
                if (done == count) {
                    break;
                }
            }
            int n = startRun(count - done);
            if (packed) {
                sums |= unpackBytes(target, to + done, n);
            } else {
                Fill.bytes(target, to + done, n, repeated);
            }
            endRun(n);
            done += n;
        }
        if (width == Byte.SIZE || Limits.hasCarry(sums, Byte.SIZE)) {
            Limits.checkBytes(target, to, count, limit);
        }
    }

    private long unpackBytes(byte[] target, int to, int count) {
        int odd = taken & 7;
        int done = 0;
        long sums = 0;
        if (odd != 0) {
            sums = BitUnpacker.toBytes(page, groupStart(), width, limitAdd, group, 0, 1);
            done = Math.min(count, 8 - odd);
            System.arraycopy(group, odd, target, to, done);
        }
        if (done < count) {
            int from = position + ((taken + done) >>> 3) * width;
            sums |= BitUnpacker.toBytes(page, from, width, limitAdd, target, to + done, (count - done + 7) >>> 3);
        }
        return sums;
    }

    /** @param target for widths up to 16 */
    public void readShorts(short[] target, int to, int count) {
        if (width <= Byte.SIZE) {
            readNarrow(target, to, count);
            return;
        }
        reserve(2 * count + 16);
        long sums = 0;
        int done = 0;
        while (done < count) {
            if (left == 0 && width < Short.SIZE) {
                done += wholeRuns.shorts(page, position, end, width, limitAdd, unpacked, done, count - done);
                position = wholeRuns.position();
                sums |= wholeRuns.sums();
                if (done == count) {
                    break;
                }
            }
            int n = startRun(count - done);
            if (packed) {
                sums |= unpackShorts(done, n);
            } else {
                Fill.shorts(unpacked, done, n, repeated);
            }
            endRun(n);
            done += n;
        }
        if (width == Short.SIZE || Limits.hasCarry(sums, Short.SIZE)) {
            Limits.checkShorts(unpacked, count, limit);
        }
        unpackedShorts.get(0, target, to, count);
    }

    private void readNarrow(short[] target, int to, int count) {
        reserve(count + 8);
        readBytes(unpacked, 0, count);
        for (int i = 0; i < count; i++) {
            target[to + i] = (short) (unpacked[i] & 0xFF);
        }
    }

    private void reserve(int size) {
        if (unpacked.length < size) {
            unpacked = new byte[size];
            unpackedShorts =
                    ByteBuffer.wrap(unpacked).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
        }
    }

    private long unpackShorts(int to, int count) {
        int odd = taken & 7;
        int done = 0;
        long sums = 0;
        if (odd != 0) {
            sums = BitUnpacker.toShorts(page, groupStart(), width, limitAdd, group, 0, 1);
            done = Math.min(count, 8 - odd);
            System.arraycopy(group, 2 * odd, unpacked, 2 * to, 2 * done);
        }
        if (done < count) {
            int from = position + ((taken + done) >>> 3) * width;
            int groups = (count - done + 7) >>> 3;
            sums |= BitUnpacker.toShorts(page, from, width, limitAdd, unpacked, 2 * (to + done), groups);
        }
        return sums;
    }

    public void readInts(int[] target, int to, int count) {
        int done = 0;
        while (done < count) {
            int n = startRun(count - done);
            if (packed) {
                unpackInts(target, to + done, n);
            } else {
                Arrays.fill(target, to + done, to + done + n, repeated);
            }
            endRun(n);
            done += n;
        }
        Limits.checkInts(target, to, count, limit);
    }

    private void unpackInts(int[] target, int to, int count) {
        int odd = taken & 7;
        int done = 0;
        if (odd != 0) {
            BitUnpacker.toInts(page, groupStart(), width, groupInts, 0, 1);
            done = Math.min(count, 8 - odd);
            System.arraycopy(groupInts, odd, target, to, done);
        }
        if (done < count) {
            int from = position + ((taken + done) >>> 3) * width;
            BitUnpacker.toInts(page, from, width, target, to + done, (count - done + 7) >>> 3);
        }
    }

    public void skip(int count) {
        int done = 0;
        while (done < count) {
            int n = startRun(count - done);
            endRun(n);
            done += n;
        }
    }

    /** Where the group of eight begins that the next value lies in. */
    private int groupStart() {
        return position + (taken >>> 3) * width;
    }

    /** @return how many of the wanted values the current run gives */
    private int startRun(int wanted) {
        if (left == 0) {
            nextRun();
        }
        return Math.min(wanted, left);
    }

    private void endRun(int count) {
        left -= count;
        taken += count;
        if (left == 0 && packed) {
            // The last run of a page may lack the bytes of the values that pad its last group.
            position = Math.min(end, position + ((taken + 7) >>> 3) * width);
        }
    }

    /** Runs may be empty; each takes some bytes of the page, so this ends. */
    private void nextRun() {
        do {
            startNextRun();
        } while (left == 0);
    }

    private void startNextRun() {
        int header = varint();
        taken = 0;
        if ((header & 1) != 0) {
            packed = true;
            long values = (header >>> 1) * 8L;
            long there = (end - position) * 8L / width;
            left = (int) Math.min(Integer.MAX_VALUE, Math.min(values, there));
        } else {
            packed = false;
            left = header >>> 1;
            repeated = repeatedValue();
        }
    }

    private int repeatedValue() {
        int bytes = (width + 7) >>> 3;
        if (bytes > end - position) {
            throw new MalformedFileException("run beyond its page");
        }
        int value = 0;
        for (int i = 0; i < bytes; i++) {
            value |= (page[position++] & 0xFF) << (8 * i);
        }
        if (value < 0 || value >= limit || width < 32 && value >>> width != 0) {
            throw new MalformedFileException("run of the value " + value);
        }
        return value;
    }

    private int varint() {
        int value = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            if (position >= end) {
                throw new MalformedFileException("page ends before its values");
            }
            byte next = page[position++];
            value |= (next & 127) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new MalformedFileException("run header of more than five bytes");
    }
}
