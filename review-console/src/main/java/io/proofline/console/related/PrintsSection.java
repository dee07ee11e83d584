package io.proofline.console.related;

import io.proofline.casecore.check.CheckRecords;
import io.proofline.casecore.evidence.EvidenceStore;
import io.proofline.console.wording.Tone;
import io.proofline.console.wording.Wording;
import io.proofline.contract.check.CheckResult;
import io.proofline.contract.evidence.EvidenceKind;
import io.proofline.contract.evidence.EvidenceRef;
import io.proofline.contract.evidence.PrintDetails;
import io.proofline.contract.worker.Topics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The section on fingerprints: the print and its reference side by side, and how alike they are. */
@Component
public class PrintsSection {

    /**
     * @param prints the applicant's print, then the reference where there is one
     * @param outcome in words; null while the prints are not compared
     * @param sentence what the score means; null if there is none
     */
    public record Prints(List<Print> prints, String outcome, String tone, String sentence) {}

    /** @param details finger, resolution and minutiae in words */
    public record Print(String label, String url, String details) {}

    private final EvidenceStore evidence;
    private final CheckRecords checks;
    private final Wording wording;

    PrintsSection(EvidenceStore evidence, CheckRecords checks, Wording wording) {
        this.evidence = evidence;
        this.checks = checks;
        this.wording = wording;
    }

    /** Empty if no fingerprint was sent. */
    public Optional<Prints> of(UUID caseId) {
        List<EvidenceRef> all = evidence.ofCase(caseId);
        CheckResult result = checks.latest(caseId).get(Topics.FINGERPRINT_MATCH);
        List<Print> prints = Stream.of(EvidenceKind.FINGERPRINT, EvidenceKind.FINGERPRINT_REFERENCE)
                .flatMap(kind -> all.stream()
                        .filter(ref -> ref.kind() == kind)
                        .reduce((first, second) -> second)
                        .map(ref -> print(caseId, ref, result))
                        .stream())
                .toList();
        if (prints.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Prints(
                prints,
                result == null
                        ? null
                        : wording.say("outcome." + result.outcome().word()),
                result == null ? "" : Tone.of(result.outcome()),
                result == null ? null : sentence(result)));
    }

    private Print print(UUID caseId, EvidenceRef ref, CheckResult result) {
        PrintDetails details = PrintDetails.of(ref.attributes());
        String finger = wording.say("finger." + details.finger());
        Optional<String> minutiae = Optional.ofNullable(result)
                .map(made -> made.facts().get(ref.kind().word()))
                .filter(Map.class::isInstance)
                .map(found -> ((Map<?, ?>) found).get("minutiae"))
                .map(String::valueOf);
        return new Print(
                wording.say("picture." + ref.kind().word()),
                "/console/cases/" + caseId + "/evidence/" + ref.id(),
                minutiae.isPresent()
                        ? wording.say("prints.details.read", finger, String.valueOf(details.dpi()), minutiae.get())
                        : wording.say("prints.details", finger, String.valueOf(details.dpi())));
    }

    private String sentence(CheckResult result) {
        if (!(result.facts().get("score") instanceof Number score)
                || !(result.facts().get("estimated_fmr") instanceof Number rate)) {
            return null;
        }
        return wording.say(
                "prints.score",
                String.format(LocaleContextHolder.getLocale(), "%.1f", score.doubleValue()),
                String.format(LocaleContextHolder.getLocale(), "%,d", strangers(rate.doubleValue())));
    }

    /**
     * How many pairs of strangers there are to one that scores as high, with one figure that counts, rounded down.
     *
     * @param rate estimated false match rate, 0 to 1
     * @return 1 to 1,000,000,000; an estimate beyond that is none
     */
    static long strangers(double rate) {
        // What lies just below a power of ten is meant to be it.
        double pairs = Math.max(1, Math.min(1e9, 1 / rate) * (1 + 1e-9));
        double power = Math.pow(10, Math.floor(Math.log10(pairs)));
        return Math.round(Math.floor(pairs / power) * power);
    }
}
