package io.sabot.spark.scheduler;

import java.io.Serializable;
import scala.Option;

/**
 * An accumulator when a task has ended.
 *
 * @param update what the task has added
 * @param value all that was added so far
 */
public record AccumulableInfo(long id, Option<String> name, Option<Object> update, Option<Object> value)
        implements Serializable {}
