/**
 * The registry of SQL functions. An entry holds all there is to know of a function: names, types, null rule, purity,
 * documentation and the static Java method on primitives that computes it. Kernels, interpreter, look-up, reference
 * pages and tests derive from it.
 */
package io.sabot.engine.function;
