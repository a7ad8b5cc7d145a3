package io.sabot.engine.sql;

import io.sabot.engine.type.DataType;
import java.util.List;
import java.util.Map;

/** What ALTER changes of a table or view. */
public sealed interface Alteration {
    /** {@code ADD COLUMNS (…)}. */
    record AddColumns(List<NewColumn> columns) implements Alteration {}

    /** A column to add: more parts for a field of a struct; what was not said is null. */
    record NewColumn(
            List<String> name,
            DataType type,
            boolean nullable,
            String comment,
            String defaultText,
            boolean positioned) {}

    /** {@code DROP COLUMNS (…)}. */
    record DropColumns(List<List<String>> columns, boolean ifExists) implements Alteration {}

    /** {@code RENAME COLUMN a TO b}. */
    record RenameColumn(List<String> column, String newName) implements Alteration {}

    /** {@code REPLACE COLUMNS (…)}. */
    record ReplaceColumns() implements Alteration {}

    /** {@code ALTER COLUMN a TYPE t, …}. */
    record ChangeColumns(List<ColumnChange> changes) implements Alteration {}

    /**
     * The change of one column: what was not said is null.
     *
     * @param newName of the Hive form CHANGE a b INT
     * @param nullable false for SET NOT NULL, true for DROP NOT NULL
     * @param defaultText empty for DROP DEFAULT
     * @param positioned whether FIRST or AFTER was said
     */
    record ColumnChange(
            List<String> column,
            String newName,
            DataType type,
            Boolean nullable,
            String comment,
            String defaultText,
            boolean positioned) {}

    /** {@code SET TBLPROPERTIES}. */
    record SetProperties(Map<String, String> properties, boolean view) implements Alteration {}

    /** {@code UNSET TBLPROPERTIES}. */
    record UnsetProperties(List<String> keys, boolean ifExists, boolean view) implements Alteration {}

    /** {@code ADD PARTITION (…) LOCATION …}: a location is null when not given. */
    record AddPartitions(List<Map<String, String>> partitions, List<String> locations, boolean ifNotExists)
            implements Alteration {}

    /** {@code DROP PARTITION (…)}. */
    record DropPartitions(List<Map<String, String>> partitions, boolean ifExists) implements Alteration {}

    /** {@code PARTITION (…) RENAME TO PARTITION (…)}. */
    record RenamePartition(Map<String, String> from, Map<String, String> to) implements Alteration {}

    /** {@code SET LOCATION}; partition null for the whole table. */
    record SetLocation(Map<String, String> partition, String location) implements Alteration {}

    /** {@code SET SERDEPROPERTIES}. */
    record SetStorageProperties(Map<String, String> properties) implements Alteration {}

    /** {@code RECOVER PARTITIONS} or {@code REPAIR TABLE}: what folders there are is always known. */
    record RecoverPartitions(boolean repair) implements Alteration {}

    /** {@code DEFAULT COLLATION}. */
    record SetCollation(String collation) implements Alteration {}

    /** {@code COMMENT ON TABLE t IS …}; null for NULL. */
    record SetComment(String comment) implements Alteration {}
}
