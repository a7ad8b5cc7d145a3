package io.sabot.spark.sql;

import scala.Function1;
import scala.runtime.BoxedUnit;

/** Gives a session its extensions. */
public interface SparkSessionExtensionsProvider extends Function1<SparkSessionExtensions, BoxedUnit> {}
