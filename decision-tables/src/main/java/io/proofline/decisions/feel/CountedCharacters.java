package io.proofline.decisions.feel;

/** A text for Java's regular expressions, each look at which is counted. */
final class CountedCharacters implements CharSequence {

    private final EvaluationSteps steps = EvaluationSteps.current();
    private final String text;

    CountedCharacters(String text) {
        this.text = text;
    }

    @Override
    public char charAt(int index) {
        steps.look();
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
