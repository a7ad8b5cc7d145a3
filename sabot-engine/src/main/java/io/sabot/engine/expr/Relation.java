package io.sabot.engine.expr;

import java.util.List;

/** A query inside an expression, bound. The logical plan implements it. */
public interface Relation {
    List<Attribute> output();
}
