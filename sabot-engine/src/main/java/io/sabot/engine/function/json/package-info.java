/** Functions of JSON texts. How documents become values and back is room {@code record}'s matter. */
package io.sabot.engine.function.json;
