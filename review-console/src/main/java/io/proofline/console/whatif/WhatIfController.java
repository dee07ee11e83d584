package io.proofline.console.whatif;

import io.proofline.casecore.simulation.NewSimulation;
import io.proofline.casecore.simulation.SimulationRuns;
import io.proofline.console.access.Access;
import io.proofline.console.access.Permission;
import io.proofline.console.access.ShownCases;
import io.proofline.console.access.Shows;
import io.proofline.console.access.StaffMember;
import io.proofline.contract.simulation.TrialRefused;
import io.proofline.contract.simulation.WhatIf;
import io.proofline.contract.simulation.WhatIfField;
import io.proofline.contract.simulation.WhatIfOutcome;
import jakarta.servlet.http.HttpSession;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One set of inputs through a model that is tried, and through the live one beside it. */
@Controller
@Access(value = Permission.SEE_MODELS, shows = Shows.CASES)
@RequestMapping("/console/what-if")
class WhatIfController {

    private static final String ANSWER = "f.";
    private static final String SEEN = "whatif.seen.";
    private static final int RUNS = 5;

    private final TriedModels models;
    private final WhatIfBases bases;
    private final WhatIf whatIf;
    private final SimulationRuns runs;
    private final RunViews views;

    WhatIfController(TriedModels models, WhatIfBases bases, WhatIf whatIf, SimulationRuns runs, RunViews views) {
        this.models = models;
        this.bases = bases;
        this.whatIf = whatIf;
        this.runs = runs;
        this.views = views;
    }

    /**
     * @param of the model, as {@link TriedModels} knows it
     * @param draft short for {@code of=draft:…}
     * @param caseId whose recorded inputs the fields begin with
     */
    @GetMapping
    String page(
            @RequestParam(required = false) String of,
            @RequestParam(required = false) UUID draft,
            @RequestParam(name = "case", required = false) String caseId,
            @RequestParam(required = false) String example,
            @RequestAttribute(StaffMember.ATTRIBUTE) StaffMember staff,
            ShownCases shown,
            HttpSession session,
            Model page) {
        TriedModel model = models.find(draft == null ? of : "draft:" + draft);
        page.addAttribute("model", model);
        page.addAttribute("choices", models.choices());
        page.addAttribute("mostCases", NewSimulation.MOST_CASES);
        page.addAttribute("runs", views.rows(runs.newest(RUNS)));
        page.addAttribute("caseId", caseId);
        if (!model.process()) {
            fill(model, caseId, example, staff, shown, session, page);
        }
        return "console/whatif/page";
    }

    private void fill(
            TriedModel model,
            String caseId,
            String example,
            StaffMember staff,
            ShownCases shown,
            HttpSession session,
            Model page) {
        WhatIfBase base = bases.of(model, caseId, example, staff);
        page.addAttribute("base", base);
        page.addAttribute("examples", bases.examples(model).keySet());
        if (base.caseId() != null) {
            shown.add(List.of(base.caseId()));
            session.setAttribute(SEEN + base.caseId(), true);
        }
        try {
            page.addAttribute("groups", FieldGroup.of(whatIf.fields(model.trial(), base.inputs())));
            page.addAttribute("comparison", compare(model, base, Map.of()));
        } catch (TrialRefused refused) {
            page.addAttribute("refused", refused.problems());
        }
    }

    /** The outcome alone, while somebody moves a slider. Of a case it is written down once a sign-in that it was seen. */
    @PostMapping("/outcome")
    String outcome(
            @RequestParam String of,
            @RequestParam(name = "case", required = false) String caseId,
            @RequestParam(required = false) String example,
            @RequestParam Map<String, String> form,
            @RequestAttribute(StaffMember.ATTRIBUTE) StaffMember staff,
            ShownCases shown,
            HttpSession session,
            Model page) {
        TriedModel model = models.find(of);
        WhatIfBase base = bases.of(model, caseId, example, staff);
        if (base.caseId() != null && session.getAttribute(SEEN + base.caseId()) == null) {
            shown.add(List.of(base.caseId()));
            session.setAttribute(SEEN + base.caseId(), true);
        }
        page.addAttribute("model", model);
        try {
            page.addAttribute("comparison", compare(model, base, answers(form)));
        } catch (TrialRefused refused) {
            page.addAttribute("refused", refused.problems());
        }
        return "console/whatif/outcome :: outcome";
    }

    private Comparison compare(TriedModel model, WhatIfBase base, Map<String, String> answers) {
        WhatIfOutcome tried = whatIf.evaluate(model.trial(), base.inputs(), answers);
        if (!tried.unreadable().isEmpty()) {
            List<String> titles = whatIf.fields(model.trial(), base.inputs()).stream()
                    .filter(field -> tried.unreadable().containsKey(field.path()))
                    .map(WhatIfField::label)
                    .toList();
            return new Comparison(List.of(), List.of(), titles);
        }
        return Comparison.of(tried, whatIf.evaluate(model.live(), base.inputs(), answers));
    }

    private static Map<String, String> answers(Map<String, String> form) {
        Map<String, String> answers = new LinkedHashMap<>();
        form.forEach((name, value) -> {
            if (name.startsWith(ANSWER)) {
                answers.put(name.substring(ANSWER.length()), value);
            }
        });
        return answers;
    }
}
