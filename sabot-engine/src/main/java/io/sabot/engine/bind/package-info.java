/** Names, types and coercion: every analysis error a user sees comes from here. */
package io.sabot.engine.bind;
