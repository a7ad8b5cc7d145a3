/** The front door: sessions, building plans for a facade, running them, and the pull of results. */
package io.sabot.engine.session;
