/** Logical plans: records that are valid by construction, how to walk them and how they print. */
package io.sabot.engine.plan;
