/**
 * Keyed state that survives from one run of a query to the next: bytes by key, in versions. Knows no SQL types, no plans and
 * nothing of Spark.
 */
package io.sabot.state;
