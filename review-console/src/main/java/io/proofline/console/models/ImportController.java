package io.proofline.console.models;

import io.proofline.casecore.model.DraftContent;
import io.proofline.casecore.model.ModelDraft;
import io.proofline.casecore.model.ModelDrafts;
import io.proofline.casecore.model.ModelNotFound;
import io.proofline.casecore.model.ModelSets;
import io.proofline.casecore.model.ModelVersion;
import io.proofline.console.access.Access;
import io.proofline.console.access.Permission;
import io.proofline.console.access.Shows;
import io.proofline.console.access.StaffMember;
import io.proofline.console.wording.Notice;
import io.proofline.console.wording.Wording;
import io.proofline.contract.model.Finding;
import io.proofline.contract.model.ModelInspector;
import io.proofline.contract.model.ModelKind;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A file from a desktop modeler becomes a draft, if the gate has nothing against it. */
@Controller
@Access(value = Permission.CHANGE_MODELS, shows = Shows.NOTHING)
class ImportController {

    static final int MEGABYTES = 2;

    private static final int MOST_BYTES = MEGABYTES << 20;
    /** Of DMN 1.3: the evaluator reads other versions as well, dmn-js opens this one alone. */
    private static final String EDITED_DMN = "https://www.omg.org/spec/DMN/20191111/MODEL/";

    private static final String LIST = "redirect:/console/models";

    private final ModelSets sets;
    private final ModelDrafts drafts;
    private final ModelInspector inspector;
    private final Wording wording;

    ImportController(ModelSets sets, ModelDrafts drafts, ModelInspector inspector, Wording wording) {
        this.sets = sets;
        this.drafts = drafts;
        this.inspector = inspector;
        this.wording = wording;
    }

    @PostMapping("/console/models/import")
    String take(
            @RequestParam MultipartFile file,
            @RequestParam String key,
            @RequestAttribute(StaffMember.ATTRIBUTE) StaffMember staff,
            RedirectAttributes redirect)
            throws IOException {
        if (file.isEmpty()) {
            return refused(wording.say("models.import.empty"), List.of(), redirect);
        }
        if (file.getSize() > MOST_BYTES) {
            return refused(wording.say("models.import.too-large", MEGABYTES), List.of(), redirect);
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file.getBytes()))
                    .toString();
        } catch (CharacterCodingException noText) {
            return refused(wording.say("models.import.no-text"), List.of(), redirect);
        }
        ModelVersion live =
                sets.liveVersion(key).orElseThrow(() -> new ModelNotFound("There is no model " + key + "."));
        List<Finding> against = inspector.check(live.kind(), key, text).stream()
                .filter(Finding::isError)
                .toList();
        if (!against.isEmpty()) {
            return refused(wording.say("models.import.findings", against.size()), against, redirect);
        }
        if (live.kind() == ModelKind.DECISIONS && !text.contains(EDITED_DMN)) {
            return refused(wording.say("models.import.version"), List.of(), redirect);
        }
        ModelDraft draft = drafts.create(
                live,
                new DraftContent(wording.say("models.import.name", key), "", text, live.examples()),
                staff.username());
        Notice.good(wording.say("models.draft.created"), "").on(redirect);
        return LIST + "/drafts/" + draft.id();
    }

    private String refused(String why, List<Finding> findings, RedirectAttributes redirect) {
        Notice.warn(wording.say("models.import.refused"), why).on(redirect);
        redirect.addFlashAttribute("findings", findings.stream().limit(50).toList());
        return LIST;
    }
}
