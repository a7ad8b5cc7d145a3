package io.sabot.spark.sql;

import io.sabot.spark.internal.Correlations;
import io.sabot.spark.internal.ScalaCollections;
import io.sabot.spark.internal.Sketches;
import io.sabot.spark.util.sketch.BloomFilter;
import io.sabot.spark.util.sketch.CountMinSketch;
import java.util.Map;
import scala.collection.immutable.Seq;

/** Statistics of the columns of a Dataset. */
public class DataFrameStatFunctions {
    private final Dataset<Row> dataset;

    DataFrameStatFunctions(Dataset<Row> dataset) {
        this.dataset = dataset;
    }

    /** Sample covariance. */
    public double cov(String column1, String column2) {
        return Correlations.covariance(dataset.frame(), column1, column2);
    }

    /** Pearson's correlation coefficient. */
    public double corr(String column1, String column2) {
        return Correlations.correlation(dataset.frame(), column1, column2);
    }

    /** @param method only {@code pearson} */
    public double corr(String column1, String column2, String method) {
        if (!method.equals("pearson")) {
            throw new IllegalArgumentException("requirement failed: Currently only the calculation of the Pearson"
                    + " Correlation coefficient is supported.");
        }
        return corr(column1, column2);
    }

    /** How often each pair of values of two columns occurs: a row for each value of the first, a column for the second. */
    public Dataset<Row> crosstab(String column1, String column2) {
        return dataset.as(Correlations.crosstab(dataset.frame(), column1, column2));
    }

    public double[] approxQuantile(String column, double[] probabilities, double relativeError) {
        return approxQuantile(new String[] {column}, probabilities, relativeError)[0];
    }

    public double[][] approxQuantile(String[] columns, double[] probabilities, double relativeError) {
        return Correlations.quantiles(dataset.frame(), columns, probabilities, relativeError);
    }

    public Dataset<Row> freqItems(String[] columns) {
        return freqItems(columns, 0.01);
    }

    public Dataset<Row> freqItems(String[] columns, double support) {
        return dataset.as(Correlations.frequentItems(dataset.frame(), columns, support));
    }

    public Dataset<Row> freqItems(Seq<String> columns) {
        return freqItems(ScalaCollections.strings(columns));
    }

    public Dataset<Row> freqItems(Seq<String> columns, double support) {
        return freqItems(ScalaCollections.strings(columns), support);
    }

    /** @param fractions share of the rows to take, by value of the column; none of other values */
    public <T> Dataset<Row> sampleBy(String column, Map<T, Double> fractions, long seed) {
        return sampleBy(dataset.col(column), fractions, seed);
    }

    public <T> Dataset<Row> sampleBy(Column column, Map<T, Double> fractions, long seed) {
        return dataset.as(Correlations.sampledBy(dataset.frame(), column, fractions, seed));
    }

    public <T> Dataset<Row> sampleBy(String column, scala.collection.immutable.Map<T, Object> fractions, long seed) {
        return sampleBy(dataset.col(column), fractions, seed);
    }

    /** Scala's map of doubles is one of objects to Java. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    public <T> Dataset<Row> sampleBy(Column column, scala.collection.immutable.Map<T, Object> fractions, long seed) {
        return sampleBy(column, (Map) ScalaCollections.javaMap(fractions), seed);
    }

    public CountMinSketch countMinSketch(String colName, int depth, int width, int seed) {
        return countMinSketch(new Column(colName), depth, width, seed);
    }

    public CountMinSketch countMinSketch(String colName, double eps, double confidence, int seed) {
        return countMinSketch(new Column(colName), eps, confidence, seed);
    }

    public CountMinSketch countMinSketch(Column col, int depth, int width, int seed) {
        return countMinSketch(col, 2.0 / width, 1 - 1 / Math.pow(2, depth), seed);
    }

    /** Counts of the values of an integer, string or binary column. */
    public CountMinSketch countMinSketch(Column col, double eps, double confidence, int seed) {
        return Sketches.countMin(dataset.frame(), col, eps, confidence, seed);
    }

    public BloomFilter bloomFilter(String colName, long expectedNumItems, double fpp) {
        return bloomFilter(new Column(colName), expectedNumItems, fpp);
    }

    public BloomFilter bloomFilter(Column col, long expectedNumItems, double fpp) {
        return bloomFilter(col, expectedNumItems, BloomFilter.optimalNumOfBits(expectedNumItems, fpp));
    }

    public BloomFilter bloomFilter(String colName, long expectedNumItems, long numBits) {
        return bloomFilter(new Column(colName), expectedNumItems, numBits);
    }

    /** The values of an integer or string column. */
    public BloomFilter bloomFilter(Column col, long expectedNumItems, long numBits) {
        return Sketches.bloomFilter(dataset.frame(), col, expectedNumItems, numBits);
    }
}
