package io.sabot.spark.internal;

import io.sabot.engine.object.Iterators;
import io.sabot.engine.object.RowGroup;
import java.io.Serializable;
import java.util.Iterator;

/** A function of the program over groups of rows. */
public interface GroupFunction<U> extends Serializable {
    /** For one task: with decoders of its own. */
    Iterators.Mapper<RowGroup, Iterator<U>> opened();
}
