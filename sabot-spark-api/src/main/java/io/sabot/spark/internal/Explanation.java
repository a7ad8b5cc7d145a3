package io.sabot.spark.internal;

import java.util.Locale;

/** The plans of a query as text. */
public final class Explanation {
    private Explanation() {}

    public static String of(Frame frame, String mode) {
        String known = mode.toLowerCase(Locale.ROOT);
        switch (known) {
            case "simple", "extended", "codegen", "cost", "formatted":
                return Frame.answered(() -> frame.session().explain(frame.plan(), known));
            default:
                throw new IllegalArgumentException("Unknown explain mode: " + mode
                        + ". Accepted explain modes are 'simple', 'extended', 'codegen', 'cost', 'formatted'.");
        }
    }
}
