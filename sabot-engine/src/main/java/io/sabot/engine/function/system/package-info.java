/** Functions that reach outside the values of a row: encryption, Java methods, random values of a range, the version. */
package io.sabot.engine.function.system;
