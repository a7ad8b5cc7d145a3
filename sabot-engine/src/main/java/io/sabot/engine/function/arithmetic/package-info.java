/** Arithmetic operators: their entries, their types and their methods. */
package io.sabot.engine.function.arithmetic;
