/** How much of Spark's Java API there is, by signatures: read from the class files of both. */
package io.sabot.compat.api;
