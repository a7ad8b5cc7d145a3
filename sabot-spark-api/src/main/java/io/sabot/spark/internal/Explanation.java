package io.sabot.spark.internal;

import io.sabot.engine.session.PlanForm;
import java.util.Locale;

/** The plans of a query as text. */
public final class Explanation {
    private Explanation() {}

    public static String of(Frame frame, String mode) {
        String known = mode(mode);
        return Frame.answered(() -> frame.session().explain(frame.plan(), known));
    }

    public static String plan(Frame frame, PlanForm form) {
        return Frame.answered(() -> frame.session().text(frame.plan(), form));
    }

    /** The name as the engine knows it. */
    public static String mode(String name) {
        String known = name.toLowerCase(Locale.ROOT);
        switch (known) {
            case "simple", "extended", "codegen", "cost", "formatted":
                return known;
            default:
                throw new IllegalArgumentException("Unknown explain mode: " + name
                        + ". Accepted explain modes are 'simple', 'extended', 'codegen', 'cost', 'formatted'.");
        }
    }
}
