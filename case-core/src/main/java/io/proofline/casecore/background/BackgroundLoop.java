package io.proofline.casecore.background;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Does a piece of work again and again on a thread of its own: what is slow here holds up nothing else that is scheduled. */
public final class BackgroundLoop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundLoop.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String name;
    private final Duration pause;
    private final BooleanSupplier work;
    private ScheduledExecutorService thread;

    /** @param work one piece; it is done again after the pause, or at once if it says that there is more */
    public BackgroundLoop(String name, Duration pause, BooleanSupplier work) {
        this.name = name;
        this.pause = pause;
        this.work = work;
    }

    @Override
    public synchronized void start() {
        thread = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread made = new Thread(task, name);
            made.setDaemon(true);
            return made;
        });
        // Never done: what a turn throws is caught in it.
        Future<?> unused =
                thread.scheduleWithFixedDelay(this::turn, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void turn() {
        try {
            boolean more = true;
            while (more && isRunning()) {
                more = work.getAsBoolean();
            }
        } catch (RuntimeException failed) {
            // What is thrown out of here would end the schedule.
            LOG.error("{} failed and is tried again.", name, failed);
        }
    }

    @Override
    public void stop() {
        ScheduledExecutorService ending;
        synchronized (this) {
            ending = thread;
            thread = null;
        }
        ending.shutdown();
        try {
            if (!ending.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                ending.shutdownNow();
            }
        } catch (InterruptedException hurried) {
            ending.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }
}
