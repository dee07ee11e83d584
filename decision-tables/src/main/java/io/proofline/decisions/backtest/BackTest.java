package io.proofline.decisions.backtest;

import io.proofline.contract.decision.DecisionService;
import io.proofline.contract.simulation.RecordedCase;
import io.proofline.contract.simulation.RecordedCases;
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
 * number of cases nor that of flips is bounded by memory. A draft that goes round for ever would hold them for hours,
 * however early each case is stopped: after a hundred such cases the run ends.
 */
public final class BackTest {

    private static final int BATCH = 100;
    private static final int MOST_TOO_LONG = 100;
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
            return sum.result(settings.review(), source.ending());
        } catch (ExecutionException failed) {
            throw new IllegalStateException("The back-test ended early.", failed.getCause());
        } finally {
            source.close();
            threads.shutdownNow();
        }
    }

    private Tally work(Source source) {
        Tally tally = new Tally(settings.flipsKept());
        for (Batch batch = source.take(); !batch.cases().isEmpty(); batch = source.take()) {
            long number = batch.first();
            for (RecordedCase recorded : batch.cases()) {
                if (decide(number++, recorded, tally).tooLong() && !source.goOnAfterTooLong()) {
                    return tally;
                }
            }
        }
        return tally;
    }

    private DraftDecision decide(long number, RecordedCase recorded, Tally tally) {
        Map<String, Object> inputs;
        try {
            inputs = recorded.inputs().get();
        } catch (RuntimeException unreadable) {
            return counted(number, recorded, "", DraftDecision.failed("What was recorded cannot be read."), tally);
        }
        return counted(number, recorded, country(inputs), draft.decide(inputs), tally);
    }

    private static DraftDecision counted(
            long number, RecordedCase recorded, String country, DraftDecision decision, Tally tally) {
        tally.decided(number, recorded, country, decision);
        return decision;
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
        private int tooLong;
        private BackTestResult.Ending ending = BackTestResult.Ending.WHOLE;

        Source(RecordedCases cases, BackTestProgress progress) {
            this.cases = cases;
            this.progress = progress;
        }

        synchronized Batch take() {
            List<RecordedCase> batch = new ArrayList<>(BATCH);
            long first = handedOut;
            if (open() && !progress.goOn(handedOut, cases.expected())) {
                ending = BackTestResult.Ending.CANCELLED;
            }
            while (open() && batch.size() < BATCH) {
                Optional<RecordedCase> next = cases.next();
                if (next.isEmpty()) {
                    break;
                }
                batch.add(next.get());
            }
            handedOut += batch.size();
            return new Batch(first, batch);
        }

        /** Told of a case that took too long. */
        synchronized boolean goOnAfterTooLong() {
            if (open() && ++tooLong >= MOST_TOO_LONG) {
                ending = BackTestResult.Ending.TOO_LONG;
            }
            return open();
        }

        synchronized BackTestResult.Ending ending() {
            return ending;
        }

        /** Nobody waits for more. */
        synchronized void close() {
            if (open()) {
                ending = BackTestResult.Ending.CANCELLED;
            }
        }

        private boolean open() {
            return ending == BackTestResult.Ending.WHOLE;
        }
    }
}
