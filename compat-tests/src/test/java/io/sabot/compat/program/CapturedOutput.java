package io.sabot.compat.program;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Takes over {@code System.out}. Must be in place before an engine starts: Scala's console keeps the stream it first saw, so
 * the stream stays and only its target changes.
 */
public final class CapturedOutput implements AutoCloseable {

    private final PrintStream original;
    private final Switch target;

    private CapturedOutput(PrintStream original) {
        this.original = original;
        this.target = new Switch(original);
    }

    public static CapturedOutput install() {
        CapturedOutput output = new CapturedOutput(System.out);
        System.setOut(new PrintStream(output.target, true, StandardCharsets.UTF_8));
        return output;
    }

    /** What is printed, by any thread, while the action runs. */
    public String of(Action action) throws Exception {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        target.to(printed);
        try {
            action.run();
        } finally {
            System.out.flush();
            target.to(original);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        System.setOut(original);
    }

    /** What prints. */
    @FunctionalInterface
    public interface Action {
        void run() throws Exception;
    }

    private static final class Switch extends OutputStream {

        private OutputStream target;

        Switch(OutputStream target) {
            this.target = target;
        }

        synchronized void to(OutputStream next) {
            target = next;
        }

        @Override
        public synchronized void write(int value) {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public synchronized void write(byte[] bytes, int offset, int length) {
            try {
                target.write(bytes, offset, length);
            } catch (java.io.IOException failure) {
                throw new java.io.UncheckedIOException(failure);
            }
        }
    }
}
