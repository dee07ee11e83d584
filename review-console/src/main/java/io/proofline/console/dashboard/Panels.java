package io.proofline.console.dashboard;

import io.proofline.console.access.Permission;
import io.proofline.console.access.StaffMember;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The subjects of the dashboard, in their order. */
@Component
class Panels {

    static final String FLOW = "flow";
    static final String WAITING = "waiting";
    static final String DECISIONS = "decisions";
    static final String SPEED = "speed";
    static final String STEPS = "steps";
    static final String REJECTIONS = "rejections";
    static final String REVIEWS = "reviews";
    static final String OVERRIDES = "overrides";
    static final String QUALITY = "quality";
    static final String REVIEWERS = "reviewers";

    private static final List<String> OF_ALL =
            List.of(FLOW, WAITING, DECISIONS, SPEED, STEPS, REJECTIONS, REVIEWS, OVERRIDES, QUALITY);

    private final WorkPanels work;
    private final FindingPanels findings;
    private final PeoplePanels people;

    Panels(WorkPanels work, FindingPanels findings, PeoplePanels people) {
        this.work = work;
        this.findings = findings;
        this.people = people;
    }

    /** What a member may see: figures of single people are for those who lead them. */
    static List<String> ids(StaffMember staff) {
        List<String> ids = new ArrayList<>(OF_ALL);
        if (staff.may(Permission.SUPERVISE)) {
            ids.add(REVIEWERS);
        }
        return ids;
    }

    List<Panel> of(TeamFigures figures, StaffMember staff) {
        List<Panel> panels = new ArrayList<>(List.of(
                work.flow(figures),
                work.waiting(figures),
                work.decisions(figures),
                work.speed(figures),
                findings.steps(figures),
                findings.rejections(figures),
                findings.reviews(figures),
                people.overrides(figures),
                people.quality(figures)));
        if (ids(staff).contains(REVIEWERS)) {
            panels.add(people.reviewers(figures));
        }
        return panels;
    }
}
