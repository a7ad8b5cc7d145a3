/** Mathematical functions, rounding, number bases and random numbers. */
package io.sabot.engine.function.math;
