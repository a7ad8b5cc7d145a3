package io.sabot.spark.internal;

import io.sabot.spark.QueryContext;
import io.sabot.spark.QueryContextType;
import java.io.Serializable;

/** A place in the user's text or program, as the engine knows it. */
record WrittenAt(io.sabot.engine.error.QueryContext place) implements QueryContext, Serializable {
    @Override
    public QueryContextType contextType() {
        return place.isSql() ? QueryContextType.SQL : QueryContextType.DataFrame;
    }

    @Override
    public String objectType() {
        requireSql("objectType");
        return place.objectType();
    }

    @Override
    public String objectName() {
        requireSql("objectName");
        return place.objectName();
    }

    @Override
    public int startIndex() {
        requireSql("startIndex");
        return place.start();
    }

    @Override
    public int stopIndex() {
        requireSql("stopIndex");
        return place.stop();
    }

    @Override
    public String fragment() {
        return place.fragmentText();
    }

    @Override
    public String callSite() {
        if (place.isSql()) {
            throw new UnsupportedOperationException("No call site of SQL text");
        }
        return place.callSite();
    }

    @Override
    public String summary() {
        return place.summary();
    }

    private void requireSql(String what) {
        if (!place.isSql()) {
            throw new UnsupportedOperationException("No " + what + " of a DataFrame call");
        }
    }
}
