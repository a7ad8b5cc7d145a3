package io.sabot.spark.sql;

/** Scala's operators, under the names that its compiler gives them. */
abstract class ColumnOperators {
    public abstract Column equalTo(Object other);

    public abstract Column notEqual(Object other);

    public abstract Column gt(Object other);

    public abstract Column lt(Object other);

    public abstract Column leq(Object other);

    public abstract Column geq(Object other);

    public abstract Column eqNullSafe(Object other);

    public abstract Column plus(Object other);

    public abstract Column minus(Object other);

    public abstract Column multiply(Object other);

    public abstract Column divide(Object other);

    public abstract Column mod(Object other);

    public abstract Column or(Column other);

    public abstract Column and(Column other);

    public Column $eq$eq$eq(Object other) {
        return equalTo(other);
    }

    public Column $eq$bang$eq(Object other) {
        return notEqual(other);
    }

    public Column $bang$eq$eq(Object other) {
        return notEqual(other);
    }

    public Column $greater(Object other) {
        return gt(other);
    }

    public Column $less(Object other) {
        return lt(other);
    }

    public Column $less$eq(Object other) {
        return leq(other);
    }

    public Column $greater$eq(Object other) {
        return geq(other);
    }

    public Column $less$eq$greater(Object other) {
        return eqNullSafe(other);
    }

    public Column $bar$bar(Object other) {
        return or(functions.lit(other));
    }

    public Column $amp$amp(Object other) {
        return and(functions.lit(other));
    }

    public Column $plus(Object other) {
        return plus(other);
    }

    public Column $minus(Object other) {
        return minus(other);
    }

    public Column $times(Object other) {
        return multiply(other);
    }

    public Column $div(Object other) {
        return divide(other);
    }

    public Column $percent(Object other) {
        return mod(other);
    }

    public Column unary_$minus() {
        return functions.negate((Column) this);
    }

    public Column unary_$bang() {
        return functions.not((Column) this);
    }
}
