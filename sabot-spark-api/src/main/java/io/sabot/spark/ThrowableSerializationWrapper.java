package io.sabot.spark;

import java.io.Serializable;

/** An exception beside its texts. */
public record ThrowableSerializationWrapper(Throwable exception) implements Serializable {}
