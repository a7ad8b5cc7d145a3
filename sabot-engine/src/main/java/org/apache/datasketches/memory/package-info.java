/**
 * The part of datasketches-memory's interfaces that the sketches of datasketches-java use, over byte arrays. The library itself
 * refuses newer JDKs than 21 and reaches memory by means about which they warn. In Sabot's jar under a name of its own, with the
 * sketches.
 */
package org.apache.datasketches.memory;
