/**
 * Sorting. Keys become words of 63 bits whose order as numbers is the order asked for; words are sorted by radix, rows with
 * equal words by the words that follow. Rows themselves never move: a sorted result is codes into the columns kept.
 */
package io.sabot.engine.operator.sort;
