/** Functions of variants. How they are encoded and cast is room {@code type}'s matter. */
package io.sabot.engine.function.variant;
