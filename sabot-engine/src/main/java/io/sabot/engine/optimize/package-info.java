/** Rules that rewrite logical plans, and their order; verified after each pass; each can be switched off by name. */
package io.sabot.engine.optimize;
