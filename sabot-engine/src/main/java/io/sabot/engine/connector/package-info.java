/** Where rows come from and go to: tables, scans and sinks, and one sub-room for each format. */
package io.sabot.engine.connector;
