package io.sabot.engine.lower;

import io.sabot.engine.expr.Attribute;
import io.sabot.engine.operator.join.JoinBuildSink;

/**
 * A join key of the probe side whose build is complete by the time the probe's scans start: they can leave out values that
 * have no partner. A row that they leave out would be dropped by the join, whatever lies between, unless rows are counted
 * there.
 *
 * @param column of the probe side
 * @param key which key of the build
 */
record PendingFilter(Attribute column, JoinBuildSink build, int key) {}
