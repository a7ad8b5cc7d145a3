/** XML files. */
package io.sabot.engine.connector.xml;
