package io.sabot.engine.function.form;

import io.sabot.engine.function.Documentation;
import io.sabot.engine.function.Function;
import io.sabot.engine.function.SpecialForm;
import java.util.List;

/** The special forms: lazy functions, constructors of structs, values of the session, and forms of other functions. */
public final class FormFunctions {
    private static final int MANY = Integer.MAX_VALUE;

    private FormFunctions() {}

    public static List<String> names() {
        return List.of(
                "and",
                "or",
                "not",
                "!",
                "isnull",
                "isnotnull",
                "if",
                "when",
                "case",
                "coalesce",
                "nvl",
                "ifnull",
                "nvl2",
                "nullif",
                "nullifzero",
                "zeroifnull",
                "in",
                "between",
                "!=",
                "<>",
                "struct",
                "named_struct",
                "grouping",
                "grouping_id",
                "try_add",
                "try_subtract",
                "try_multiply",
                "try_divide",
                "try_mod",
                "current_date",
                "curdate",
                "current_timestamp",
                "now",
                "localtimestamp",
                "current_time",
                "current_timezone",
                "current_user",
                "user",
                "session_user",
                "current_database",
                "current_schema",
                "current_catalog",
                "current_path",
                "collate",
                "collation",
                "boolean",
                "tinyint",
                "smallint",
                "int",
                "bigint",
                "float",
                "double",
                "decimal",
                "date",
                "timestamp",
                "time",
                "string",
                "binary",
                "typeof");
    }

    /** @return null when the area has no function of that name */
    public static Function lookup(String name) {
        return switch (name) {
            case "and",
                    "or",
                    "nvl",
                    "ifnull",
                    "nullif",
                    "!=",
                    "<>",
                    "try_add",
                    "try_subtract",
                    "try_multiply",
                    "try_divide",
                    "try_mod" -> form(name, 2, 2);
            case "not", "!" -> form("not", 1, 1);
            case "isnull", "isnotnull", "nullifzero", "zeroifnull", "grouping" -> form(name, 1, 1);
            case "if", "nvl2", "between", "like quantified" -> form(name, 3, 3);
            case "when", "case" -> form(name, 2, MANY);
            case "coalesce", "in" -> form(name, 1, MANY);
            case "struct" -> form(name, 0, MANY);
            case "named_struct" -> form(name, 2, MANY);
            case "grouping_id" -> form(name, 0, MANY);
            case "current_time" -> form(name, 0, 1);
            case "boolean",
                    "tinyint",
                    "smallint",
                    "int",
                    "bigint",
                    "float",
                    "double",
                    "decimal",
                    "date",
                    "timestamp",
                    "time",
                    "string",
                    "binary",
                    "typeof" -> form(name, 1, 1);
            case "current_date",
                    "curdate",
                    "current_timestamp",
                    "now",
                    "localtimestamp",
                    "current_timezone",
                    "current_user",
                    "user",
                    "session_user",
                    "current_database",
                    "current_schema",
                    "current_catalog",
                    "current_path" -> form(name, 0, 0);
            case "collate" -> form(name, 2, 2);
            case "collation" -> form(name, 1, 1);
            default -> null;
        };
    }

    private static SpecialForm form(String name, int min, int max) {
        return new SpecialForm(name, min, max, Documentation.NONE);
    }
}
