package io.proofline.console.dashboard;

import io.proofline.casecore.figures.DailyFigures;
import io.proofline.casecore.figures.FigurePeriod;
import io.proofline.console.access.Access;
import io.proofline.console.access.Permission;
import io.proofline.console.access.Shows;
import io.proofline.console.access.StaffMember;
import io.proofline.console.wording.Notice;
import io.proofline.console.wording.Wording;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The team's figures, and each of its tables as a file. */
@Controller
@Access(value = Permission.SEE_FIGURES, shows = Shows.NOTHING)
@RequestMapping("/console/dashboard")
class DashboardController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final FigureDesk desk;
    private final DailyFigures figures;
    private final Panels panels;
    private final Tiles tiles;
    private final TenantComparison comparison;
    private final Wording wording;

    DashboardController(
            FigureDesk desk,
            DailyFigures figures,
            Panels panels,
            Tiles tiles,
            TenantComparison comparison,
            Wording wording) {
        this.desk = desk;
        this.figures = figures;
        this.panels = panels;
        this.tiles = tiles;
        this.comparison = comparison;
        this.wording = wording;
    }

    @GetMapping
    String page(
            @ModelAttribute("choice") PeriodChoice choice,
            @RequestAttribute(StaffMember.ATTRIBUTE) StaffMember staff,
            Model model,
            RedirectAttributes redirect) {
        FigurePeriod period;
        try {
            period = choice.period(wording.now(), figures.zone());
        } catch (IllegalArgumentException noPeriod) {
            Notice.warn(wording.say("figures.no-period"), wording.say("figures.no-period.text", FigurePeriod.MOST_DAYS))
                    .on(redirect);
            return "redirect:/console/dashboard";
        }
        TeamFigures read = desk.read(period);
        model.addAttribute("period", period);
        model.addAttribute("words", words(period));
        model.addAttribute("days", choice.chosen());
        model.addAttribute("offered", PeriodChoice.OFFERED);
        model.addAttribute("tiles", tiles.of(read));
        model.addAttribute("panels", panels.of(read, staff));
        model.addAttribute("tenants", comparison.of(staff, period).orElse(null));
        return "console/dashboard";
    }

    @GetMapping("/{panel}.csv")
    ResponseEntity<byte[]> file(
            @PathVariable String panel,
            @ModelAttribute("choice") PeriodChoice choice,
            @RequestAttribute(StaffMember.ATTRIBUTE) StaffMember staff) {
        FigurePeriod period = period(choice);
        if (!Panels.ids(staff).contains(panel)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        TeamFigures read = desk.export(period, panel, staff.username());
        List<Panel> made = panels.of(read, staff);
        Sheet sheet = made.stream()
                .filter(each -> each.id().equals(panel))
                .findFirst()
                .orElseThrow()
                .sheet();
        String name = "proofline-" + panel + "-" + period.from() + "-" + period.to() + ".csv";
        return ResponseEntity.ok()
                .contentType(CSV)
                .cacheControl(CacheControl.noStore())
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .body(Csv.of(sheet).getBytes(StandardCharsets.UTF_8));
    }

    private String words(FigurePeriod period) {
        FigurePeriod before = period.previous();
        return wording.say(
                "figures.period",
                wording.date(period.from()),
                wording.date(period.to()),
                period.zone().getId(),
                wording.date(before.from()),
                wording.date(before.to()));
    }

    private FigurePeriod period(PeriodChoice choice) {
        try {
            return choice.period(wording.now(), figures.zone());
        } catch (IllegalArgumentException noPeriod) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, noPeriod.getMessage(), noPeriod);
        }
    }
}
