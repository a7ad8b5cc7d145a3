package io.sabot.bench;

import java.util.stream.IntStream;

/** How fast this machine's memory can be read: the ceiling of every scan, printed beside what was measured. */
final class Bandwidth {
    private static final int LONGS = 16 << 20;
    private static final int ROUNDS = 8;

    private Bandwidth() {}

    /** The best of several rounds, in gigabytes (10^9) a second, all threads together. */
    static double read(int threads) throws InterruptedException {
        long[][] areas = new long[threads][LONGS];
        double best = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            Thread[] readers = IntStream.range(0, threads)
                    .mapToObj(i -> new Thread(() -> areas[i][0] = sum(areas[i])))
                    .toArray(Thread[]::new);
            for (Thread reader : readers) {
                reader.start();
            }
            for (Thread reader : readers) {
                reader.join();
            }
            best = Math.max(best, (double) threads * LONGS * Long.BYTES / (System.nanoTime() - start));
        }
        return best;
    }

    private static long sum(long[] values) {
        long a = 0;
        for (long value : values) {
            a += value;
        }
        return a;
    }
}
