/** Functions of texts and binaries. */
package io.sabot.engine.function.string;
