package io.sabot.spark.internal;

import io.sabot.spark.sql.api.java.UDF0;
import io.sabot.spark.sql.api.java.UDF1;
import io.sabot.spark.sql.api.java.UDF10;
import io.sabot.spark.sql.api.java.UDF11;
import io.sabot.spark.sql.api.java.UDF12;
import io.sabot.spark.sql.api.java.UDF13;
import io.sabot.spark.sql.api.java.UDF14;
import io.sabot.spark.sql.api.java.UDF15;
import io.sabot.spark.sql.api.java.UDF16;
import io.sabot.spark.sql.api.java.UDF17;
import io.sabot.spark.sql.api.java.UDF18;
import io.sabot.spark.sql.api.java.UDF19;
import io.sabot.spark.sql.api.java.UDF2;
import io.sabot.spark.sql.api.java.UDF20;
import io.sabot.spark.sql.api.java.UDF21;
import io.sabot.spark.sql.api.java.UDF22;
import io.sabot.spark.sql.api.java.UDF3;
import io.sabot.spark.sql.api.java.UDF4;
import io.sabot.spark.sql.api.java.UDF5;
import io.sabot.spark.sql.api.java.UDF6;
import io.sabot.spark.sql.api.java.UDF7;
import io.sabot.spark.sql.api.java.UDF8;
import io.sabot.spark.sql.api.java.UDF9;
import java.io.Serializable;

/**
 * A function object of the program.
 *
 * @param function a UDF0 to UDF22
 * @param parameters how many values it takes
 */
record JavaFunction(Object function, int parameters) implements Serializable {

    /** Which of the interfaces the object has, the smallest where it has several; null for none. */
    static JavaFunction of(Object function) {
        for (int parameters = 0; parameters < INTERFACES.length; parameters++) {
            if (INTERFACES[parameters].isInstance(function)) {
                return new JavaFunction(function, parameters);
            }
        }
        return null;
    }

    @SuppressWarnings("unchecked")
    Object call(Object[] values) throws Exception {
        return switch (parameters) {
            case 0 -> ((UDF0<Object>) function).call();
            case 1 -> ((UDF1<Object, Object>) function).call(values[0]);
            case 2 -> ((UDF2<Object, Object, Object>) function).call(values[0], values[1]);
            case 3 -> ((UDF3<Object, Object, Object, Object>) function).call(values[0], values[1], values[2]);
            case 4 ->
                ((UDF4<Object, Object, Object, Object, Object>) function)
                        .call(values[0], values[1], values[2], values[3]);
            case 5 ->
                ((UDF5<Object, Object, Object, Object, Object, Object>) function)
                        .call(values[0], values[1], values[2], values[3], values[4]);
            case 6 ->
                ((UDF6<Object, Object, Object, Object, Object, Object, Object>) function)
                        .call(values[0], values[1], values[2], values[3], values[4], values[5]);
            case 7 ->
                ((UDF7<Object, Object, Object, Object, Object, Object, Object, Object>) function)
                        .call(values[0], values[1], values[2], values[3], values[4], values[5], values[6]);
            case 8 ->
                ((UDF8<Object, Object, Object, Object, Object, Object, Object, Object, Object>) function)
                        .call(values[0], values[1], values[2], values[3], values[4], values[5], values[6], values[7]);
            case 9 ->
                ((UDF9<Object, Object, Object, Object, Object, Object, Object, Object, Object, Object>) function)
                        .call(
                                values[0], values[1], values[2], values[3], values[4], values[5], values[6], values[7],
                                values[8]);
            case 10 ->
                ((UDF10<Object, Object, Object, Object, Object, Object, Object, Object, Object, Object, Object>)
                                function)
                        .call(
                                values[0], values[1], values[2], values[3], values[4], values[5], values[6], values[7],
                                values[8], values[9]);
            case 11 ->
                ((UDF11<Object, Object, Object, Object, Object, Object, Object, Object, Object, Object, Object, Object>)
                                function)
                        .call(
                                values[0],
                                values[1],
                                values[2],
                                values[3],
                                values[4],
                                values[5],
                                values[6],
                                values[7],
                                values[8],
                                values[9],
                                values[10]);
            case 12 ->
                ((UDF12<
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object>)
                                function)
                        .call(
                                values[0],
                                values[1],
                                values[2],
                                values[3],
                                values[4],
                                values[5],
                                values[6],
                                values[7],
                                values[8],
                                values[9],
                                values[10],
                                values[11]);
            case 13 ->
                ((UDF13<
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object>)
                                function)
                        .call(
                                values[0],
                                values[1],
                                values[2],
                                values[3],
                                values[4],
                                values[5],
                                values[6],
                                values[7],
                                values[8],
                                values[9],
                                values[10],
                                values[11],
                                values[12]);
            case 14 ->
                ((UDF14<
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object>)
                                function)
                        .call(
                                values[0],
                                values[1],
                                values[2],
                                values[3],
                                values[4],
                                values[5],
                                values[6],
                                values[7],
                                values[8],
                                values[9],
                                values[10],
                                values[11],
                                values[12],
                                values[13]);
            case 15 ->
                ((UDF15<
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object>)
                                function)
                        .call(
                                values[0],
                                values[1],
                                values[2],
                                values[3],
                                values[4],
                                values[5],
                                values[6],
                                values[7],
                                values[8],
                                values[9],
                                values[10],
                                values[11],
                                values[12],
                                values[13],
                                values[14]);
            case 16 ->
                ((UDF16<
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object>)
                                function)
                        .call(
                                values[0],
                                values[1],
                                values[2],
                                values[3],
                                values[4],
                                values[5],
                                values[6],
                                values[7],
                                values[8],
                                values[9],
                                values[10],
                                values[11],
                                values[12],
                                values[13],
                                values[14],
                                values[15]);
            case 17 ->
                ((UDF17<
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object>)
                                function)
                        .call(
                                values[0],
                                values[1],
                                values[2],
                                values[3],
                                values[4],
                                values[5],
                                values[6],
                                values[7],
                                values[8],
                                values[9],
                                values[10],
                                values[11],
                                values[12],
                                values[13],
                                values[14],
                                values[15],
                                values[16]);
            case 18 ->
                ((UDF18<
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object>)
                                function)
                        .call(
                                values[0],
                                values[1],
                                values[2],
                                values[3],
                                values[4],
                                values[5],
                                values[6],
                                values[7],
                                values[8],
                                values[9],
                                values[10],
                                values[11],
                                values[12],
                                values[13],
                                values[14],
                                values[15],
                                values[16],
                                values[17]);
            case 19 ->
                ((UDF19<
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object>)
                                function)
                        .call(
                                values[0],
                                values[1],
                                values[2],
                                values[3],
                                values[4],
                                values[5],
                                values[6],
                                values[7],
                                values[8],
                                values[9],
                                values[10],
                                values[11],
                                values[12],
                                values[13],
                                values[14],
                                values[15],
                                values[16],
                                values[17],
                                values[18]);
            case 20 ->
                ((UDF20<
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object>)
                                function)
                        .call(
                                values[0],
                                values[1],
                                values[2],
                                values[3],
                                values[4],
                                values[5],
                                values[6],
                                values[7],
                                values[8],
                                values[9],
                                values[10],
                                values[11],
                                values[12],
                                values[13],
                                values[14],
                                values[15],
                                values[16],
                                values[17],
                                values[18],
                                values[19]);
            case 21 ->
                ((UDF21<
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object>)
                                function)
                        .call(
                                values[0],
                                values[1],
                                values[2],
                                values[3],
                                values[4],
                                values[5],
                                values[6],
                                values[7],
                                values[8],
                                values[9],
                                values[10],
                                values[11],
                                values[12],
                                values[13],
                                values[14],
                                values[15],
                                values[16],
                                values[17],
                                values[18],
                                values[19],
                                values[20]);
            case 22 ->
                ((UDF22<
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object,
                                        Object>)
                                function)
                        .call(
                                values[0],
                                values[1],
                                values[2],
                                values[3],
                                values[4],
                                values[5],
                                values[6],
                                values[7],
                                values[8],
                                values[9],
                                values[10],
                                values[11],
                                values[12],
                                values[13],
                                values[14],
                                values[15],
                                values[16],
                                values[17],
                                values[18],
                                values[19],
                                values[20],
                                values[21]);
            default -> throw new IllegalStateException(parameters + " parameters");
        };
    }

    private static final Class<?>[] INTERFACES = {
        UDF0.class,
        UDF1.class,
        UDF2.class,
        UDF3.class,
        UDF4.class,
        UDF5.class,
        UDF6.class,
        UDF7.class,
        UDF8.class,
        UDF9.class,
        UDF10.class,
        UDF11.class,
        UDF12.class,
        UDF13.class,
        UDF14.class,
        UDF15.class,
        UDF16.class,
        UDF17.class,
        UDF18.class,
        UDF19.class,
        UDF20.class,
        UDF21.class,
        UDF22.class
    };
}
