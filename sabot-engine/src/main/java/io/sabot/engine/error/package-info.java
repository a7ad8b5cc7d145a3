/**
 * The only way to fail. A {@link io.sabot.engine.error.QueryException} carries Spark's error condition, its parameters and
 * the piece of SQL it came from; texts and SQLSTATEs are read from the published conditions only when an error is raised.
 */
package io.sabot.engine.error;
