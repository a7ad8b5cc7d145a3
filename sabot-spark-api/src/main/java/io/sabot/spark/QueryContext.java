package io.sabot.spark;

/** Where the expression was written that failed: a piece of SQL text, or a call in the program. */
public interface QueryContext {
    QueryContextType contextType();

    /** {@code VIEW} when the text is that of a view, otherwise empty. */
    String objectType();

    /** Name of the view. */
    String objectName();

    /** First character of the fragment in the text, zero-based. */
    int startIndex();

    /** Last character of the fragment, inclusive. */
    int stopIndex();

    /** The piece of SQL, or the name of the method. */
    String fragment();

    /** The line of the program that called the method. */
    String callSite();

    /** The lines that stand below the message. */
    String summary();
}
