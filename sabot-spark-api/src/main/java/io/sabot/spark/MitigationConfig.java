package io.sabot.spark;

/** A setting that brings back what was before a breaking change. */
public record MitigationConfig(String key, String value) {}
