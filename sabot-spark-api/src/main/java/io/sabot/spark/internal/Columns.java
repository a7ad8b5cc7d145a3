package io.sabot.spark.internal;

import io.sabot.spark.sql.Column;

/** Columns by name, apart from {@link ScalaCollections} so that Java programs load nothing of Scala for them. */
public final class Columns {
    private Columns() {}

    public static Column[] named(String first, String... others) {
        Column[] columns = new Column[others.length + 1];
        columns[0] = new Column(first);
        for (int i = 0; i < others.length; i++) {
            columns[i + 1] = new Column(others[i]);
        }
        return columns;
    }

    public static Column[] named(String[] names) {
        Column[] columns = new Column[names.length];
        for (int i = 0; i < names.length; i++) {
            columns[i] = new Column(names[i]);
        }
        return columns;
    }
}
