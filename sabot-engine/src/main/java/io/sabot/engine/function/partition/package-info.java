/** Functions that tell which partition a row is in. */
package io.sabot.engine.function.partition;
