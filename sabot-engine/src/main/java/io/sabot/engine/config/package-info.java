/** Every setting exactly once: key, type, default and meaning. The configuration page derives from it. */
package io.sabot.engine.config;
