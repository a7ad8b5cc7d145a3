package io.sabot.engine.function.variant;

import io.sabot.engine.config.FileSettings;
import io.sabot.engine.error.ErrorKind;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.function.CallContext;
import io.sabot.engine.type.ArrayValue;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.MapValue;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.StructValue;
import io.sabot.engine.type.VariantValue;
import io.sabot.engine.type.cast.ToVariant;
import io.sabot.engine.type.cast.VariantCasts;
import io.sabot.engine.type.time.ZoneOffsets;
import io.sabot.engine.type.variant.Variant;
import io.sabot.engine.type.variant.VariantBuilder;
import io.sabot.engine.type.variant.VariantJson;
import io.sabot.engine.type.variant.VariantPath;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The methods of functions of variants. */
public final class VariantMethods {
    private VariantMethods() {}

    public static VariantValue parse(Slice json, CallContext context) {
        try {
            return VariantJson.parse(json.toString(), context.settings().get(FileSettings.VARIANT_DUPLICATE_KEYS));
        } catch (VariantBuilder.TooLarge e) {
            throw e.error("parse_json");
        } catch (IOException | RuntimeException e) {
            throw QueryException.of(
                            ErrorKind.EXECUTION,
                            "MALFORMED_RECORD_IN_PARSING.WITHOUT_SUGGESTION",
                            "badRecord",
                            json.toString(),
                            "failFastMode",
                            "FAILFAST")
                    .withCause(e);
        }
    }

    public static VariantValue tryParse(Slice json, CallContext context) {
        try {
            return parse(json, context);
        } catch (QueryException noVariant) {
            return null;
        }
    }

    public static boolean isNull(VariantValue value) {
        if (value == null) {
            return false;
        }
        if (value.value().length() == 0) {
            throw QueryException.of(ErrorKind.RUNTIME, "MALFORMED_VARIANT");
        }
        return value.value().at(0) == 0;
    }

    /** Whether everything in it can be read. */
    public static boolean isValid(VariantValue value) {
        try {
            VariantJson.text(value, ZoneOffset.UTC);
            return true;
        } catch (QueryException malformed) {
            return false;
        }
    }

    public static VariantValue toObject(StructValue value, CallContext context) {
        return ToVariant.variant(value, context.argumentType(0));
    }

    public static VariantValue toObject(ArrayValue value, CallContext context) {
        return ToVariant.variant(value, context.argumentType(0));
    }

    public static VariantValue toObject(MapValue value, CallContext context) {
        return ToVariant.variant(value, context.argumentType(0));
    }

    /** State of {@code variant_get}: the path when it is a constant, and the cast of what it finds. */
    public static final class Getter {
        private final VariantPath path;
        private final String function;
        private final DataType type;
        private final ZoneOffsets zone;
        private final boolean fails;

        Getter(Object path, String function, CallContext context) {
            this.path = path == null ? null : VariantPath.parse(path.toString(), function);
            this.function = function;
            this.type = context.resultType();
            this.zone = ZoneOffsets.of(context.zone());
            this.fails = function.equals("variant_get");
        }

        Object get(VariantValue value, Slice pathText) {
            VariantPath used = path == null ? VariantPath.parse(pathText.toString(), function) : path;
            Variant found = used.find(Variant.of(value));
            return found == null ? null : VariantCasts.cast(found, type, zone, fails);
        }
    }

    public static Getter getter(Object[] constants, CallContext context, long partition) {
        return new Getter(constants[1], "variant_get", context);
    }

    public static Getter tryGetter(Object[] constants, CallContext context, long partition) {
        return new Getter(constants[1], "try_variant_get", context);
    }

    public static Object get(VariantValue value, Slice path, Getter getter) {
        return getter.get(value, path);
    }

    public static Object get(VariantValue value, Slice path, Slice type, Getter getter) {
        return getter.get(value, path);
    }

    public static Slice schema(VariantValue value) {
        return Slice.of(VariantSchemas.text(VariantSchemas.of(Variant.of(value))));
    }

    /** A row for each field or element: position, name, value. */
    static List<Object[]> explode(Object[] arguments, CallContext context) {
        List<Object[]> rows = new ArrayList<>();
        if (!(arguments[0] instanceof VariantValue value)) {
            return rows;
        }
        Variant variant = Variant.of(value);
        boolean object = variant.kind() == Variant.Kind.OBJECT;
        int count = object || variant.kind() == Variant.Kind.ARRAY ? variant.count() : 0;
        for (int i = 0; i < count; i++) {
            if (object) {
                Variant.ObjectField field = variant.field(i);
                rows.add(new Object[] {i, Slice.of(field.key()), field.value().value()});
            } else {
                rows.add(new Object[] {i, null, variant.element(i).value()});
            }
        }
        return rows;
    }
}
