package io.sabot.engine.run;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * The threads that help a calling thread. The caller always works itself, so a query proceeds even when other queries keep
 * all helpers busy, and a query with one part never touches the pool.
 */
final class Crew implements AutoCloseable {
    private static final long IDLE_SECONDS = 60;

    private final String name;
    private final int size;
    private ThreadPoolExecutor pool;

    /** @param size threads that may work for one caller, the caller included */
    Crew(String name, int size) {
        this.name = name;
        this.size = size;
    }

    int size() {
        return size;
    }

    /**
     * Calls {@code body} with 0 in this thread and with 1 to {@code parts - 1} in helpers that are free; a helper that has not
     * begun when this thread is done is called off. Returns when all that began have ended. The body must not throw.
     */
    void run(int parts, IntConsumer body) {
        if (parts <= 1) {
            body.accept(0);
            return;
        }
        Part[] helpers = new Part[parts - 1];
        for (int i = 0; i < helpers.length; i++) {
            helpers[i] = new Part(i + 1, body);
            pool().execute(helpers[i]);
        }
        body.accept(0);
        for (Part helper : helpers) {
            helper.callOffOrAwait();
        }
    }

    private synchronized ThreadPoolExecutor pool() {
        if (pool == null) {
            pool = new ThreadPoolExecutor(
                    size - 1, size - 1, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), new Daemons(name));
            pool.allowCoreThreadTimeOut(true);
        }
        return pool;
    }

    @Override
    public synchronized void close() {
        if (pool != null) {
            pool.shutdown();
        }
    }

    /** One helper's share. */
    private static final class Part implements Runnable {
        private static final int WAITING = 0;
        private static final int RUNNING = 1;
        private static final int OVER = 2;

        private final int index;
        private final IntConsumer body;
        private final AtomicInteger state = new AtomicInteger(WAITING);

        Part(int index, IntConsumer body) {
            this.index = index;
            this.body = body;
        }

        @Override
        public void run() {
            if (!state.compareAndSet(WAITING, RUNNING)) {
                return;
            }
            try {
                body.accept(index);
            } finally {
                synchronized (this) {
                    state.set(OVER);
                    notifyAll();
                }
            }
        }

        void callOffOrAwait() {
            if (state.compareAndSet(WAITING, OVER)) {
                return;
            }
            boolean interrupted = false;
            synchronized (this) {
                while (state.get() != OVER) {
                    try {
                        wait();
                    } catch (InterruptedException e) {
                        interrupted = true;
                    }
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Daemon threads, so that a program ends when its main method does. */
    private static final class Daemons implements ThreadFactory {
        private final AtomicInteger number = new AtomicInteger();
        private final String name;

        Daemons(String name) {
            this.name = name;
        }

        @Override
        public Thread newThread(Runnable body) {
            Thread thread = new Thread(body, name + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        }
    }
}
