package io.sabot.spark;

import scala.Option;
import scala.collection.immutable.Seq;

/** What to do about an error that comes of a breaking change. */
public record BreakingChangeInfo(
        Seq<String> migrationMessage, Option<MitigationConfig> mitigationConfig, boolean needsAudit) {}
