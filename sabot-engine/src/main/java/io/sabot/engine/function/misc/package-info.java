/** Functions that are about the query and not about values: errors on demand. */
package io.sabot.engine.function.misc;
