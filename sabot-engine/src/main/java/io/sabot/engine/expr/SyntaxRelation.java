package io.sabot.engine.expr;

/** A query inside an expression, as written. The syntax tree of the SQL room implements it. */
public interface SyntaxRelation {}
