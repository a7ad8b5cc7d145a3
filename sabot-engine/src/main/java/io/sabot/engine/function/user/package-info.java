/** Aggregates that a program brings along: their contract, and the states of their groups. */
package io.sabot.engine.function.user;
