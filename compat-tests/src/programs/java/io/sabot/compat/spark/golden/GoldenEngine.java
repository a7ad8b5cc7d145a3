package io.sabot.compat.spark.golden;

import io.sabot.compat.golden.Engine;
import io.sabot.compat.golden.GoldenCase;
import io.sabot.compat.golden.GoldenCase.Mode;
import io.sabot.compat.golden.Masks;
import java.nio.file.Path;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataTypes;

/** The engine behind the imports above, set up as SQLQueryTestSuite sets up its own. */
public final class GoldenEngine implements Engine {

    private final SparkSession root;
    private final TestTables tables;

    /** Starts the engine; its warehouse and scratch files go below the directory. */
    public GoldenEngine(Path directory) {
        root = SparkSession.builder()
                .master("local[2]")
                .appName("golden")
                .config("spark.ui.enabled", "false")
                .config(
                        "spark.sql.warehouse.dir",
                        directory.resolve(Masks.WAREHOUSE_DIRECTORY).toString())
                .config("spark.sql.shuffle.partitions", "4")
                .config("spark.sql.datetime.java8API.enabled", "true")
                .config("spark.sql.timeType.enabled", "true")
                .config("spark.sql.codegen.fallback", "false")
                .config("spark.sql.codegen.factoryMode", "CODEGEN_ONLY")
                .config("spark.sql.collation.schemaLevel.enabled", "true")
                .config(
                        "spark.sql.optimizer.excludedRules",
                        "org.apache.spark.sql.catalyst.optimizer.ConvertToLocalRelation")
                .getOrCreate();
        tables = new TestTables(root, directory);
    }

    @Override
    public Session open(GoldenCase golden, Map<String, String> settings) {
        SparkSession session = root.newSession();
        session.conf().set("spark.sql.ansi.enabled", golden.mode() != Mode.NON_ANSI);
        if (golden.mode() == Mode.TIMESTAMP_NTZ) {
            session.conf().set("spark.sql.timestampType", "TIMESTAMP_NTZ");
        }
        if (golden.mode() == Mode.POSTGRES) {
            session.conf().set("spark.sql.legacy.interval.enabled", true);
            registerPostgresFunctions(session);
        }
        settings.forEach((key, value) -> session.sql("set " + key + "=" + value));
        tables.offer(session);
        if (golden.needsTpcDs()) {
            tables.offerTpcDs(session);
        }
        return new GoldenSession(session);
    }

    private static void registerPostgresFunctions(SparkSession session) {
        try {
            session.udf().register("booleq", (UDF2<Boolean, Boolean, Boolean>) Boolean::equals, DataTypes.BooleanType);
            session.udf()
                    .register(
                            "boolne",
                            (UDF2<Boolean, Boolean, Boolean>) (left, right) -> !left.equals(right),
                            DataTypes.BooleanType);
            session.udf().register("vol", (UDF1<String, String>) text -> text, DataTypes.StringType);
        } catch (UnsupportedOperationException noUserFunctions) {
            // Few statements call them; those fail, and all others can still be asked.
            return;
        }
    }

    @Override
    public void close() {
        root.stop();
    }
}
