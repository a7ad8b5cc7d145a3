/** Tables that benchmarks read, made once by Sabot and kept in the build folder. */
package io.sabot.bench.data;
