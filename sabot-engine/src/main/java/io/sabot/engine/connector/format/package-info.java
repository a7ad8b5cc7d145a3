/** The list of file formats. */
package io.sabot.engine.connector.format;
