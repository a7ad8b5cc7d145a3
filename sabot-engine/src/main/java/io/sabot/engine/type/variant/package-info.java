/**
 * Semi-structured values in the variant encoding of Parquet: reading, building, from and to JSON. Source: the specification in
 * VariantEncoding.md of parquet-format, and for the choices it leaves open Spark's module variant.
 */
package io.sabot.engine.type.variant;
