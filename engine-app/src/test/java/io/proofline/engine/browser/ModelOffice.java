package io.proofline.engine.browser;

import io.proofline.casecore.model.ChangeProposals;
import io.proofline.casecore.model.ChangeProposals.Schedule;
import io.proofline.casecore.model.DraftContent;
import io.proofline.casecore.model.ModelChange;
import io.proofline.casecore.model.ModelChanges;
import io.proofline.casecore.model.ModelDraft;
import io.proofline.casecore.model.ModelDrafts;
import io.proofline.casecore.model.ModelRelease;
import io.proofline.casecore.model.ModelSet;
import io.proofline.casecore.model.ModelSets;
import io.proofline.casecore.model.ModelVersion;
import io.proofline.contract.model.ExampleFile;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** What the officers of a bank do with its models beside a scenario, without a browser, and what is live for it. */
final class ModelOffice {

    static final String TABLES = "verification";

    private final Bank bank;

    ModelOffice(Bank bank) {
        this.bank = bank;
    }

    ModelSet live() {
        return bank.within(() -> bank.bean(ModelSets.class).liveSet().orElseThrow());
    }

    ModelRelease release() {
        return bank.within(() -> bank.bean(ModelSets.class).live().orElseThrow());
    }

    String liveVersion(String key) {
        return live().member(key).orElseThrow().version();
    }

    /** A draft of what is live, with other words; its examples stay. */
    ModelDraft draft(String key, String name, UnaryOperator<String> change, Staff by) {
        return bank.within(() -> {
            ModelVersion live = bank.bean(ModelSets.class).liveVersion(key).orElseThrow();
            return draft(live, name, change.apply(live.text()), live.examples(), by);
        });
    }

    /** Tables that accept nobody without a look. */
    ModelDraft strict(String name, Staff by) {
        String example = "example,hard_stops,unmade_checks,review_reasons,total,-> band\nall,[],[],[],100,review\n";
        return bank.within(() -> {
            ModelVersion live = bank.bean(ModelSets.class).liveVersion(TABLES).orElseThrow();
            String text = live.text()
                    .replace("<text>&gt;= 80</text>", "<text>&gt;= 101</text>")
                    .replace("<text>[60..80)</text>", "<text>[60..101)</text>");
            return draft(live, name, text, List.of(new ExampleFile("band", example)), by);
        });
    }

    /** A draft in which cases with this document pack need a video. */
    ModelDraft videoFor(String pack, Staff by) {
        String rule =
                "<rule id=\"video-" + pack + "\"><inputEntry id=\"video-" + pack + "-1\"><text>-</text></inputEntry>"
                        + "<inputEntry id=\"video-" + pack + "-2\"><text>\"" + pack + "\"</text></inputEntry>"
                        + "<inputEntry id=\"video-" + pack + "-3\"><text>-</text></inputEntry>"
                        + "<inputEntry id=\"video-" + pack + "-4\"><text>-</text></inputEntry>"
                        + "<outputEntry id=\"video-" + pack + "-5\"><text>\"required\"</text></outputEntry></rule>";
        return draft(
                "evidence-policy",
                "Videos for " + pack,
                text -> text.replaceFirst("</output>\\s*<rule ", "</output>" + rule + "<rule "),
                by);
    }

    ModelChange propose(ModelDraft draft, Schedule schedule, Staff by) {
        return bank.within(() -> bank.bean(ChangeProposals.class)
                .propose(Map.of(draft.id(), draft.revision()), draft.name(), schedule, by.username()));
    }

    ModelChange approve(ModelChange change, Staff by) {
        return bank.within(
                () -> bank.bean(ModelChanges.class).approve(change.id(), change.version(), "", by.username()));
    }

    ModelChange bringToLife(ModelDraft draft, Staff by, Staff second) {
        return approve(propose(draft, Schedule.AT_ONCE, by), second);
    }

    /** Ends a trial without its change, if it runs. */
    void stop(ModelChange trial, Staff by) {
        bank.within(() -> {
            ModelChange now = bank.bean(ModelChanges.class).get(trial.id());
            return now.status() == ModelChange.Status.CANARY
                    ? bank.bean(ModelChanges.class).judge(now.id(), now.version(), false, by.username())
                    : now;
        });
    }

    /** What was live before is live again, as far as the set goes. */
    void rollBackTo(UUID set, Staff by, Staff second) {
        if (!live().id().equals(set)) {
            approve(
                    bank.within(() -> bank.bean(ChangeProposals.class)
                            .proposeRollback(set, "The scenario is over", by.username())),
                    second);
        }
    }

    private ModelDraft draft(ModelVersion live, String name, String text, List<ExampleFile> examples, Staff by) {
        if (text.equals(live.text())) {
            throw new IllegalArgumentException("The draft \"" + name + "\" changes nothing.");
        }
        return bank.bean(ModelDrafts.class).create(live, new DraftContent(name, "", text, examples), by.username());
    }
}
