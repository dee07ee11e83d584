package io.proofline.workers.loop;

import io.proofline.contract.check.CheckReport;
import io.proofline.contract.worker.JobLost;
import io.proofline.contract.worker.JobSource;
import io.proofline.contract.worker.LockedJob;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes one job from its handler to its end, whichever that is. */
final class JobRunner {

    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);
    private static final int MESSAGE_LIMIT = 500;

    private final JobSource source;
    private final Map<String, JobHandler> handlers;

    JobRunner(JobSource source, Collection<? extends JobHandler> handlers) {
        this.source = source;
        this.handlers = handlers.stream().collect(Collectors.toUnmodifiableMap(JobHandler::topic, Function.identity()));
    }

    List<String> topics() {
        return List.copyOf(handlers.keySet());
    }

    void run(LockedJob job) {
        try {
            runOrLose(job);
        } catch (JobLost lost) {
            LOG.info("Job {} ({}) is no longer ours; its result is dropped.", job.jobId(), job.topic());
        } catch (RuntimeException unreachable) {
            // Its lock runs out and somebody fetches it again.
            LOG.warn("Job {} ({}) could not be handed in.", job.jobId(), job.topic(), unreachable);
        }
    }

    private void runOrLose(LockedJob job) {
        CheckReport report;
        try {
            report = handlers.get(job.topic()).handle(job, new EvidenceLoader(source, job));
        } catch (UnusableEvidence unusable) {
            source.businessError(job, unusable.errorCode(), unusable.report());
            return;
        } catch (JobLost lost) {
            throw lost;
        } catch (RuntimeException | LinkageError | StackOverflowError failure) {
            LOG.warn("Job {} ({}, attempt {}) failed.", job.jobId(), job.topic(), job.attempt(), failure);
            source.fail(job, messageOf(failure));
            return;
        }
        source.complete(job, report);
    }

    private static String messageOf(Throwable failure) {
        String message = failure.getClass().getSimpleName() + ": " + failure.getMessage();
        return message.length() <= MESSAGE_LIMIT ? message : message.substring(0, MESSAGE_LIMIT);
    }
}
