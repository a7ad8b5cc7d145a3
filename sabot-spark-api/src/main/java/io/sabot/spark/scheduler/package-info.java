/** What listeners are told of jobs, stages and tasks. */
package io.sabot.spark.scheduler;
