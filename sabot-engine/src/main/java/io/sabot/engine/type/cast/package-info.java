/**
 * Every cast between two types, in three modes: which casts exist, the static method of each, and the walk through nested
 * values. Kernels and interpreter call the same methods.
 */
package io.sabot.engine.type.cast;
