package io.sabot.engine.type;

/** A semi-structured value in the Parquet variant encoding. */
public record VariantValue(Slice value, Slice metadata) {}
