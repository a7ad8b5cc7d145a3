package io.sabot.spark.rdd;

import io.sabot.engine.object.Iterators;
import io.sabot.engine.object.Task;
import io.sabot.spark.Partition;
import io.sabot.spark.SparkContext;
import io.sabot.spark.TaskContext;
import io.sabot.spark.api.java.JavaRDD;
import io.sabot.spark.api.java.JavaSparkContext;
import io.sabot.spark.api.java.function.Function;
import io.sabot.spark.internal.NodeRdd;
import io.sabot.spark.internal.ScalaCollections;
import io.sabot.spark.internal.SparkErrors;
import java.io.Serializable;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import scala.Function0;
import scala.Function1;
import scala.collection.Iterator;
import scala.reflect.ClassTag;

/** The rows of a query with two question marks, which stand for the first and the last number of a partition. */
public class JdbcRDD<T> extends RDD<T> {
    private static final long serialVersionUID = 1L;
    private static final int FETCHED_ROWS = 100;

    private final Function0<Connection> connections;
    private final String sql;
    private final long lowerBound;
    private final long upperBound;
    private final int numPartitions;
    private final Function1<ResultSet, T> mapRow;

    /** Opens a connection, in a task. */
    public interface ConnectionFactory extends Serializable {
        Connection getConnection() throws Exception;
    }

    /** The numbers of a partition. */
    private record Range(int index, long lower, long upper) implements Partition {}

    /** @param upperBound included */
    public JdbcRDD(
            SparkContext sc,
            Function0<Connection> getConnection,
            String sql,
            long lowerBound,
            long upperBound,
            int numPartitions,
            Function1<ResultSet, T> mapRow,
            ClassTag<T> tag) {
        super(sc, ScalaCollections.linked(List.of()), tag);
        this.connections = getConnection;
        this.sql = sql;
        this.lowerBound = lowerBound;
        this.upperBound = upperBound;
        this.numPartitions = numPartitions;
        this.mapRow = mapRow;
    }

    public static <T> Function1<ResultSet, Object[]> $lessinit$greater$default$7() {
        return (Function1<ResultSet, Object[]> & Serializable) JdbcRDD::resultSetToObjectArray;
    }

    public static <T> JavaRDD<T> create(
            JavaSparkContext sc,
            ConnectionFactory connectionFactory,
            String sql,
            long lowerBound,
            long upperBound,
            int numPartitions,
            Function<ResultSet, T> mapRow) {
        Function0<Connection> connections = (Function0<Connection> & Serializable) () -> {
            try {
                return connectionFactory.getConnection();
            } catch (Exception failure) {
                throw SparkErrors.sneaky(failure);
            }
        };
        Function1<ResultSet, T> rows = (Function1<ResultSet, T> & Serializable) row -> {
            try {
                return mapRow.call(row);
            } catch (Exception failure) {
                throw SparkErrors.sneaky(failure);
            }
        };
        ClassTag<T> tag = NodeRdd.tag();
        return new JavaRDD<>(
                new JdbcRDD<>(sc.sc(), connections, sql, lowerBound, upperBound, numPartitions, rows, tag), tag);
    }

    public static JavaRDD<Object[]> create(
            JavaSparkContext sc,
            ConnectionFactory connectionFactory,
            String sql,
            long lowerBound,
            long upperBound,
            int numPartitions) {
        return create(
                sc, connectionFactory, sql, lowerBound, upperBound, numPartitions, JdbcRDD::resultSetToObjectArray);
    }

    public static Object[] resultSetToObjectArray(ResultSet rs) {
        try {
            Object[] row = new Object[rs.getMetaData().getColumnCount()];
            for (int i = 0; i < row.length; i++) {
                row[i] = rs.getObject(i + 1);
            }
            return row;
        } catch (SQLException failure) {
            throw SparkErrors.sneaky(failure);
        }
    }

    @Override
    public Partition[] getPartitions() {
        BigInteger first = BigInteger.valueOf(lowerBound);
        BigInteger length = BigInteger.valueOf(upperBound).subtract(first).add(BigInteger.ONE);
        BigInteger count = BigInteger.valueOf(numPartitions);
        Partition[] partitions = new Partition[numPartitions];
        for (int i = 0; i < numPartitions; i++) {
            BigInteger start = first.add(BigInteger.valueOf(i).multiply(length).divide(count));
            BigInteger next =
                    first.add(BigInteger.valueOf(i + 1L).multiply(length).divide(count));
            partitions[i] = new Range(
                    i, start.longValue(), next.subtract(BigInteger.ONE).longValue());
        }
        return partitions;
    }

    @Override
    public Iterator<T> compute(Partition split, TaskContext context) {
        Range range = (Range) split;
        try {
            Connection connection = connections.apply();
            closeAtEnd(connection);
            PreparedStatement statement =
                    connection.prepareStatement(sql, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
            closeAtEnd(statement);
            boolean isMySql = connection.getMetaData().getURL().startsWith("jdbc:mysql:");
            // For MySQL's driver the least number means that rows are not all fetched at once.
            statement.setFetchSize(isMySql ? Integer.MIN_VALUE : FETCHED_ROWS);
            statement.setLong(1, range.lower);
            statement.setLong(2, range.upper);
            ResultSet rows = statement.executeQuery();
            closeAtEnd(rows);
            return ScalaCollections.iterator(new Rows<>(rows, mapRow));
        } catch (SQLException failure) {
            throw SparkErrors.sneaky(failure);
        }
    }

    private static void closeAtEnd(AutoCloseable opened) {
        Task.current().atEnd(failure -> {
            try {
                opened.close();
            } catch (Exception failed) {
                throw SparkErrors.sneaky(failed);
            }
        });
    }

    private static final class Rows<T> extends Iterators.Ahead<T> {
        private final ResultSet rows;
        private final Function1<ResultSet, T> mapRow;

        Rows(ResultSet rows, Function1<ResultSet, T> mapRow) {
            this.rows = rows;
            this.mapRow = mapRow;
        }

        @Override
        protected boolean findNext() throws SQLException {
            boolean has = rows.next();
            if (has) {
                found = mapRow.apply(rows);
            }
            return has;
        }
    }
}
