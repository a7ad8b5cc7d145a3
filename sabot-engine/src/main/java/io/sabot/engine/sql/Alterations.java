package io.sabot.engine.sql;

import io.sabot.engine.error.QueryContext;
import io.sabot.engine.expr.Expr;
import io.sabot.engine.type.DataType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.RuleNode;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.*;
import org.apache.spark.sql.catalyst.parser.SqlBaseParserBaseVisitor;

/** ALTER, COMMENT ON, ANALYZE and REPAIR; null for any other statement. */
final class Alterations extends SqlBaseParserBaseVisitor<Statement> {
    private final Translation translation;

    Alterations(Translation translation) {
        this.translation = translation;
    }

    @Override
    public Statement visitChildren(RuleNode node) {
        return null;
    }

    private Statement alter(IdentifierReferenceContext table, Alteration change) {
        QueryContext named = translation.origin.at(table);
        QueryContext here = translation.origin.here();
        return translation.statements.about(table, name -> new Statement.Alter(name, change, named, here));
    }

    @Override
    public Statement visitAddTableColumns(AddTableColumnsContext context) {
        List<Alteration.NewColumn> columns = new ArrayList<>();
        for (QualifiedColTypeWithPositionContext column : context.columns.qualifiedColTypeWithPosition()) {
            columns.add(newColumn(column));
        }
        return alter(context.identifierReference(), new Alteration.AddColumns(columns));
    }

    private Alteration.NewColumn newColumn(QualifiedColTypeWithPositionContext column) {
        boolean nullable = true;
        boolean positioned = false;
        String comment = null;
        String defaultText = null;
        for (ColDefinitionDescriptorWithPositionContext part : column.colDefinitionDescriptorWithPosition()) {
            nullable &= part.NULL() == null;
            positioned |= part.colPosition() != null;
            if (part.commentSpec() != null) {
                comment = translation.types.comment(part.commentSpec());
            }
            if (part.defaultExpression() != null) {
                defaultText = translation.origin.source(part.defaultExpression().expression());
            }
        }
        return new Alteration.NewColumn(
                translation.names.parts(column.name),
                translation.types.type(column.dataType()),
                nullable,
                comment,
                defaultText,
                positioned);
    }

    @Override
    public Statement visitDropTableColumns(DropTableColumnsContext context) {
        List<List<String>> columns = translation.names.all(context.columns);
        return alter(context.identifierReference(), new Alteration.DropColumns(columns, context.EXISTS() != null));
    }

    @Override
    public Statement visitRenameTableColumn(RenameTableColumnContext context) {
        return alter(
                context.table,
                new Alteration.RenameColumn(
                        translation.names.parts(context.from), translation.names.single(context.to)));
    }

    @Override
    public Statement visitHiveReplaceColumns(HiveReplaceColumnsContext context) {
        return alter(context.table, new Alteration.ReplaceColumns());
    }

    @Override
    public Statement visitAlterTableAlterColumn(AlterTableAlterColumnContext context) {
        List<Alteration.ColumnChange> changes = new ArrayList<>();
        for (AlterColumnSpecContext column : context.columns.alterColumnSpec()) {
            changes.add(change(column, context));
        }
        return alter(context.table, new Alteration.ChangeColumns(changes));
    }

    private Alteration.ColumnChange change(AlterColumnSpecContext column, AlterTableAlterColumnContext whole) {
        List<String> name = translation.names.parts(column.column);
        AlterColumnActionContext action = column.alterColumnAction();
        if (action == null) {
            String verb = whole.CHANGE() != null ? "CHANGE" : "ALTER";
            throw translation.origin.notAllowed(
                    "ALTER TABLE table " + verb + " COLUMN requires a TYPE, a SET/DROP, a COMMENT, or a FIRST/AFTER");
        }
        DataType type = action.dataType() == null ? null : translation.types.type(action.dataType());
        Boolean nullable =
                action.setOrDrop == null ? null : action.setOrDrop.getText().equalsIgnoreCase("drop");
        String comment = action.commentSpec() == null ? null : translation.types.comment(action.commentSpec());
        String defaultText = action.dropDefault != null
                ? ""
                : action.defaultExpression() == null
                        ? null
                        : translation.origin.source(action.defaultExpression().expression());
        return new Alteration.ColumnChange(
                name, null, type, nullable, comment, defaultText, action.colPosition() != null);
    }

    @Override
    public Statement visitHiveChangeColumn(HiveChangeColumnContext context) {
        if (context.partitionSpec() != null) {
            throw translation.origin.notAllowed("ALTER TABLE table PARTITION partition_spec CHANGE COLUMN");
        }
        ColTypeContext column = context.colType();
        Alteration.ColumnChange change = new Alteration.ColumnChange(
                translation.names.parts(context.colName),
                translation.names.single(column.colName),
                translation.types.type(column.dataType()),
                column.NULL() == null ? null : Boolean.FALSE,
                column.commentSpec() == null ? null : translation.types.comment(column.commentSpec()),
                null,
                context.colPosition() != null);
        return alter(context.table, new Alteration.ChangeColumns(List.of(change)));
    }

    @Override
    public Statement visitSetTableProperties(SetTablePropertiesContext context) {
        Map<String, String> properties = translation.properties.keyValues(context.propertyList());
        return alter(context.identifierReference(), new Alteration.SetProperties(properties, context.VIEW() != null));
    }

    @Override
    public Statement visitUnsetTableProperties(UnsetTablePropertiesContext context) {
        List<String> keys = translation.properties.keys(context.propertyList());
        return alter(
                context.identifierReference(),
                new Alteration.UnsetProperties(keys, context.EXISTS() != null, context.VIEW() != null));
    }

    @Override
    public Statement visitSetTableSerDe(SetTableSerDeContext context) {
        Map<String, String> properties =
                context.propertyList() == null ? Map.of() : translation.properties.keyValues(context.propertyList());
        return alter(context.identifierReference(), new Alteration.SetStorageProperties(properties));
    }

    @Override
    public Statement visitAddTablePartition(AddTablePartitionContext context) {
        if (context.VIEW() != null) {
            throw translation.statements.invalid("ALTER VIEW ... ADD PARTITION");
        }
        List<Map<String, String>> partitions = new ArrayList<>();
        List<String> locations = new ArrayList<>();
        for (PartitionSpecLocationContext partition : context.partitionSpecLocation()) {
            partitions.add(values(partition.partitionSpec()));
            locations.add(
                    partition.locationSpec() == null
                            ? null
                            : translation.literals.text(partition.locationSpec().stringLit()));
        }
        return alter(
                context.identifierReference(),
                new Alteration.AddPartitions(partitions, locations, context.EXISTS() != null));
    }

    @Override
    public Statement visitDropTablePartitions(DropTablePartitionsContext context) {
        if (context.VIEW() != null) {
            throw translation.statements.invalid("ALTER VIEW ... DROP PARTITION");
        }
        List<Map<String, String>> partitions =
                context.partitionSpec().stream().map(this::values).toList();
        return alter(
                context.identifierReference(), new Alteration.DropPartitions(partitions, context.EXISTS() != null));
    }

    @Override
    public Statement visitRenameTablePartition(RenameTablePartitionContext context) {
        return alter(
                context.identifierReference(),
                new Alteration.RenamePartition(values(context.from), values(context.to)));
    }

    @Override
    public Statement visitSetTableLocation(SetTableLocationContext context) {
        Map<String, String> partition = context.partitionSpec() == null ? null : values(context.partitionSpec());
        String location = translation.literals.text(context.locationSpec().stringLit());
        return alter(context.identifierReference(), new Alteration.SetLocation(partition, location));
    }

    @Override
    public Statement visitRecoverPartitions(RecoverPartitionsContext context) {
        return alter(context.identifierReference(), new Alteration.RecoverPartitions(false));
    }

    @Override
    public Statement visitRepairTable(RepairTableContext context) {
        return alter(context.identifierReference(), new Alteration.RecoverPartitions(true));
    }

    @Override
    public Statement visitAlterTableCollation(AlterTableCollationContext context) {
        return alter(
                context.identifierReference(),
                new Alteration.SetCollation(translation.types.collation(context.collationSpec())));
    }

    @Override
    public Statement visitCommentTable(CommentTableContext context) {
        return alter(context.identifierReference(), new Alteration.SetComment(comment(context.comment())));
    }

    private String comment(CommentContext context) {
        return context.stringLit() == null ? null : translation.literals.text(context.stringLit());
    }

    @Override
    public Statement visitCommentNamespace(CommentNamespaceContext context) {
        Map<String, String> comment = new LinkedHashMap<>();
        comment.put("comment", comment(context.comment()));
        return database(context.identifierReference(), comment);
    }

    @Override
    public Statement visitSetNamespaceProperties(SetNamespacePropertiesContext context) {
        return database(context.identifierReference(), translation.properties.keyValues(context.propertyList()));
    }

    @Override
    public Statement visitSetNamespaceLocation(SetNamespaceLocationContext context) {
        String location = translation.literals.text(context.locationSpec().stringLit());
        return database(context.identifierReference(), Map.of("location", location));
    }

    @Override
    public Statement visitSetNamespaceCollation(SetNamespaceCollationContext context) {
        return database(
                context.identifierReference(),
                Map.of("collation", translation.types.collation(context.collationSpec())));
    }

    private Statement database(IdentifierReferenceContext reference, Map<String, String> properties) {
        return translation.statements.about(reference, name -> new Statement.AlterDatabase(name, properties));
    }

    @Override
    public Statement visitAnalyze(AnalyzeContext context) {
        List<String> columns =
                context.identifierSeq() == null ? List.of() : translation.names.list(context.identifierSeq());
        Map<String, Expr> partition = translation.statements.partition(context.partitionSpec());
        boolean countRows = context.simpleIdentifier() == null && context.FOR() == null;
        boolean forColumns = context.FOR() != null;
        return translation.statements.about(
                context.identifierReference(),
                name -> new Statement.Analyze(name, partition, columns, forColumns, countRows));
    }

    @Override
    public Statement visitDeleteFromTable(DeleteFromTableContext context) {
        return change(context.identifierReference(), "DELETE");
    }

    @Override
    public Statement visitUpdateTable(UpdateTableContext context) {
        return change(context.identifierReference(), "UPDATE TABLE");
    }

    @Override
    public Statement visitMergeIntoTable(MergeIntoTableContext context) {
        return change(context.target, "MERGE INTO TABLE");
    }

    private Statement change(IdentifierReferenceContext table, String operation) {
        QueryContext here = translation.origin.at(table);
        return translation.statements.about(table, name -> new Statement.ChangeRows(name, operation, here));
    }

    /** Values of a PARTITION clause as text, in the order written. */
    Map<String, String> values(PartitionSpecContext specification) {
        Map<String, String> values = new LinkedHashMap<>();
        translation.statements.partition(specification).forEach((name, value) -> {
            if (value == null) {
                throw translation.origin.error(
                        "INVALID_SQL_SYNTAX.EMPTY_PARTITION_VALUE", "partKey", NameParser.shown(name));
            }
            values.put(name, text(value));
        });
        return values;
    }

    private static String text(Expr value) {
        return value instanceof Expr.Literal literal && literal.value() != null
                ? literal.value().toString()
                : null;
    }

    Statement of(ParserRuleContext context) {
        return context.accept(this);
    }
}
