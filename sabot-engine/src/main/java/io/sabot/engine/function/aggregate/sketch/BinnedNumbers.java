package io.sabot.engine.function.aggregate.sketch;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * A histogram whose bins move: a new value is a bin of its own, then the two nearest bins become one. Source: A streaming
 * parallel decision tree algorithm (Ben-Haim and Tom-Tov, 2010) as in Spark's NumericHistogram, with its random choice among
 * equally near bins.
 */
final class BinnedNumbers {
    private static final long SEED = 31183;

    /** A bin: its centre and how many values it holds. */
    static final class Bin implements Comparable<Bin> {
        private double center;
        private double count;

        Bin(double center, double count) {
            this.center = center;
            this.count = count;
        }

        double center() {
            return center;
        }

        double count() {
            return count;
        }

        @Override
        public int compareTo(Bin other) {
            return Double.compare(center, other.center);
        }
    }

    private final int most;
    private final Random random = new Random(SEED);
    private List<Bin> bins = new ArrayList<>();

    BinnedNumbers(int most) {
        this.most = most;
    }

    List<Bin> bins() {
        return bins;
    }

    void add(double value) {
        int bin = 0;
        int left = 0;
        int right = bins.size();
        while (left < right) {
            bin = (left + right) / 2;
            double center = bins.get(bin).center;
            if (center > value) {
                right = bin;
            } else if (center < value) {
                left = ++bin;
            } else {
                break;
            }
        }
        if (bin < bins.size() && bins.get(bin).center == value) {
            bins.get(bin).count++;
        } else {
            bins.add(bin, new Bin(value, 1));
            trim();
        }
    }

    void merge(BinnedNumbers other) {
        List<Bin> all = new ArrayList<>(bins);
        other.bins.forEach(bin -> all.add(new Bin(bin.center, bin.count)));
        if (!bins.isEmpty()) {
            Collections.sort(all);
        }
        bins = all;
        trim();
    }

    private void trim() {
        while (bins.size() > most) {
            int nearest = 0;
            int equallyNear = 1;
            double least = bins.get(1).center - bins.get(0).center;
            for (int i = 1; i < bins.size() - 1; i++) {
                double distance = bins.get(i + 1).center - bins.get(i).center;
                if (distance < least) {
                    least = distance;
                    nearest = i;
                    equallyNear = 1;
                } else if (distance == least && random.nextDouble() <= 1.0 / ++equallyNear) {
                    nearest = i;
                }
            }
            join(bins.get(nearest), bins.remove(nearest + 1));
        }
    }

    private static void join(Bin bin, Bin next) {
        double total = bin.count + next.count;
        bin.center *= bin.count / total;
        bin.center += next.center / total * next.count;
        bin.count = total;
    }

    byte[] write() {
        ByteBuffer bytes = ByteBuffer.allocate(8 + 16 * bins.size());
        bytes.putInt(most).putInt(bins.size());
        bins.forEach(bin -> bytes.putDouble(bin.center).putDouble(bin.count));
        return bytes.array();
    }

    static BinnedNumbers read(byte[] written) {
        ByteBuffer bytes = ByteBuffer.wrap(written);
        BinnedNumbers numbers = new BinnedNumbers(bytes.getInt());
        int size = bytes.getInt();
        for (int i = 0; i < size; i++) {
            numbers.bins.add(new Bin(bytes.getDouble(), bytes.getDouble()));
        }
        return numbers;
    }
}
