package io.proofline.console.casepage;

import io.proofline.console.wording.Wording;
import io.proofline.contract.check.CheckResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One signal of the examination of a picture.
 *
 * @param value two digits, or the word for not applicable
 * @param speaks true if it says something against the picture
 * @param sentence what the signal means
 */
public record SignalRow(String label, String value, boolean speaks, String sentence) {

    private static final double SPEAKS = 0.15;

    /** The strongest first; empty if the picture was not examined. */
    static List<SignalRow> of(CheckResult examination, Wording wording) {
        Facts signals = Facts.of(examination).object("signals");
        List<String> names = new ArrayList<>();
        signals.values().keySet().forEach(name -> names.add(String.valueOf(name)));
        names.sort(Comparator.comparingDouble((String name) -> -value(signals, name))
                .thenComparing(Comparator.naturalOrder()));
        return names.stream().map(name -> row(signals, name, wording)).toList();
    }

    private static SignalRow row(Facts signals, String name, Wording wording) {
        boolean applicable = signals.object(name).flag("applicable");
        double value = value(signals, name);
        return new SignalRow(
                wording.sayOr("signal." + name, name.replace('_', ' ')),
                applicable ? Figures.twoDigits(value) : wording.say("signals.not-applicable"),
                applicable && value >= SPEAKS,
                wording.sayOr("signal." + name + ".means", ""));
    }

    private static double value(Facts signals, String name) {
        return signals.object(name).number("value").orElse(0);
    }
}
