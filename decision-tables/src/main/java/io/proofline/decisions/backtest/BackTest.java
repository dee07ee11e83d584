package io.proofline.decisions.backtest;

import io.proofline.contract.decision.DecisionService;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;

/**
 * Runs a draft over recorded cases. Threads take cases in small batches and count by themselves, so that neither the
 * number of cases nor that of flips is bounded by memory.
 */
public final class BackTest {

    private static final int BATCH = 100;
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2,3}");

    private final Draft draft;
    private final BackTestSettings settings;

    /** @param draft with the models to be tried in force; safe for several threads */
    public BackTest(DecisionService draft, BackTestSettings settings) {
        this.draft = new Draft(draft);
        this.settings = settings;
    }

    /**
     * @throws InterruptedException if the calling thread is interrupted; the run has ended then
     * @throws IllegalStateException if the cases cannot be read to their end
     */
    public BackTestResult run(RecordedCases cases, BackTestProgress progress) throws InterruptedException {
        Source source = new Source(cases, progress);
        ExecutorService threads = Executors.newFixedThreadPool(settings.threads());
        try {
            List<Future<Tally>> running = new ArrayList<>();
            for (int i = 0; i < settings.threads(); i++) {
                running.add(threads.submit(() -> work(source)));
            }
            Tally sum = new Tally(settings.flipsKept());
            for (Future<Tally> one : running) {
                sum.add(one.get());
            }
            return sum.result(settings.review(), source.cancelled());
        } catch (ExecutionException failed) {
            throw new IllegalStateException("The back-test ended early.", failed.getCause());
        } finally {
            source.cancel();
            threads.shutdownNow();
        }
    }

    private Tally work(Source source) {
        Tally tally = new Tally(settings.flipsKept());
        for (Batch batch = source.take(); !batch.cases().isEmpty(); batch = source.take()) {
            long number = batch.first();
            for (RecordedCase recorded : batch.cases()) {
                decide(number++, recorded, tally);
            }
        }
        return tally;
    }

    private void decide(long number, RecordedCase recorded, Tally tally) {
        Map<String, Object> inputs;
        try {
            inputs = recorded.inputs().get();
        } catch (RuntimeException unreadable) {
            tally.decided(number, recorded, "", DraftDecision.failed("What was recorded cannot be read."));
            return;
        }
        tally.decided(number, recorded, country(inputs), draft.decide(inputs));
    }

    /** An ISO 3166-1 code, or nothing: what else may stand there could be personal. */
    private static String country(Map<String, Object> inputs) {
        return inputs.get("case_file") instanceof Map<?, ?> file
                        && file.get("country") instanceof String code
                        && COUNTRY.matcher(code).matches()
                ? code
                : "";
    }

    /** @param first number of the first case */
    private record Batch(long first, List<RecordedCase> cases) {}

    /** Hands out the cases, to one thread at a time. */
    private static final class Source {

        private final RecordedCases cases;
        private final BackTestProgress progress;
        private long handedOut;
        private boolean cancelled;

        Source(RecordedCases cases, BackTestProgress progress) {
            this.cases = cases;
            this.progress = progress;
        }

        synchronized Batch take() {
            List<RecordedCase> batch = new ArrayList<>(BATCH);
            long first = handedOut;
            if (!cancelled && !progress.goOn(handedOut, cases.expected())) {
                cancelled = true;
            }
            while (!cancelled && batch.size() < BATCH) {
                Optional<RecordedCase> next = cases.next();
                if (next.isEmpty()) {
                    break;
                }
                batch.add(next.get());
            }
            handedOut += batch.size();
            return new Batch(first, batch);
        }

        synchronized boolean cancelled() {
            return cancelled;
        }

        synchronized void cancel() {
            cancelled = true;
        }
    }
}
