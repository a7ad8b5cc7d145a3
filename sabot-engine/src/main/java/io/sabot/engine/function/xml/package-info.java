/** Functions of XML texts. How records become values and back is room {@code record}'s matter. */
package io.sabot.engine.function.xml;
