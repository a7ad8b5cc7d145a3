package io.sabot.engine.function.aggregate.sketch;

import io.sabot.engine.error.QueryException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The estimate of HyperLogLog++ with registers of six bits, ten in a word. Source: HyperLogLog in Practice (Heule and others,
 * 2013) and Spark's HyperLogLogPlusPlusHelper, whose estimates it gives to the last unit.
 */
final class HyperLogLog {
    private static final int FEWEST_BITS = 4;
    private static final int MOST_BITS_WITH_BIAS = 18;
    private static final int REGISTER_BITS = 6;
    private static final int REGISTERS_PER_WORD = 10;
    private static final long REGISTER_MASK = (1 << REGISTER_BITS) - 1;
    private static final int NEIGHBOURS = 6;
    /** Below these estimates linear counting is better, for 4 to 18 address bits. */
    private static final double[] THRESHOLDS = {
        10, 20, 40, 80, 220, 400, 900, 1800, 3100, 6500, 15500, 20000, 50000, 120000, 350000
    };

    private final int addressBits;
    private final int registers;
    private final double scale;
    private double[] rawEstimates;
    private double[] biases;

    /** @param relativeError standard deviation of the estimate relative to it */
    HyperLogLog(double relativeError) {
        this(checked((int) Math.ceil(2.0 * Math.log(1.106 / relativeError) / Math.log(2.0))));
    }

    private static int checked(int bits) {
        if (bits < FEWEST_BITS) {
            throw QueryException.internal("requirement failed: HLL++ requires at least 4 bits for addressing."
                    + " Use a lower error, at most 39%.");
        }
        return bits;
    }

    private HyperLogLog(int addressBits) {
        this.addressBits = addressBits;
        registers = 1 << addressBits;
        double m = registers;
        scale = switch (addressBits) {
            case 4 -> 0.673 * m * m;
            case 5 -> 0.697 * m * m;
            case 6 -> 0.709 * m * m;
            default -> (0.7213 / (1.0 + 1.079 / m)) * m * m;
        };
    }

    int words() {
        return registers / REGISTERS_PER_WORD + 1;
    }

    /** @param from first word of the registers */
    void add(long[] words, int from, long hash) {
        int register = (int) (hash >>> (Long.SIZE - addressBits));
        long rank = Long.numberOfLeadingZeros((hash << addressBits) | (1L << (addressBits - 1))) + 1L;
        int at = from + register / REGISTERS_PER_WORD;
        int shift = REGISTER_BITS * (register % REGISTERS_PER_WORD);
        long mask = REGISTER_MASK << shift;
        if (rank > (words[at] & mask) >>> shift) {
            words[at] = (words[at] & ~mask) | (rank << shift);
        }
    }

    void merge(long[] words, int from, long[] others, int othersFrom) {
        for (int w = 0; w < words(); w++) {
            long merged = 0;
            for (int i = 0; i < REGISTERS_PER_WORD; i++) {
                long mask = REGISTER_MASK << (REGISTER_BITS * i);
                merged |= Math.max(words[from + w] & mask, others[othersFrom + w] & mask);
            }
            words[from + w] = merged;
        }
    }

    /** By linear counting below a threshold, else less the bias, as stream-lib decides; of 2 to the power of {@code bits} ranks. */
    static long estimate(byte[] ranks, int bits) {
        HyperLogLog log = new HyperLogLog(bits);
        double inverse = 0.0;
        double zeros = 0.0;
        for (byte rank : ranks) {
            inverse += Math.scalb(1.0, -rank);
            zeros += rank == 0 ? 1.0 : 0.0;
        }
        double raw = log.scale / inverse;
        boolean few = raw <= 5.0 * ranks.length;
        boolean hasThreshold = bits <= MOST_BITS_WITH_BIAS;
        double estimate = few && hasThreshold ? raw - log.bias(raw) : raw;
        double linear = zeros > 0 ? ranks.length * Math.log(ranks.length / zeros) : estimate;
        boolean counts = hasThreshold ? linear < THRESHOLDS[bits - FEWEST_BITS] : few;
        return Math.round(counts ? linear : estimate);
    }

    long estimate(long[] words, int from) {
        double inverse = 0.0;
        double zeros = 0.0;
        for (int register = 0; register < registers; register++) {
            int shift = REGISTER_BITS * (register % REGISTERS_PER_WORD);
            long rank = (words[from + register / REGISTERS_PER_WORD] >>> shift) & REGISTER_MASK;
            inverse += 1.0 / (1L << rank);
            zeros += rank == 0 ? 1.0 : 0.0;
        }
        double raw = scale / inverse;
        if (zeros > 0) {
            double linear = registers * Math.log(registers / zeros);
            boolean few = addressBits <= MOST_BITS_WITH_BIAS && linear <= THRESHOLDS[addressBits - FEWEST_BITS];
            if (few || raw <= 2.5 * registers) {
                return Math.round(linear);
            }
        }
        boolean biased = addressBits <= MOST_BITS_WITH_BIAS && raw < 5.0 * registers;
        return Math.round(biased ? raw - bias(raw) : raw);
    }

    /** The mean bias of the measured estimates that are nearest. */
    private double bias(double estimate) {
        if (rawEstimates == null) {
            readBiases();
        }
        int found = Arrays.binarySearch(rawEstimates, estimate);
        int nearest = found < 0 ? -found - 1 : found;
        int low = Math.max(nearest - NEIGHBOURS + 1, 0);
        int high = Math.min(low + NEIGHBOURS, rawEstimates.length);
        while (high < rawEstimates.length && distance(estimate, high) < distance(estimate, low)) {
            low++;
            high++;
        }
        double sum = 0.0;
        for (int i = low; i < high; i++) {
            sum += biases[i];
        }
        return sum / (high - low);
    }

    private double distance(double estimate, int index) {
        double difference = estimate - rawEstimates[index];
        return difference * difference;
    }

    private void readBiases() {
        int line = 1 + 2 * (addressBits - FEWEST_BITS);
        try (InputStream resource = HyperLogLog.class.getResourceAsStream("hyperloglog-bias.txt");
                BufferedReader reader =
                        new BufferedReader(new InputStreamReader(resource, StandardCharsets.US_ASCII))) {
            for (int i = 0; i < line; i++) {
                reader.readLine();
            }
            rawEstimates = numbers(reader.readLine());
            biases = numbers(reader.readLine());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static double[] numbers(String line) {
        return Arrays.stream(line.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }
}
