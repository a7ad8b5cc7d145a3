package io.sabot.engine.operator.join;

import io.sabot.engine.memory.Reservation;
import io.sabot.engine.pipeline.Worker;

/** Lets workers that join partitions side by side wait for each other's memory, where the least that one needs is not left. */
final class Turns {
    private static final long MILLISECONDS_BETWEEN_CHECKS = 20;

    private int working;

    /** @param working how many work already with memory that they will give back */
    Turns(int working) {
        this.working = working;
    }

    /** @return whether there is memory now */
    synchronized boolean tryBegin(Reservation memory, long bytes) {
        if (!memory.tryResize(bytes)) {
            return false;
        }
        working++;
        return true;
    }

    /** Waits for memory as long as others will give some back, then fails. */
    synchronized void begin(Reservation memory, long bytes, Worker worker) {
        while (!tryBegin(memory, bytes)) {
            worker.checkCancelled();
            if (working == 0) {
                memory.resize(bytes);
                working++;
                return;
            }
            try {
                wait(MILLISECONDS_BETWEEN_CHECKS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                memory.resize(bytes);
                working++;
                return;
            }
        }
    }

    /** As {@link #begin}, for memory so small that nobody need wait for it to come back. */
    synchronized void await(Reservation memory, long bytes, Worker worker) {
        begin(memory, bytes, worker);
        end();
    }

    /** Gives the memory back. */
    synchronized void end(Reservation memory) {
        memory.resize(0);
        end();
    }

    /** One that worked from the start has given its memory back. */
    synchronized void end() {
        working--;
        notifyAll();
    }
}
