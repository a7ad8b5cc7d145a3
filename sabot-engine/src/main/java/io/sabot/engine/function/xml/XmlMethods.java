package io.sabot.engine.function.xml;

import io.sabot.engine.config.SabotSettings;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.function.CallContext;
import io.sabot.engine.function.FormatArguments;
import io.sabot.engine.record.CorruptColumn;
import io.sabot.engine.record.ParseMode;
import io.sabot.engine.record.XmlOptions;
import io.sabot.engine.record.XmlRecordParser;
import io.sabot.engine.record.XmlRecordWriter;
import io.sabot.engine.record.XmlTypes;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.MapValue;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.StructType;
import io.sabot.engine.type.StructValue;
import io.sabot.engine.type.VariantValue;
import java.util.List;

/** The methods of {@code from_xml}, {@code to_xml} and {@code schema_of_xml}. */
public final class XmlMethods {
    private XmlMethods() {}

    private static void refuseDropping(XmlOptions options, String function) {
        if (options.mode() == ParseMode.DROPMALFORMED) {
            throw QueryException.analysis(
                    "PARSE_MODE_UNSUPPORTED",
                    "funcName",
                    "`" + function + "`",
                    "mode",
                    options.mode().name());
        }
    }

    /** State of {@code from_xml} to a variant. */
    public static XmlOptions options(Object[] constants, CallContext context, long partition) {
        return XmlOptions.of(FormatArguments.options(constants, 2), context.settings());
    }

    public static VariantValue variant(Slice xml, Slice schema, XmlOptions options) {
        return XmlRecordParser.variant(xml.toString(), options);
    }

    public static VariantValue variant(Slice xml, Slice schema, MapValue given, XmlOptions options) {
        return variant(xml, schema, options);
    }

    public static XmlRecordParser reader(Object[] constants, CallContext context, long partition) {
        XmlOptions options = options(constants, context, partition);
        refuseDropping(options, "from_xml");
        StructType schema = (StructType) context.resultType();
        CorruptColumn.check(schema, options.corruptColumn());
        return new XmlRecordParser(schema, options);
    }

    public static StructValue fromXml(Slice xml, Slice schema, XmlRecordParser parser) {
        List<Object[]> rows = parser.parse(xml.toString());
        return rows.isEmpty() ? null : new StructValue(rows.get(0));
    }

    public static StructValue fromXml(Slice xml, Slice schema, MapValue options, XmlRecordParser parser) {
        return fromXml(xml, schema, parser);
    }

    public static XmlRecordWriter writer(Object[] constants, CallContext context, long partition) {
        XmlOptions options = XmlOptions.of(FormatArguments.options(constants, 1), context.settings());
        StructType schema = context.argumentType(0) instanceof StructType struct ? struct : new StructType(List.of());
        return new XmlRecordWriter(schema, options);
    }

    public static Slice toXml(StructValue value, XmlRecordWriter writer) {
        return Slice.of(writer.text(value));
    }

    public static Slice toXml(VariantValue value, XmlRecordWriter writer) {
        return Slice.of(writer.text(value));
    }

    public static Slice toXml(VariantValue value, MapValue options, XmlRecordWriter writer) {
        return toXml(value, writer);
    }

    public static Slice toXml(StructValue value, MapValue options, XmlRecordWriter writer) {
        return toXml(value, writer);
    }

    public static XmlTypes types(Object[] constants, CallContext context, long partition) {
        XmlOptions options = XmlOptions.of(
                FormatArguments.options(constants, 1), context.settings().with(SabotSettings.TIME_ZONE.key(), "UTC"));
        refuseDropping(options, "schema_of_xml");
        return new XmlTypes(options);
    }

    public static Slice schemaOfXml(Slice xml, XmlTypes types) {
        DataType type = XmlTypes.finished(types.typeOf(xml.toString()));
        return Slice.of((type == null ? new StructType(List.of()) : type).sql());
    }

    public static Slice schemaOfXml(Slice xml, MapValue options, XmlTypes types) {
        return schemaOfXml(xml, types);
    }
}
