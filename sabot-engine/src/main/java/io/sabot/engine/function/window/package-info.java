/** Functions that exist only over a window. */
package io.sabot.engine.function.window;
