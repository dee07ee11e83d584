package io.proofline.console.models;

import io.proofline.casecore.model.ModelDraft;
import io.proofline.casecore.model.ModelDrafts;
import io.proofline.casecore.model.ModelSet;
import io.proofline.casecore.model.ModelSets;
import io.proofline.casecore.model.ModelVersion;
import io.proofline.console.access.Colleagues;
import io.proofline.console.wording.Wording;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What is live for the tenant, and what is being worked on. */
@Component
class ModelList {

    private final ModelSets sets;
    private final ModelDrafts drafts;
    private final Colleagues colleagues;
    private final Wording wording;

    ModelList(ModelSets sets, ModelDrafts drafts, Colleagues colleagues, Wording wording) {
        this.sets = sets;
        this.drafts = drafts;
        this.colleagues = colleagues;
        this.wording = wording;
    }

    List<ModelRow> live() {
        Optional<ModelSet> set = sets.liveSet();
        List<ModelSet.Member> members = set.map(ModelSet::members).orElse(List.of());
        Map<UUID, ModelVersion> versions =
                sets.versions(members.stream().map(ModelSet.Member::versionId).toList());
        return members.stream()
                .map(member -> row(
                        member,
                        versions.get(member.versionId()),
                        set.get().own().contains(member)))
                .toList();
    }

    private ModelRow row(ModelSet.Member member, ModelVersion version, boolean own) {
        return new ModelRow(
                member.key(),
                wording.say("models.kind." + member.kind().word()),
                member.version(),
                own,
                wording.moment(version.createdAt()),
                own ? "/console/models/compare?left=default:" + member.key() + "&right=live:" + member.key() : null,
                wording.say("models.new.default", member.key()));
    }

    List<DraftRow> drafts() {
        return drafts.open().stream().map(this::row).toList();
    }

    private DraftRow row(ModelDraft draft) {
        return new DraftRow(
                draft.id(),
                draft.name(),
                draft.key(),
                draft.comment(),
                wording.say(
                        "models.drafts.saved",
                        wording.moment(draft.savedAt()),
                        colleagues.displayName(draft.savedBy())));
    }
}
