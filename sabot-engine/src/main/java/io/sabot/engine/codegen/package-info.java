/**
 * Expressions made runnable. A kernel is a loop around the static method of a function entry, spun as a small class once a
 * process and shared by every query; evaluators and selectors string kernels together over the vectors of a block.
 */
package io.sabot.engine.codegen;
