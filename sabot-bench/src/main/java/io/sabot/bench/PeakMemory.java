package io.sabot.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** The most memory that a process has had resident at a time, where the system tells (Linux). */
final class PeakMemory {
    private static final String FORGET_PEAK = "5";

    private PeakMemory() {}

    /** Bytes; empty where the system does not tell, and when the process ends while it is asked about. */
    static OptionalLong of(Process process) throws IOException {
        Path status = file(process, "status");
        if (!Files.exists(status)) {
            return OptionalLong.empty();
        }
        try {
            return Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024)
                    .findFirst();
        } catch (IOException e) {
            if (process.isAlive()) {
                throw e;
            }
            return OptionalLong.empty();
        }
    }

    /** Starts anew from what is resident now; where the system cannot do that, the peak stays the process's. */
    static void forget(Process process) throws IOException {
        Path references = file(process, "clear_refs");
        if (Files.isWritable(references)) {
            Files.writeString(references, FORGET_PEAK);
        }
    }

    private static Path file(Process process, String name) {
        return Path.of("/proc", Long.toString(process.pid()), name);
    }
}
