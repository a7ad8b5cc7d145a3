package io.sabot.spark.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sabot.spark.sql.execution.QueryExecution;
import io.sabot.spark.sql.util.QueryExecutionListener;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ListenersTest {
    private final SparkSession spark =
            SparkSession.builder().master("local[2]").getOrCreate().newSession();
    private final List<String> heard = new ArrayList<>();

    @AfterEach
    void stop() {
        spark.stop();
    }

    @Test
    void anActionIsToldOnceWithItsPlan() {
        spark.listenerManager().register(new Listener());
        assertThat(spark.range(5).filter("id > 2").count()).isEqualTo(2);
        assertThat(heard).containsExactly("count: Range");
    }

    @Test
    void aListenerThatFailsDoesNoHarm() {
        spark.listenerManager().register(new Listener() {
            @Override
            public void onSuccess(String action, QueryExecution execution, long nanos) {
                throw new IllegalStateException("by design");
            }
        });
        spark.listenerManager().register(new Listener());
        assertThat(spark.range(5).count()).isEqualTo(5);
        assertThat(heard).hasSize(1);
    }

    @Test
    void theFailureIsTheOneThatTheProgramGets() {
        spark.listenerManager().register(new Listener());
        assertThatThrownBy(() -> spark.sql("SELECT 1 / (id - id) FROM range(3)").collect());
        assertThat(heard).containsExactly("collect failed: DIVIDE_BY_ZERO");
    }

    @Test
    void aQueryMayBeRunInAListener() {
        spark.listenerManager().register(new Listener() {
            @Override
            public void onSuccess(String action, QueryExecution execution, long nanos) {
                if (action.equals("count")) {
                    spark.range(2).collectAsList();
                }
                super.onSuccess(action, execution, nanos);
            }
        });
        spark.range(5).count();
        assertThat(heard).containsExactly("collectAsList: Range", "count: Range");
    }

    private class Listener implements QueryExecutionListener {
        @Override
        public void onSuccess(String action, QueryExecution execution, long nanos) {
            boolean known = execution.analyzed().treeString().contains("Range");
            heard.add(action + ": " + (known ? "Range" : execution));
        }

        @Override
        public void onFailure(String action, QueryExecution execution, Exception failure) {
            heard.add(action + " failed: " + ((io.sabot.spark.SparkThrowable) failure).getCondition());
        }
    }
}
