/** Functions of the bits of integers. */
package io.sabot.engine.function.bit;
