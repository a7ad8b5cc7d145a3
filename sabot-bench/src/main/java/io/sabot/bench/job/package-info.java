/** One trivial job, written twice with another import prefix. */
package io.sabot.bench.job;
