/** The tables of the migration guide, made from the engine's own lists so that they cannot say anything else than it does. */
package io.sabot.migration;
