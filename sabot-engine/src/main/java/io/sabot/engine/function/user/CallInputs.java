package io.sabot.engine.function.user;

/**
 * Says what a function of the program was called with when it failed. Spark's error has no place for it, so it goes along as
 * a suppressed exception, which stack traces show.
 */
public final class CallInputs extends Exception {
    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 200;

    private CallInputs(String message) {
        super(message, null, false, false);
    }

    /** @param values as the function got them */
    public static CallInputs of(String function, Object[] values) {
        StringBuilder text = new StringBuilder("The call was ").append(function).append('(');
        for (int i = 0; i < values.length; i++) {
            String value = String.valueOf(values[i]);
            text.append(i == 0 ? "" : ", ")
                    .append(value.length() > LONGEST ? value.substring(0, LONGEST) + "…" : value);
        }
        return new CallInputs(text.append(')').toString());
    }
}
