package io.sabot.spark.sql.test;

import io.sabot.spark.SparkConf;
import io.sabot.spark.SparkContext;
import io.sabot.spark.sql.SparkSession;
import io.sabot.spark.sql.StreamingQueryManager;

/** Stands in for the session of Spark's suites: two threads, five shuffle partitions, and some tables. */
public final class TestSparkSession extends SparkSession {
    private static final long serialVersionUID = 1L;

    public TestSparkSession() {
        super(new SparkContext("local[2]", "test-sql-context", new SparkConf().set("spark.sql.testkey", "true")));
        setDefaultSession(this);
        setActiveSession(this);
        conf().set("spark.sql.shuffle.partitions", 5);
    }

    public StreamingQueryManager streams() {
        return new StreamingQueryManager();
    }

    public void loadTestData() {
        sql("SELECT CAST(id AS INT) AS key, CAST(id AS STRING) AS value FROM range(1, 101)")
                .createOrReplaceTempView("testData");
        sql("SELECT * FROM VALUES (1, 1), (1, 2), (2, 1), (2, 2), (3, 1), (3, 2) AS data(a, b)")
                .createOrReplaceTempView("testData2");
        sql("SELECT * FROM VALUES ('dotNET', 2012, 10000D), ('Java', 2012, 20000D), ('dotNET', 2012, 5000D),"
                        + " ('dotNET', 2013, 48000D), ('Java', 2013, 30000D) AS data(course, year, earnings)")
                .createOrReplaceTempView("courseSales");
    }
}
