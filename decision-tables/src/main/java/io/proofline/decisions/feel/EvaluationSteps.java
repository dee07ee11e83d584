package io.proofline.decisions.feel;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;

/**
 * How much the evaluation on this thread may still do. The evaluator knows no end of its own, and an expression of twenty
 * characters can ask for a billion passes, for a list of as many members, or for a text that doubles at every step.
 *
 * <p>A step is one pass through the body of an iteration or a filter, or 64 characters of a text that is handed to a
 * function or an operator, or 8 members of such a list or context, or 16 looks of a regular expression at a character; a
 * function takes ten. Whoever gets round the steps is stopped by the clock at the next one.
 */
public final class EvaluationSteps {

    /** A hundred times what the shipped models need. */
    public static final int MOST = 200_000;

    /**
     * What the thread itself computes, however busy the machine is otherwise; a thousand times what the shipped models
     * need.
     */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final int GRAINS = 64;
    private static final int OF_MEMBER = 8;
    private static final int OF_LOOK = 4;
    private static final int LOOKS_BETWEEN_CLOCKS = 64;

    /** An exponent of FEEL's decimals ends at 6176 (IEEE 754-2008, decimal128); their digits come on top here. */
    private static final int WIDEST = 6_500;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final ThreadLocal<EvaluationSteps> CURRENT = ThreadLocal.withInitial(EvaluationSteps::new);

    private int grains;
    private int looks;
    private long end;
    private String why;
    private String place;

    private EvaluationSteps() {
        renew(PATIENCE);
    }

    private void renew(Duration patience) {
        grains = MOST * GRAINS;
        looks = 0;
        end = THREADS.getCurrentThreadCpuTime() + patience.toNanos();
        why = "";
        place = "";
    }

    /** Begins to count anew. */
    public static void begin() {
        begin(PATIENCE);
    }

    public static void begin(Duration patience) {
        CURRENT.get().renew(patience);
    }

    /** @throws Stopped if there are none left; and so does every one after it, wherever the first was caught */
    public static void take(int steps) {
        CURRENT.get().use(Math.min(steps, MOST) * GRAINS);
    }

    /** Makes or moves that many characters; see {@link #take}. */
    static void pay(long characters) {
        CURRENT.get().use((int) Math.min(Integer.MAX_VALUE, characters));
    }

    /** What this thread still may do, for who asks often. */
    static EvaluationSteps current() {
        return CURRENT.get();
    }

    /** A regular expression looks at a character. */
    void look() {
        use(OF_LOOK);
    }

    /**
     * Takes as many steps as a value is large, with all that is in it.
     *
     * @return the value
     */
    public static Object weigh(Object value) {
        if (value instanceof String || value instanceof Number || value instanceof Collection || value instanceof Map) {
            CURRENT.get().weighAll(value);
        }
        return value;
    }

    private void weighAll(Object value) {
        if (value instanceof String text) {
            use(text.length());
        } else if (value instanceof BigDecimal number) {
            if (Math.abs((long) number.scale()) > WIDEST || number.precision() > WIDEST) {
                throw stop("A number in it is larger or finer than decimals are.");
            }
        } else if (value instanceof Collection<?> members) {
            for (Object member : members) {
                use(OF_MEMBER);
                weighAll(member);
            }
        } else if (value instanceof Map<?, ?> entries) {
            for (Object entry : entries.values()) {
                use(OF_MEMBER);
                weighAll(entry);
            }
        }
    }

    private void use(int count) {
        if (stopped()) {
            throw new Stopped(why);
        }
        grains -= Math.min(grains, count);
        if (grains == 0) {
            throw stop("It takes more than " + MOST + " steps.");
        }
        if (++looks % LOOKS_BETWEEN_CLOCKS == 0) {
            askClock();
        }
    }

    private void askClock() {
        if (THREADS.getCurrentThreadCpuTime() > end) {
            throw stop("It takes longer than " + PATIENCE.toSeconds() + " seconds.");
        }
    }

    /** Between things that take their time and no steps, such as the reading of expressions. */
    public static void breathe() {
        CURRENT.get().askClock();
    }

    private boolean stopped() {
        return !why.isEmpty();
    }

    private Stopped stop(String sentence) {
        why = sentence;
        return new Stopped(sentence);
    }

    /** If the evaluation was stopped, and nobody has said so closer to it, it was here. */
    public static void noteIfStopped(String where) {
        EvaluationSteps steps = CURRENT.get();
        if (steps.stopped() && steps.place.isEmpty()) {
            steps.place = where;
        }
    }

    public static boolean isStopped() {
        return CURRENT.get().stopped();
    }

    /** Why the evaluation that ran last on this thread was stopped, and where; empty if it was not. */
    public static String stoppedBecause() {
        EvaluationSteps steps = CURRENT.get();
        return steps.place.isEmpty() ? steps.why : steps.place + ": " + steps.why;
    }

    /** No exception: the evaluator takes those for a function's null and goes on. */
    public static final class Stopped extends Error {

        private static final long serialVersionUID = 1L;

        private Stopped(String why) {
            super(why, null, false, false);
        }
    }
}
