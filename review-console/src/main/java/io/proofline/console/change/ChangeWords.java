package io.proofline.console.change;

import io.proofline.casecore.model.ChangeRefused;
import io.proofline.casecore.model.ModelChange;
import io.proofline.casecore.model.ModelSets;
import io.proofline.console.access.Colleagues;
import io.proofline.console.wording.Notice;
import io.proofline.console.wording.Tone;
import io.proofline.console.wording.Wording;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says what changes are and why one is refused. */
@Component
class ChangeWords {

    private final ModelSets sets;
    private final Colleagues colleagues;
    private final Wording wording;

    ChangeWords(ModelSets sets, Colleagues colleagues, Wording wording) {
        this.sets = sets;
        this.colleagues = colleagues;
        this.wording = wording;
    }

    ChangeRow row(ModelChange change, String reader) {
        return new ChangeRow(
                change.id(),
                change.number(),
                models(change),
                change.reason(),
                status(change),
                tone(change),
                wording.say(
                        "changes.proposed-by",
                        colleagues.displayName(change.proposedBy()),
                        wording.moment(change.proposedAt())),
                change.openTo(reader));
    }

    /** The models of a change, or the set that it goes back to. */
    String models(ModelChange change) {
        return change.target()
                .map(target -> wording.say("changes.kind." + change.kind().word(), title(target)))
                .orElseGet(
                        () -> change.items().stream().map(ModelChange.Item::key).collect(Collectors.joining(", ")));
    }

    String status(ModelChange change) {
        return wording.say("changes.status." + change.status().word());
    }

    static String tone(ModelChange change) {
        return switch (change.status()) {
            case LIVE -> Tone.GOOD;
            case PROPOSED, TO_CONFIRM, SCHEDULED, CANARY -> Tone.WARN;
            case FAILED, UNDONE -> Tone.BAD;
            case SENT_BACK, WITHDRAWN, STOPPED -> Tone.INFO;
        };
    }

    /** What people call a set, e.g. {@code acme-7}. */
    String title(UUID setId) {
        return sets.get(setId).title();
    }

    Notice refusal(ChangeRefused refused) {
        String why = wording.say("changes.refused."
                + refused.why().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        String details = String.join(" ", refused.problems());
        return Notice.warn(wording.say("changes.refused"), details.isEmpty() ? why : why + " " + details);
    }
}
