/** SQL text to syntax tree, through Spark's published grammar. No names are resolved here. */
package io.sabot.engine.sql;
