package io.proofline.decisions.evaluate;

/**
 * How many steps the evaluation on this thread may still take. A step is one pass through the body of an iteration or a
 * filter; a function takes ten. The evaluator knows no end of its own, and an expression of twenty characters can ask for a
 * billion passes and a list of as many members.
 */
final class EvaluationSteps {

    /** A hundred times what the shipped models need. */
    static final int MOST = 200_000;

    private static final ThreadLocal<EvaluationSteps> CURRENT = ThreadLocal.withInitial(EvaluationSteps::new);

    private int left = MOST;

    private EvaluationSteps() {}

    /** Begins to count anew. */
    static void begin() {
        CURRENT.get().left = MOST;
    }

    /** @throws TooManySteps if there are none left; and so does every one after it, wherever the first was caught */
    static void take(int count) {
        EvaluationSteps steps = CURRENT.get();
        steps.left = Math.max(0, steps.left - count);
        if (steps.left == 0) {
            throw new TooManySteps();
        }
    }

    /** Whether the evaluation that ran last on this thread was stopped. */
    static boolean usedUp() {
        return CURRENT.get().left == 0;
    }

    /** No exception: the evaluator takes those for a function's null and goes on. */
    static final class TooManySteps extends Error {

        private static final long serialVersionUID = 1L;

        private TooManySteps() {
            super("The evaluation takes more than " + MOST + " steps.", null, false, false);
        }
    }
}
