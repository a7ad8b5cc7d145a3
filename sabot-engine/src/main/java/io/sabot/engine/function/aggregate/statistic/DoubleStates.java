package io.sabot.engine.function.aggregate.statistic;

import io.sabot.engine.batch.DoubleVector;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.function.aggregate.Values;

/** States of several doubles that lie side by side, as columns and back. */
final class DoubleStates {
    private DoubleStates() {}

    static void write(double[] states, int width, int from, int count, FlatVector[] columns) {
        for (int c = 0; c < width; c++) {
            double[] target = ((DoubleVector) columns[c]).values();
            for (int i = 0; i < count; i++) {
                target[i] = states[width * (from + i) + c];
            }
        }
    }

    /** @return the state of the n-th live row from n times the number of columns on */
    static double[] read(Vector[] columns, int[] selection, int count) {
        double[] states = new double[columns.length * count];
        Values values = new Values();
        for (int c = 0; c < columns.length; c++) {
            double[] column = values.doubles(columns[c], selection, count);
            for (int i = 0; i < count; i++) {
                states[columns.length * i + c] = column[i];
            }
        }
        return states;
    }
}
