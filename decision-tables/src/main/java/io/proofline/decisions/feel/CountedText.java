package io.proofline.decisions.feel;

import java.util.function.IntPredicate;
import net.sf.saxon.str.StringView;
import net.sf.saxon.str.UnicodeString;
import net.sf.saxon.z.IntIterator;

/** A text for Saxon's regular expressions, each look at which is counted: some of them never cease to look. */
final class CountedText extends UnicodeString {

    private final EvaluationSteps steps = EvaluationSteps.current();
    private final UnicodeString text;

    CountedText(String text) {
        this.text = StringView.tidy(text);
    }

    @Override
    public int codePointAt(long index) {
        steps.look();
        return text.codePointAt(index);
    }

    @Override
    public long indexOf(int codePoint, long from) {
        return found(text.indexOf(codePoint, from), from);
    }

    @Override
    public long indexWhere(IntPredicate predicate, long from) {
        return found(text.indexWhere(predicate, from), from);
    }

    private long found(long index, long from) {
        EvaluationSteps.pay((index < 0 ? length() : index) - from + 1);
        return index;
    }

    @Override
    public long length() {
        return text.length();
    }

    @Override
    public int getWidth() {
        return text.getWidth();
    }

    @Override
    public IntIterator codePoints() {
        EvaluationSteps.pay(length());
        return text.codePoints();
    }

    @Override
    public UnicodeString substring(long start, long end) {
        return text.substring(start, end);
    }

    @Override
    public boolean equals(Object other) {
        return text.equals(other instanceof CountedText counted ? counted.text : other);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
