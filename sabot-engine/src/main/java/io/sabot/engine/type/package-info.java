/**
 * The semantics room: data types and everything that is defined by them alone. Casts, coercion, equality, ordering,
 * hashing, decimal and date-time arithmetic, with ANSI rules and without.
 */
package io.sabot.engine.type;
