/** JSON files: a document in each line, or a document that is the whole file. */
package io.sabot.engine.connector.json;
