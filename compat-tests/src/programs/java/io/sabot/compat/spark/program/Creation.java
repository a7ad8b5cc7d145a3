package io.sabot.compat.spark.program;

import static org.apache.spark.sql.functions.col;

import java.io.Serializable;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Data frames from Java values. */
final class Creation {

    private Creation() {}

    static void rows(Run run) {
        StructType schema = new StructType(new StructField[] {
            new StructField("b", DataTypes.ByteType, false, Metadata.empty()),
            DataTypes.createStructField("s", DataTypes.ShortType, true),
            DataTypes.createStructField("i", DataTypes.IntegerType, true),
            DataTypes.createStructField("l", DataTypes.LongType, true),
            DataTypes.createStructField("f", DataTypes.FloatType, true),
            DataTypes.createStructField("d", DataTypes.DoubleType, true),
            DataTypes.createStructField("m", DataTypes.createDecimalType(10, 3), true),
            DataTypes.createStructField("t", DataTypes.StringType, true),
            DataTypes.createStructField("z", DataTypes.BooleanType, true),
            DataTypes.createStructField("day", DataTypes.DateType, true),
            DataTypes.createStructField("at", DataTypes.TimestampType, true)
        });
        Dataset<Row> rows = run.spark()
                .createDataFrame(
                        Arrays.asList(
                                RowFactory.create(
                                        (byte) 1,
                                        (short) 2,
                                        3,
                                        4L,
                                        5.5f,
                                        6.25,
                                        new BigDecimal("7.125"),
                                        "eight",
                                        true,
                                        Date.valueOf("2024-02-29"),
                                        Timestamp.valueOf("2024-01-01 12:00:00.5")),
                                RowFactory.create(
                                        (byte) 0, null, null, null, null, null, null, null, null, null, null)),
                        schema);
        run.rows("all types", rows);
        rows.show();
        run.say(rows.schema().equals(schema), rows.schema().json());
        StructType nested = new StructType()
                .add("list", DataTypes.createArrayType(DataTypes.StringType))
                .add("map", DataTypes.createMapType(DataTypes.StringType, DataTypes.IntegerType))
                .add("row", new StructType().add("x", "int").add("y", "string"));
        run.rows(
                "nested",
                run.spark()
                        .createDataFrame(
                                List.of(
                                        RowFactory.create(List.of("a", "b"), Map.of("k", 1), RowFactory.create(1, "y")),
                                        RowFactory.create(null, null, null)),
                                nested));
        run.rows("none", run.spark().createDataFrame(List.of(), nested));
        run.rows("emptyDataFrame", run.spark().emptyDataFrame());
        run.fails(
                "wrong class",
                () -> run.spark()
                        .createDataFrame(
                                List.of(RowFactory.create("x")), new StructType().add("n", DataTypes.IntegerType))
                        .collectAsList());
        run.fails(
                "null in a required field",
                () -> run.spark()
                        .createDataFrame(
                                List.of(RowFactory.create((Object) null)),
                                new StructType().add("n", DataTypes.IntegerType, false))
                        .collectAsList());
        run.rows("range", run.spark().range(2, 8, 3).toDF());
        run.rows(
                "dataset",
                run.spark().createDataset(List.of("x", "y"), Encoders.STRING()).toDF("v"));
        run.rows(
                "dataset of longs",
                run.spark()
                        .createDataset(List.of(3L, 4L), Encoders.LONG())
                        .toDF()
                        .select(col("value").plus(1)));
    }

    /** A bean with every kind of property that Spark infers. */
    public static final class Person implements Serializable {
        private String name;
        private int age;
        private Double score;
        private List<String> tags;
        private Map<String, Integer> points;
        private Address address;

        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }

        public int getAge() {
            return age;
        }

        public void setAge(int age) {
            this.age = age;
        }

        public Double getScore() {
            return score;
        }

        public void setScore(Double score) {
            this.score = score;
        }

        public List<String> getTags() {
            return tags;
        }

        public void setTags(List<String> tags) {
            this.tags = tags;
        }

        public Map<String, Integer> getPoints() {
            return points;
        }

        public void setPoints(Map<String, Integer> points) {
            this.points = points;
        }

        public Address getAddress() {
            return address;
        }

        public void setAddress(Address address) {
            this.address = address;
        }
    }

    /** A bean inside a bean. */
    public static final class Address implements Serializable {
        private String city;
        private long zip;

        public String getCity() {
            return city;
        }

        public void setCity(String city) {
            this.city = city;
        }

        public long getZip() {
            return zip;
        }

        public void setZip(long zip) {
            this.zip = zip;
        }
    }

    static void beans(Run run) {
        Address oslo = new Address();
        oslo.setCity("Oslo");
        oslo.setZip(123);
        Person ada = new Person();
        ada.setName("Ada");
        ada.setAge(36);
        ada.setScore(1.5);
        ada.setTags(List.of("x", "y"));
        ada.setPoints(Map.of("go", 3));
        ada.setAddress(oslo);
        Person nobody = new Person();
        Dataset<Row> people = run.spark().createDataFrame(Arrays.asList(ada, nobody), Person.class);
        run.rows("people", people);
        run.rows("fields", people.select("name", "address.city", "points.go").orderBy("name"));
        run.rows("none", run.spark().createDataFrame(List.of(), Address.class));
    }

    static void types(Run run) {
        StructType type = StructType.fromDDL(
                "a INT NOT NULL COMMENT 'first', b ARRAY<STRUCT<c: STRING, d: DECIMAL(5, 2)>>, `e f` MAP<STRING, TIMESTAMP>, g INTERVAL DAY TO SECOND");
        run.say(type.treeString());
        run.say(type.simpleString(), type.catalogString(), type.sql(), type.toDDL());
        run.say(type.json());
        run.say(
                DataType.fromJson(type.json()).equals(type),
                type.fieldIndex("b"),
                type.apply("a").nullable(),
                Arrays.toString(type.fieldNames()));
        for (String name : new String[] {
            "int",
            "bigint",
            "decimal(4,1)",
            "array<int>",
            "map<string,double>",
            "struct<x:int>",
            "timestamp_ntz",
            "date",
            "binary",
            "void",
            "char(3)",
            "varchar(5)"
        }) {
            DataType each = DataType.fromDDL(name);
            run.say(name, each, each.typeName(), each.simpleString(), each.sql(), each.defaultSize());
        }
        run.fails("no such type", () -> DataType.fromDDL("integr"));
        run.fails("no such field", () -> type.apply("zz"));
        run.fails("precision", () -> DataTypes.createDecimalType(40, 2));
    }
}
