package io.sabot.engine.config;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Settings of Spark that change results and that Sabot does not follow, with the value that means what Sabot does. Another
 * value is refused when it is set: the query would run and be wrong. Settings that only change speed are taken and ignored.
 */
public final class UnheededSettings {
    private static final String[] KNOWN = {
        "spark.sql.charAsVarchar=false",
        "spark.sql.crossJoin.enabled=true",
        "spark.sql.legacy.allowHashOnMapType=false",
        "spark.sql.legacy.allowNegativeScaleOfDecimal=false",
        "spark.sql.legacy.allowNullComparisonResultInArraySort=false",
        "spark.sql.legacy.allowParameterlessCount=false",
        "spark.sql.legacy.allowStarWithSingleTableIdentifierInCount=false",
        "spark.sql.legacy.allowZeroIndexInFormatString=false",
        "spark.sql.legacy.castComplexTypesToString.enabled=false",
        "spark.sql.legacy.charVarcharAsString=false",
        "spark.sql.legacy.collationAwareHashFunctions=false",
        "spark.sql.legacy.createEmptyCollectionUsingStringType=false",
        "spark.sql.legacy.ctePrecedencePolicy=CORRECTED",
        "spark.sql.legacy.dataset.nameNonStructGroupingKeyAsValue=false",
        "spark.sql.legacy.decimal.retainFractionDigitsOnTruncate=false",
        "spark.sql.legacy.disableMapKeyNormalization=false",
        "spark.sql.legacy.doLooseUpcast=false",
        "spark.sql.legacy.duplicateBetweenInput=false",
        "spark.sql.legacy.followThreeValuedLogicInArrayExists=true",
        "spark.sql.legacy.fromDayTimeString.enabled=false",
        "spark.sql.legacy.groupingIdWithAppendedUserGroupBy=false",
        "spark.sql.legacy.histogramNumericPropagateInputType=true",
        "spark.sql.legacy.inSubqueryNullability=false",
        "spark.sql.legacy.integerGroupingId=false",
        "spark.sql.legacy.keepPartitionSpecAsStringLiteral=false",
        "spark.sql.legacy.negativeIndexInArrayInsert=false",
        "spark.sql.legacy.noCharPaddingInPredicate=false",
        "spark.sql.legacy.nullInEmptyListBehavior=false",
        "spark.sql.legacy.parquet.returnNullStructIfAllFieldsMissing=false",
        "spark.sql.legacy.parseNullPartitionSpecAsStringLiteral=false",
        "spark.sql.legacy.parseQueryWithoutEof=false",
        "spark.sql.legacy.parser.havingWithoutGroupByAsWhere=false",
        "spark.sql.legacy.scalarSubqueryCountBugBehavior=false",
        "spark.sql.legacy.truncateForEmptyRegexSplit=false",
        "spark.sql.legacy.typeCoercion.datetimeToString.enabled=false",
        "spark.sql.optimizer.decorrelateExistsSubqueryLegacyIncorrectCountHandling.enabled=false",
        "spark.sql.optimizer.decorrelateSubqueryLegacyIncorrectCountHandling.enabled=false",
        "spark.sql.optimizer.optimizeUncorrelatedInSubqueriesInJoinCondition.enabled=true",
        "spark.sql.parquet.datetimeRebaseModeInWrite=CORRECTED",
        "spark.sql.parquet.int96RebaseModeInWrite=CORRECTED",
        "spark.sql.parquet.int96TimestampConversion=false",
        "spark.sql.parquet.writeLegacyFormat=false",
        "spark.sql.preserveCharVarcharTypeInfo=false",
        "spark.sql.readSideCharPadding=true",
        "spark.sql.retainGroupColumns=true",
        "spark.sql.storeAssignmentPolicy=ANSI",
    };

    private UnheededSettings() {}

    /** Keys and the only values taken; a key that a {@link Setting} has is none of them. */
    public static Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        Arrays.stream(KNOWN).forEach(pair -> {
            int middle = pair.indexOf('=');
            all.put(pair.substring(0, middle), pair.substring(middle + 1));
        });
        SabotSettings.all().forEach(setting -> all.remove(setting.key()));
        return Collections.unmodifiableMap(all);
    }

    /** @return whether queries would be wrong if that were set */
    public static boolean refuses(String key, String value) {
        String only = all().get(key);
        return only != null && value != null && !value.trim().equalsIgnoreCase(only);
    }
}
