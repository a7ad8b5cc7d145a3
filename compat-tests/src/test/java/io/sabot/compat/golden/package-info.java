/**
 * Spark's published SQL golden files, judged: reads them from the tests artifact on the class path, has an {@link
 * io.sabot.compat.golden.Engine} answer their queries and compares as Spark's own SQLQueryTestSuite does. Knows neither
 * engine; the two sit behind the interface, compiled from one source.
 */
package io.sabot.compat.golden;
