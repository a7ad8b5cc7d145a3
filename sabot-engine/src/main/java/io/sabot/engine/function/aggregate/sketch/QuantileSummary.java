package io.sabot.engine.function.aggregate.sketch;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A summary of numbers from which any percentile can be read with a bounded error in rank. Source: Space-efficient online
 * computation of quantile summaries (Greenwald and Khanna, 2001) in the form of Spark's QuantileSummaries: values gather in a
 * buffer that is merged into the samples when full.
 */
final class QuantileSummary {
    private static final int COMPRESS_AT = 10_000;
    private static final int BUFFERED = 50_000;
    private static final int FIRST_CAPACITY = 64;
    private static final int BYTES_OF_NONE = 128;

    private final double relativeError;
    private double[] buffer = new double[FIRST_CAPACITY];
    private int buffered;
    /** Samples in order: value, by how much its least rank exceeds that of the one before, and the span of its rank. */
    private double[] values = new double[0];

    private long[] gaps = new long[0];
    private long[] spans = new long[0];
    private int size;
    private long count;
    private boolean compressed = true;

    QuantileSummary(double relativeError) {
        this.relativeError = relativeError;
    }

    /** What it takes, roughly. */
    int bytes() {
        return BYTES_OF_NONE + Double.BYTES * (buffer.length + 3 * values.length);
    }

    boolean isEmpty() {
        return count == 0 && buffered == 0;
    }

    void insert(double value) {
        if (buffered == buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.min(BUFFERED, 2 * buffered));
        }
        buffer[buffered++] = value;
        compressed = false;
        if (buffered >= BUFFERED) {
            insertBuffer();
            if (size >= COMPRESS_AT) {
                compress();
            }
        }
    }

    private void insertBuffer() {
        if (buffered == 0) {
            return;
        }
        Arrays.sort(buffer, 0, buffered);
        double[] newValues = new double[size + buffered];
        long[] newGaps = new long[newValues.length];
        long[] newSpans = new long[newValues.length];
        int at = 0;
        int sample = 0;
        for (int i = 0; i < buffered; i++) {
            while (sample < size && values[sample] <= buffer[i]) {
                newValues[at] = values[sample];
                newGaps[at] = gaps[sample];
                newSpans[at++] = spans[sample++];
            }
            count++;
            boolean extreme = at == 0 || (sample == size && i == buffered - 1);
            newValues[at] = buffer[i];
            newGaps[at] = 1;
            newSpans[at++] = extreme ? 0 : (long) Math.floor(2 * relativeError * count);
        }
        System.arraycopy(values, sample, newValues, at, size - sample);
        System.arraycopy(gaps, sample, newGaps, at, size - sample);
        System.arraycopy(spans, sample, newSpans, at, size - sample);
        values = newValues;
        gaps = newGaps;
        spans = newSpans;
        size = newValues.length;
        buffered = 0;
    }

    private void compress() {
        insertBuffer();
        compressTo(2 * relativeError * count);
    }

    /** Joins samples with their successors while the joined span stays below the bound. */
    private void compressTo(double bound) {
        compressed = true;
        if (size == 0) {
            return;
        }
        double[] kept = new double[size];
        long[] keptGaps = new long[size];
        long[] keptSpans = new long[size];
        int at = size;
        double headValue = values[size - 1];
        long headGap = gaps[size - 1];
        long headSpan = spans[size - 1];
        for (int i = size - 2; i >= 1; i--) {
            if (gaps[i] + headGap + headSpan < bound) {
                headGap += gaps[i];
            } else {
                at--;
                kept[at] = headValue;
                keptGaps[at] = headGap;
                keptSpans[at] = headSpan;
                headValue = values[i];
                headGap = gaps[i];
                headSpan = spans[i];
            }
        }
        at--;
        kept[at] = headValue;
        keptGaps[at] = headGap;
        keptSpans[at] = headSpan;
        if (values[0] <= headValue && size > 1) {
            at--;
            kept[at] = values[0];
            keptGaps[at] = gaps[0];
            keptSpans[at] = spans[0];
        }
        values = Arrays.copyOfRange(kept, at, size);
        gaps = Arrays.copyOfRange(keptGaps, at, size);
        spans = Arrays.copyOfRange(keptSpans, at, size);
        size = values.length;
    }

    private void ensureCompressed() {
        if (!compressed) {
            compress();
        }
    }

    /** Takes in another summary of the same error. */
    void merge(QuantileSummary other) {
        ensureCompressed();
        other.ensureCompressed();
        if (other.count == 0) {
            return;
        }
        if (count == 0) {
            take(other.values, other.gaps, other.spans, other.count);
            return;
        }
        long ownSpan = (long) Math.floor(2 * other.relativeError * other.count);
        long otherSpan = (long) Math.floor(2 * relativeError * count);
        int total = size + other.size;
        double[] newValues = new double[total];
        long[] newGaps = new long[total];
        long[] newSpans = new long[total];
        int own = 0;
        int theirs = 0;
        for (int at = 0; at < total; at++) {
            boolean both = own < size && theirs < other.size;
            boolean takeOwn = both ? values[own] < other.values[theirs] : own < size;
            if (takeOwn) {
                newValues[at] = values[own];
                newGaps[at] = gaps[own];
                newSpans[at] = spans[own++] + (both && theirs > 0 ? ownSpan : 0);
            } else {
                newValues[at] = other.values[theirs];
                newGaps[at] = other.gaps[theirs];
                newSpans[at] = other.spans[theirs++] + (both && own > 0 ? otherSpan : 0);
            }
        }
        take(newValues, newGaps, newSpans, count + other.count);
        compressTo(2 * relativeError * count);
    }

    private void take(double[] newValues, long[] newGaps, long[] newSpans, long newCount) {
        values = newValues;
        gaps = newGaps;
        spans = newSpans;
        size = newValues.length;
        count = newCount;
    }

    /** @return the values at these parts of all, which are between 0 and 1; not of an empty summary */
    double[] query(double[] percentages) {
        ensureCompressed();
        long widest = Long.MIN_VALUE;
        for (int i = 0; i < size; i++) {
            widest = Math.max(widest, spans[i] + gaps[i]);
        }
        double targetError = widest / 2;
        Integer[] order = new Integer[percentages.length];
        Arrays.setAll(order, place -> place);
        Arrays.sort(order, (a, b) -> Double.compare(percentages[a], percentages[b]));
        double[] results = new double[percentages.length];
        int index = 0;
        long leastRank = gaps[0];
        for (int place : order) {
            double percentage = percentages[place];
            if (percentage <= relativeError) {
                results[place] = values[0];
            } else if (percentage >= 1 - relativeError) {
                results[place] = values[size - 1];
            } else {
                long rank = (long) Math.ceil(percentage * count);
                while (index < size - 1
                        && !(leastRank + spans[index] - targetError <= rank && rank <= leastRank + targetError)) {
                    index++;
                    leastRank += gaps[index];
                }
                leastRank = index == size - 1 ? 0 : leastRank;
                results[place] = values[index];
            }
        }
        return results;
    }

    byte[] write() {
        ensureCompressed();
        ByteBuffer bytes = ByteBuffer.allocate(4 + 8 + 8 + 4 + size * 24);
        bytes.putInt(COMPRESS_AT).putDouble(relativeError).putLong(count).putInt(size);
        for (int i = 0; i < size; i++) {
            bytes.putDouble(values[i]).putLong(gaps[i]).putLong(spans[i]);
        }
        return bytes.array();
    }

    static QuantileSummary read(byte[] written) {
        ByteBuffer bytes = ByteBuffer.wrap(written);
        bytes.getInt();
        QuantileSummary summary = new QuantileSummary(bytes.getDouble());
        long count = bytes.getLong();
        int size = bytes.getInt();
        summary.take(new double[size], new long[size], new long[size], count);
        for (int i = 0; i < size; i++) {
            summary.values[i] = bytes.getDouble();
            summary.gaps[i] = bytes.getLong();
            summary.spans[i] = bytes.getLong();
        }
        return summary;
    }
}
