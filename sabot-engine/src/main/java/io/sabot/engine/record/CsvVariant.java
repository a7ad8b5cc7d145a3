package io.sabot.engine.record;

import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.VariantValue;
import io.sabot.engine.type.variant.VariantBuilder;
import java.util.Locale;

/**
 * The values of one VARIANT column of CSV. Each is of the narrowest type that it shows, but of none that a value before it was
 * not of: what was tried in vain once is not tried again. Used by one thread. Source: UnivocityParser of Spark.
 */
final class CsvVariant {
    private final CsvOptions options;
    private final TemporalReader temporal;
    private final DecimalReader decimals;
    private Stage stage = Stage.LONG;

    /** What is tried, in this order. */
    private enum Stage {
        LONG,
        DECIMAL,
        DATE,
        TIMESTAMP_NTZ,
        TIMESTAMP,
        BOOLEAN,
        STRING
    }

    CsvVariant(CsvOptions options, TemporalReader temporal, DecimalReader decimals) {
        this.options = options;
        this.temporal = temporal;
        this.decimals = decimals;
    }

    VariantValue of(String text) {
        VariantBuilder builder = new VariantBuilder(false);
        while (!appends(text, builder)) {
            stage = Stage.values()[stage.ordinal() + 1];
        }
        return builder.build();
    }

    private boolean appends(String text, VariantBuilder builder) {
        return switch (stage) {
            case LONG -> XmlVariants.appendLong(text, builder);
            case DECIMAL -> XmlVariants.appendDecimal(text, decimals, builder);
            case DATE -> options.preferDate && appendTemporal(text, DataType.DATE, builder);
            case TIMESTAMP_NTZ -> options.defaultIsNtz && appendTemporal(text, DataType.TIMESTAMP_NTZ, builder);
            case TIMESTAMP -> appendTemporal(text, DataType.TIMESTAMP, builder);
            case BOOLEAN -> {
                String lower = text.toLowerCase(Locale.ROOT);
                boolean bool = lower.equals("true") || lower.equals("false");
                if (bool) {
                    builder.append(lower.equals("true"));
                }
                yield bool;
            }
            case STRING -> {
                builder.append(Slice.of(text));
                yield true;
            }
        };
    }

    private boolean appendTemporal(String text, DataType type, VariantBuilder builder) {
        try {
            if (type == DataType.DATE) {
                builder.appendDate(temporal.date(text));
            } else if (type == DataType.TIMESTAMP) {
                builder.appendTimestamp(temporal.timestamp(text));
            } else {
                builder.appendTimestampNtz(temporal.timestampNtz(text));
            }
            return true;
        } catch (ValueException notOfTheType) {
            return false;
        }
    }
}
