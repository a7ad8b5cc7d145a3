package io.sabot.engine.function;

/**
 * @param usage one sentence, {@code _FUNC_} stands for the name
 * @param example a statement and its result, {@code SELECT _FUNC_(1) -- 1}, several separated by newlines; may be empty
 * @param since the version of Spark that brought it
 * @param group area on the reference page
 */
public record Documentation(String usage, String example, String since, String group) {
    public static final Documentation NONE = new Documentation("", "", "", "");
}
