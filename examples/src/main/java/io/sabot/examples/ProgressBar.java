package io.sabot.examples;

import java.io.PrintStream;

/** One line at the bottom of a terminal that says how far a job is; silent where the output is no terminal. */
final class ProgressBar {
    private static final int WIDTH = 30;
    private static final String ERASE_LINE = "\r\u001b[K";

    private final PrintStream terminal;
    private final boolean visible;

    ProgressBar(PrintStream terminal, boolean visible) {
        this.terminal = terminal;
        this.visible = visible;
    }

    void show(String doing, int done, int of) {
        if (!visible) {
            return;
        }
        int filled = WIDTH * done / of;
        terminal.print(ERASE_LINE + "[" + "#".repeat(filled) + ".".repeat(WIDTH - filled) + "] " + (100 * done / of)
                + " %  " + doing);
        terminal.flush();
    }

    /** Takes the line away, so that ordinary output can follow. */
    void clear() {
        if (visible) {
            terminal.print(ERASE_LINE);
            terminal.flush();
        }
    }
}
