package io.proofline.console.whatif;

import io.proofline.casecore.audit.Actor;
import io.proofline.casecore.simulation.NewSimulation;
import io.proofline.casecore.simulation.SimulationBusy;
import io.proofline.casecore.simulation.SimulationResult;
import io.proofline.casecore.simulation.SimulationRun;
import io.proofline.casecore.simulation.SimulationRuns;
import io.proofline.console.access.Access;
import io.proofline.console.access.Permission;
import io.proofline.console.access.Shows;
import io.proofline.console.access.StaffMember;
import io.proofline.console.wording.Notice;
import io.proofline.console.wording.Wording;
import io.proofline.contract.simulation.Simulations;
import io.proofline.contract.simulation.TrialRefused;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Runs of models over decided cases: start, watch, cancel, read. */
@Controller
@Access(value = Permission.SEE_MODELS, shows = Shows.NOTHING)
@RequestMapping("/console/what-if/runs")
class RunsController {

    private static final int LIMIT = 100;
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final TriedModels models;
    private final Simulations simulations;
    private final SimulationRuns runs;
    private final RunViews views;
    private final Wording wording;

    RunsController(TriedModels models, Simulations simulations, SimulationRuns runs, RunViews views, Wording wording) {
        this.models = models;
        this.simulations = simulations;
        this.runs = runs;
        this.views = views;
        this.wording = wording;
    }

    @GetMapping
    String list(Model page) {
        page.addAttribute("runs", views.rows(runs.newest(LIMIT)));
        return "console/whatif/runs";
    }

    @PostMapping
    @Access(value = Permission.CHANGE_MODELS, shows = Shows.NOTHING)
    String start(
            @RequestParam String of,
            @RequestParam int cases,
            @RequestAttribute(StaffMember.ATTRIBUTE) StaffMember staff,
            RedirectAttributes redirect) {
        TriedModel model = models.find(of);
        if (cases < 1 || cases > NewSimulation.MOST_CASES) {
            Notice.warn(wording.say("runs.not-started"), wording.say("runs.cases.range", NewSimulation.MOST_CASES))
                    .on(redirect);
            return back(model, redirect);
        }
        try {
            return "redirect:/console/what-if/runs/" + simulations.start(model.trial(), cases, staff.username());
        } catch (SimulationBusy busy) {
            Notice.warn(wording.say("runs.not-started"), wording.say("runs.busy"))
                    .on(redirect);
            return "redirect:/console/what-if/runs";
        } catch (TrialRefused refused) {
            Notice.warn(wording.say("runs.not-started"), String.join(" ", refused.problems()))
                    .on(redirect);
            return back(model, redirect);
        }
    }

    private static String back(TriedModel model, RedirectAttributes redirect) {
        redirect.addAttribute("of", model.choice());
        return "redirect:/console/what-if";
    }

    /** What the newest run of a draft came to, as a part of the pages about the draft. */
    @GetMapping("/newest")
    String newest(@RequestParam UUID draft, Model page) {
        page.addAttribute("draft", draft);
        page.addAttribute("run", runs.newestOfDraft(draft).map(views::of).orElse(null));
        return "console/whatif/tried :: tried";
    }

    @GetMapping("/{run}")
    String run(@PathVariable UUID run, Model page) {
        page.addAttribute("run", views.of(find(run)));
        return "console/whatif/run";
    }

    @PostMapping("/{run}/cancel")
    @Access(value = Permission.CHANGE_MODELS, shows = Shows.NOTHING)
    String cancel(@PathVariable UUID run, @RequestAttribute(StaffMember.ATTRIBUTE) StaffMember staff) {
        runs.cancel(find(run).id(), Actor.staff(staff.username()));
        return "redirect:/console/what-if/runs/" + run;
    }

    /** Every listed case that changes its band. */
    @GetMapping("/{run}/flips.csv")
    ResponseEntity<byte[]> flips(@PathVariable UUID run) {
        SimulationResult result =
                find(run).result().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("flips-" + run + ".csv")
                                .build()
                                .toString())
                .body(FlipFile.of(result).getBytes(StandardCharsets.UTF_8));
    }

    private SimulationRun find(UUID run) {
        return runs.find(run).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
