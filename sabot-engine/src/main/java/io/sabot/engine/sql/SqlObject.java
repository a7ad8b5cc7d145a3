package io.sabot.engine.sql;

/**
 * What a text belongs to, as errors in it tell.
 *
 * @param type {@code VIEW}, {@code EXECUTE IMMEDIATE}; empty for the text of a statement
 * @param name empty for none
 */
public record SqlObject(String type, String name) {
    public static final SqlObject STATEMENT = new SqlObject("", "");
}
