/** CSV files: the records of the record room, line by line or stretching over lines, with headers. */
package io.sabot.engine.connector.csv;
