package io.sabot.state;

/** Which state: that of an operator of a query, for one partition of its keys. */
public record StateId(String operator, int partition) {}
