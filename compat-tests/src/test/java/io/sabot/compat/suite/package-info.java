/** Spark's own Java suites, out of its published test jars: rewritten while they load, and run on Sabot. */
package io.sabot.compat.suite;
