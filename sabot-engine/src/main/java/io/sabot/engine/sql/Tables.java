package io.sabot.engine.sql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.*;

/** CREATE TABLE and REPLACE TABLE. */
final class Tables {
    /** Properties with a clause or a meaning of their own (source: TableCatalog), and what Spark advises instead. */
    private static final Map<String, String> RESERVED = Map.of(
            "provider", "please use the USING clause to specify it",
            "location", "please use the LOCATION clause to specify it",
            "owner", "it will be set to the current user",
            "external", "please use CREATE EXTERNAL TABLE",
            "collation", "please use the DEFAULT COLLATION clause to specify it",
            "is_managed_location", "please remove it from the TBLPROPERTIES list.",
            "table_type", "please remove it from the TBLPROPERTIES list.");

    /** The clauses behind the columns. */
    private record Clauses(
            List<String> partitionBy,
            List<Query.ColumnDefinition> partitionColumns,
            Statement.Bucketing bucketing,
            Map<String, String> options,
            Map<String, String> properties,
            String location,
            String comment) {}

    private final Translation translation;

    Tables(Translation translation) {
        this.translation = translation;
    }

    Statement create(CreateTableContext context) {
        CreateTableHeaderContext header = context.createTableHeader();
        translation.predicates.negates(header.errorCapturingNot());
        boolean temporary = header.TEMPORARY() != null;
        boolean ifNotExists = header.EXISTS() != null;
        if (temporary && ifNotExists) {
            throw translation.statements.invalid("CREATE TEMPORARY TABLE ... IF NOT EXISTS");
        }
        if (temporary && context.query() == null) {
            return temporary(context);
        }
        if (temporary) {
            throw translation.origin.notAllowed("CREATE TEMPORARY TABLE ... AS ..., use CREATE TEMPORARY VIEW instead");
        }
        return table(
                header.identifierReference(),
                context.tableElementList(),
                context.tableProvider(),
                context.createTableClauses(),
                context.query(),
                header.EXTERNAL() != null,
                ifNotExists,
                Statement.Replacement.CREATE);
    }

    /** {@code CREATE TEMPORARY TABLE t USING f}, the old way to write CREATE TEMPORARY VIEW. */
    private Statement temporary(CreateTableContext context) {
        if (context.createTableHeader().EXTERNAL() != null) {
            throw translation.statements.invalid("CREATE EXTERNAL TABLE ... USING");
        }
        if (context.tableProvider() == null) {
            throw translation.origin.error("_LEGACY_ERROR_TEMP_0046");
        }
        List<Query.ColumnDefinition> columns = translation.columns.table(context.tableElementList());
        Clauses clauses = clauses(context.createTableClauses());
        Map<String, String> options = new LinkedHashMap<>(clauses.options());
        if (clauses.location() != null) {
            options.put("path", clauses.location());
        }
        String provider = Names.text(context.tableProvider().multipartIdentifier());
        return translation.statements.about(
                context.createTableHeader().identifierReference(),
                name -> new Statement.CreateViewUsing(
                        List.of(translation.statements.temporaryName(name, "VIEW")),
                        columns,
                        provider,
                        options,
                        false,
                        Statement.Scope.TEMPORARY));
    }

    Statement replace(ReplaceTableContext context) {
        ReplaceTableHeaderContext header = context.replaceTableHeader();
        return table(
                header.identifierReference(),
                context.tableElementList(),
                context.tableProvider(),
                context.createTableClauses(),
                context.query(),
                false,
                false,
                header.CREATE() == null ? Statement.Replacement.REPLACE : Statement.Replacement.CREATE_OR_REPLACE);
    }

    private Statement table(
            IdentifierReferenceContext reference,
            TableElementListContext elements,
            TableProviderContext providerContext,
            CreateTableClausesContext clauseContext,
            SqlBaseParser.QueryContext queryContext,
            boolean external,
            boolean ifNotExists,
            Statement.Replacement replacement) {
        List<Query.ColumnDefinition> columns = translation.columns.table(elements);
        Clauses clauses = clauses(clauseContext);
        Query query = queryContext == null ? null : translation.queries.of(queryContext);
        String command = replacement == Statement.Replacement.CREATE ? "Create" : "Replace";
        if (query != null) {
            refuseInAsSelect(elements != null, "Schema may not be specified in a " + command, command, " statement");
            refuseInAsSelect(
                    !clauses.partitionColumns().isEmpty(),
                    "Partition column types may not be specified in " + command,
                    command,
                    "");
        }
        String unsupported = unsupported(clauseContext, columns);
        if (unsupported != null) {
            return new Statement.Unsupported(command.toUpperCase(Locale.ROOT) + " TABLE " + unsupported);
        }
        List<Query.ColumnDefinition> all = new ArrayList<>(columns);
        all.addAll(clauses.partitionColumns());
        String provider = providerContext == null ? null : Names.text(providerContext.multipartIdentifier());
        return translation.statements.about(
                reference,
                name -> new Statement.CreateTable(
                        name,
                        all,
                        provider,
                        clauses.partitionBy(),
                        clauses.bucketing(),
                        clauses.options(),
                        clauses.properties(),
                        clauses.location(),
                        clauses.comment(),
                        external,
                        ifNotExists,
                        replacement,
                        query));
    }

    private void refuseInAsSelect(boolean present, String message, String command, String end) {
        if (present) {
            throw translation.origin.notAllowed(message + " Table As Select (" + command.charAt(0) + "TAS)" + end);
        }
    }

    /** @return the clause that only Hive or a catalog of its own supports, or null */
    private static String unsupported(CreateTableClausesContext clauses, List<Query.ColumnDefinition> columns) {
        if (columns == null) {
            return "with constraints or generated columns";
        }
        if (!clauses.createFileFormat().isEmpty() || !clauses.rowFormat().isEmpty()) {
            return "STORED AS";
        }
        if (!clauses.collationSpec().isEmpty()) {
            return "DEFAULT COLLATION";
        }
        if (!clauses.clusterBySpec().isEmpty()) {
            return "CLUSTER BY";
        }
        boolean transformed = clauses.partitioning != null
                && clauses.partitioning.fields.stream()
                        .anyMatch(field -> field instanceof PartitionTransformContext partition
                                && !(partition.transform() instanceof IdentityTransformContext));
        return transformed ? "PARTITIONED BY a function" : null;
    }

    private Clauses clauses(CreateTableClausesContext context) {
        Statements statements = translation.statements;
        statements.once(context.TBLPROPERTIES(), "TBLPROPERTIES");
        statements.once(context.OPTIONS(), "OPTIONS");
        statements.once(context.PARTITIONED(), "PARTITIONED BY");
        statements.once(context.createFileFormat(), "STORED AS/BY");
        statements.once(context.rowFormat(), "ROW FORMAT");
        statements.once(context.commentSpec(), "COMMENT");
        statements.once(context.collationSpec(), "DEFAULT COLLATION");
        statements.once(context.bucketSpec(), "CLUSTERED BY");
        statements.once(context.clusterBySpec(), "CLUSTER BY");
        statements.once(context.locationSpec(), "LOCATION");
        if (!context.skewSpec().isEmpty()) {
            throw statements.invalid("CREATE TABLE ... SKEWED BY");
        }
        List<String> partitionBy = new ArrayList<>();
        List<Query.ColumnDefinition> partitionColumns = partitionColumns(context, partitionBy);
        Map<String, String> properties = translation.properties.keyValues(context.tableProps);
        checkReserved(properties);
        Map<String, String> options = new LinkedHashMap<>(translation.properties.constants(context.options));
        checkReserved(options);
        String location = location(options, translation.definitions.location(context.locationSpec()));
        Statement.Bucketing bucketing = context.bucketSpec().isEmpty() ? null : bucketing(context.bucketSpec(0));
        if (!context.clusterBySpec().isEmpty() && context.partitioning != null) {
            throw translation.origin.error("SPECIFY_CLUSTER_BY_WITH_PARTITIONED_BY_IS_NOT_ALLOWED");
        }
        if (!context.clusterBySpec().isEmpty() && bucketing != null) {
            throw translation.origin.error("SPECIFY_CLUSTER_BY_WITH_BUCKETING_IS_NOT_ALLOWED");
        }
        String comment = translation.definitions.comment(context.commentSpec());
        return new Clauses(partitionBy, partitionColumns, bucketing, options, properties, location, comment);
    }

    /** Fills the names of the partition columns; returns those that are written with their type. */
    private List<Query.ColumnDefinition> partitionColumns(CreateTableClausesContext context, List<String> names) {
        List<Query.ColumnDefinition> columns = new ArrayList<>();
        if (context.partitioning == null) {
            return columns;
        }
        List<String> references = new ArrayList<>();
        for (PartitionFieldContext field : context.partitioning.fields) {
            if (field instanceof PartitionColumnContext column) {
                columns.add(translation.definitions.column(column.colType()));
                names.add(columns.get(columns.size() - 1).name());
            } else {
                references.add(Names.text(((PartitionTransformContext) field).transform()));
                names.add(references.get(references.size() - 1));
            }
        }
        if (!columns.isEmpty() && !references.isEmpty()) {
            String shown = columns.stream()
                    .map(column -> column.name() + " " + column.type().simpleString())
                    .collect(Collectors.joining(", "));
            throw translation.origin.notAllowed(
                    "PARTITION BY: Cannot mix partition expressions and partition columns:\nExpressions: "
                            + String.join(", ", references) + "\nColumns: " + shown);
        }
        return columns;
    }

    private void checkReserved(Map<String, String> properties) {
        for (String key : properties.keySet()) {
            String advice = RESERVED.get(key);
            if (advice != null) {
                throw translation.origin.error(
                        "UNSUPPORTED_FEATURE.SET_TABLE_PROPERTY", "property", key, "msg", advice);
            }
        }
    }

    /** Takes the option {@code path} out, which is another way to give the location. */
    private String location(Map<String, String> options, String location) {
        String key = options.keySet().stream()
                .filter(option -> option.equalsIgnoreCase("path"))
                .findFirst()
                .orElse(null);
        if (key == null) {
            return location;
        }
        String path = options.remove(key);
        if (location != null) {
            throw translation.origin.error("_LEGACY_ERROR_TEMP_0032", "pathOne", location, "pathTwo", path);
        }
        return path;
    }

    private Statement.Bucketing bucketing(BucketSpecContext context) {
        List<String> order = new ArrayList<>();
        if (context.orderedIdentifierList() != null) {
            for (OrderedIdentifierContext column :
                    context.orderedIdentifierList().orderedIdentifier()) {
                String direction = column.ordering == null ? "asc" : column.ordering.getText();
                if (!direction.equalsIgnoreCase("asc")) {
                    throw translation.origin.notAllowed("Column ordering must be ASC, was '" + direction + "'");
                }
                order.add(Names.text(column.ident));
            }
        }
        return new Statement.Bucketing(
                translation.literals.integer(context.integerValue()),
                translation.names.list(context.identifierList()),
                order);
    }

    Statement like(CreateTableLikeContext context) {
        Statements statements = translation.statements;
        statements.once(context.tableProvider(), "PROVIDER");
        statements.once(context.createFileFormat(), "STORED AS/BY");
        statements.once(context.rowFormat(), "ROW FORMAT");
        statements.once(context.locationSpec(), "LOCATION");
        statements.once(context.TBLPROPERTIES(), "TBLPROPERTIES");
        if (!context.createFileFormat().isEmpty() || !context.rowFormat().isEmpty()) {
            return new Statement.Unsupported("CREATE TABLE LIKE STORED AS");
        }
        Map<String, String> properties = translation.properties.keyValues(context.tableProps);
        checkReserved(properties);
        String provider = context.tableProvider().isEmpty()
                ? null
                : Names.text(context.tableProvider(0).multipartIdentifier());
        String location = translation.definitions.location(context.locationSpec());
        boolean ifNotExists = context.EXISTS() != null;
        return statements.about(
                context.target,
                name -> statements.about(
                        context.source,
                        source -> new Statement.CreateTableLike(
                                name, source, provider, location, properties, ifNotExists)));
    }
}
