/**
 * Tables over files and the writing of them, whatever the format: paths and globs, which files a path stands for, partition
 * directories and the types of their values, splits, compression, and a commit that shows all of a write or nothing.
 */
package io.sabot.engine.connector.file;
