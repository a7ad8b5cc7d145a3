package io.sabot.spark.sql;

import io.sabot.spark.internal.Correlations;
import io.sabot.spark.internal.ScalaCollections;
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
}
