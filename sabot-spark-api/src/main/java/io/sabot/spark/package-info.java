/** The same classes as {@code org.apache.spark}, on Sabot's engine. */
package io.sabot.spark;
