package io.sabot.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/**
 * A whole process, from start to exit.
 *
 * @param peakBytes the most memory it had resident at a time, where the system tells (Linux)
 */
record ProcessRun(double seconds, OptionalLong peakBytes, String output) {
    private static final int POLL_MILLISECONDS = 5;

    /** Runs a command to its end; it must succeed. */
    static ProcessRun of(ProcessBuilder command, Path log) throws IOException, InterruptedException {
        Path printed = Files.createTempFile("bench", ".out");
        try {
            long start = System.nanoTime();
            Process process = command.redirectOutput(printed.toFile())
                    .redirectError(log.toFile())
                    .start();
            OptionalLong peak = OptionalLong.empty();
            // The system forgets the high-water mark with the process, so the last one read counts.
            while (process.isAlive()) {
                OptionalLong now = PeakMemory.of(process);
                peak = now.isPresent() ? now : peak;
                Thread.sleep(POLL_MILLISECONDS);
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            if (process.exitValue() != 0) {
                throw new IOException("exit code " + process.exitValue() + "; the log is " + log);
            }
            return new ProcessRun(seconds, peak, Files.readString(printed, StandardCharsets.UTF_8));
        } finally {
            Files.delete(printed);
        }
    }
}
