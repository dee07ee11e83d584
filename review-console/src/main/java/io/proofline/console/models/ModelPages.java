package io.proofline.console.models;

import io.proofline.casecore.model.ModelDraft;
import io.proofline.casecore.model.ModelDrafts;
import io.proofline.casecore.model.ModelVersion;
import io.proofline.console.access.Colleagues;
import io.proofline.console.wording.Wording;
import org.springframework.stereotype.Component;

/** Puts together what the page of a model says. */
@Component
class ModelPages {

    private final ModelDrafts drafts;
    private final Colleagues colleagues;
    private final Wording wording;

    ModelPages(ModelDrafts drafts, Colleagues colleagues, Wording wording) {
        this.drafts = drafts;
        this.colleagues = colleagues;
        this.wording = wording;
    }

    ModelPage of(ModelVersion version, String file) {
        return new ModelPage(
                wording.say("models.live.heading", version.key()),
                version.kind().word(),
                wording.say("models.live.explain", version.version(), by(version.createdBy()), moment(version)),
                file,
                null,
                null,
                null);
    }

    /** @param mayChange whether the reader may do more than read */
    ModelPage of(ModelDraft draft, boolean mayChange) {
        String address = "/console/models/drafts/" + draft.id();
        ModelVersion base = drafts.base(draft);
        return new ModelPage(
                draft.name(),
                draft.kind().word(),
                wording.say(draft.open() ? "models.draft.base" : "models.draft.closed", draft.key(), base.version()),
                address + "/file",
                draft.open() && mayChange ? editable(draft, address) : null,
                "/console/models/compare?left=version:" + base.id() + "&right=draft:" + draft.id(),
                mayChange ? "/console/what-if?draft=" + draft.id() : null);
    }

    private static ModelPage.Draft editable(ModelDraft draft, String address) {
        return new ModelPage.Draft(
                draft.revision(),
                draft.name(),
                draft.comment(),
                "/console/models/" + draft.key() + "/check",
                address + "/examples",
                address,
                address + "/copy",
                address + "/propose",
                address + "/discard");
    }

    private String by(String username) {
        return colleagues.displayName(username);
    }

    private String moment(ModelVersion version) {
        return wording.moment(version.createdAt());
    }
}
