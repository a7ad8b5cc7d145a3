package io.sabot.spark;

/** A task of a barrier stage. */
public class BarrierTaskInfo {
    private final String address;

    /** For Sabot's own use. */
    public BarrierTaskInfo(String address) {
        this.address = address;
    }

    /** Host and port. */
    public String address() {
        return address;
    }
}
