/** From physical plans to pipelines: the bridge between the two towers. */
package io.sabot.engine.lower;
