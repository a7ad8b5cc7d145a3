/**
 * Collections in files: which parts of which files are partitions, by the rules of Hadoop's input formats, and files that are
 * written and committed as Hadoop's output formats do. Without Hadoop.
 */
package io.sabot.engine.object.file;
