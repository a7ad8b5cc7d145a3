/**
 * Benchmarks of single kernels, run by JMH in JVMs of their own. One operation works on the same number of rows in all of them;
 * {@link io.sabot.bench.kernel.Work} counts rows and bytes.
 */
package io.sabot.bench.kernel;
