package io.sabot.engine.function;

/** Code that a program brings along, as the plan of a query holds it. Two are equal when they are the same code. */
@FunctionalInterface
public interface UserCode {
    /**
     * A copy for one thread: what the code remembers from call to call is not shared.
     *
     * @param context of the calls, with the types of their arguments
     */
    UserCall copy(CallContext context);

    /** Whether the program learns how often it is called: then it is called for each row, even for equal values. */
    default boolean countsCalls() {
        return false;
    }
}
