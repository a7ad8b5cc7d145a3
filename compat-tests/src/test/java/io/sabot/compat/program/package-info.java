/** Runs the programs of {@code src/programs} on real Spark, in a JVM of its own, and on Sabot, in this one; compares. */
package io.sabot.compat.program;
