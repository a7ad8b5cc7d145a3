package io.sabot.engine.type;

/** Time of day without zone, nanoseconds in a long. @param precision digits of a second kept, 0 to 6 */
public record TimeType(int precision) implements DataType {
    public static final TimeType MICROS = new TimeType(6);

    @Override
    public String sql() {
        return "TIME(" + precision + ")";
    }

    @Override
    public String simpleString() {
        return "time(" + precision + ")";
    }

    @Override
    public Storage storage() {
        return Storage.LONG;
    }
}
