/** Text files: a row for each line or for each file. */
package io.sabot.engine.connector.text;
