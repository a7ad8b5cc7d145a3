package io.sabot.compat.spark.golden;

import io.sabot.compat.golden.GoldenRun;

/** Runs golden files on this engine from the command line; {@link GoldenRun#main} has the arguments. */
public final class GoldenMain {

    private GoldenMain() {}

    public static void main(String[] arguments) {
        String room = GoldenMain.class.getPackageName();
        String engine = room.contains(".compat." + "spark.") ? "on-spark" : "on-sabot";
        GoldenRun.main(GoldenEngine::new, engine, arguments);
    }
}
