package io.proofline.benchmarks.specimens;

/**
 * What came out for one degradation.
 *
 * @param exact specimens whose machine-readable zone was read without a wrong character
 * @param falselyValid specimens read wrongly though every check digit held, the one thing that must not happen
 * @param portraits specimens whose portrait was found
 * @param millis for all of them together
 */
record SpecimenFigures(int specimens, int exact, int falselyValid, int portraits, long millis) {

    static final SpecimenFigures NONE = new SpecimenFigures(0, 0, 0, 0, 0);

    SpecimenFigures with(boolean isExact, boolean isValid, boolean portrait, long took) {
        return new SpecimenFigures(
                specimens + 1,
                exact + (isExact ? 1 : 0),
                falselyValid + (isValid && !isExact ? 1 : 0),
                portraits + (portrait ? 1 : 0),
                millis + took);
    }
}
