/** Which partition a row goes to, given its hash, and rows sorted by that. */
package io.sabot.shuffle.partition;
