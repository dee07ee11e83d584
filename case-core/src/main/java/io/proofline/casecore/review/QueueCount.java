package io.proofline.casecore.review;

/**
 * How much waits in a queue. No figure goes beyond {@link #MOST}, so that counting costs the same however much waits.
 *
 * @param open waiting or with somebody
 * @param free waiting for anybody
 * @param overdue of the open ones
 */
public record QueueCount(String queue, int open, int free, int overdue) {

    /** Stands for as many or more. */
    public static final int MOST = 1_000;
}
