package io.proofline.console.change;

import io.proofline.casecore.model.CaseMigrations;
import io.proofline.casecore.model.CaseMigrations.Result;
import io.proofline.casecore.model.CaseMigrations.RunningCase;
import io.proofline.casecore.model.ModelNotFound;
import io.proofline.casecore.model.ModelSet;
import io.proofline.casecore.model.ModelSets;
import io.proofline.console.access.Access;
import io.proofline.console.access.Permission;
import io.proofline.console.access.Shows;
import io.proofline.console.access.StaffMember;
import io.proofline.console.wording.Wording;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Puts running cases on the set that is live, after a look at whether each of them can be. */
@Controller
@Access(value = Permission.CHANGE_MODELS, shows = Shows.NOTHING)
@RequestMapping("/console/changes/migration")
class MigrationController {

    private static final int SHOWN = 100;

    private final CaseMigrations migrations;
    private final ModelSets sets;
    private final ChangeWords words;
    private final Wording wording;

    MigrationController(CaseMigrations migrations, ModelSets sets, ChangeWords words, Wording wording) {
        this.migrations = migrations;
        this.sets = sets;
        this.words = words;
        this.wording = wording;
    }

    /**
     * A running case.
     *
     * @param result what was found or done, in words; null if it was not looked at
     */
    public record Row(
            UUID id, String reference, String opened, String set, boolean chosen, String result, String tone) {}

    @GetMapping
    String list(Model model) {
        return page(Map.of(), "", model);
    }

    /** Looks whether the chosen cases can be moved; changes nothing. */
    @PostMapping("/check")
    String check(@RequestParam(name = "case", defaultValue = "") Set<UUID> cases, Model model) {
        return page(byCase(migrations.check(target().id(), cases)), "possible", model);
    }

    @PostMapping
    String migrate(
            @RequestParam(name = "case", defaultValue = "") Set<UUID> cases,
            @RequestAttribute(StaffMember.ATTRIBUTE) StaffMember staff,
            Model model) {
        List<RunningCase> before = running();
        Map<UUID, Result> results = byCase(migrations.migrate(target().id(), cases, staff.username()));
        return page(before, results, "done", model);
    }

    private String page(Map<UUID, Result> results, String good, Model model) {
        return page(running(), results, good, model);
    }

    private String page(List<RunningCase> cases, Map<UUID, Result> results, String good, Model model) {
        model.addAttribute("target", target().title());
        model.addAttribute("shown", SHOWN);
        model.addAttribute("checked", good);
        model.addAttribute(
                "rows",
                cases.stream()
                        .map(each -> row(each, results.get(each.id()), good))
                        .toList());
        return "console/changes/migration";
    }

    private Row row(RunningCase each, Result result, String good) {
        return new Row(
                each.id(),
                each.reference().isEmpty() ? each.id().toString().substring(0, 8) : each.reference(),
                wording.moment(each.openedAt()),
                each.set().map(words::title).orElse(wording.say("changes.migration.before-sets")),
                result != null,
                result == null
                        ? null
                        : result.possible()
                                ? wording.say("changes.migration." + good)
                                : String.join(" ", result.problems()),
                result == null ? "" : result.possible() ? "good" : "bad");
    }

    private List<RunningCase> running() {
        return migrations.runningOnOthers(target().id(), SHOWN);
    }

    private ModelSet target() {
        return sets.liveSet().orElseThrow(() -> new ModelNotFound("Nothing is live yet."));
    }

    private static Map<UUID, Result> byCase(List<Result> results) {
        return results.stream().collect(Collectors.toMap(Result::caseId, Function.identity()));
    }
}
