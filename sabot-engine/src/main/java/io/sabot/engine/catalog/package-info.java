/** Names to tables, views and functions, one catalog for each session. */
package io.sabot.engine.catalog;
