package io.proofline.console.dashboard;

import io.proofline.casecore.audit.Actor;
import io.proofline.casecore.audit.AuditActions;
import io.proofline.casecore.audit.AuditEvent;
import io.proofline.casecore.audit.AuditLog;
import io.proofline.casecore.figures.Backlog;
import io.proofline.casecore.figures.DailyFigures;
import io.proofline.casecore.figures.FigurePeriod;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads figures in one transaction, so that they are of one moment, and writes down which were taken away. */
@Service
class FigureDesk {

    private final DailyFigures figures;
    private final Backlog backlog;
    private final AuditLog audit;

    FigureDesk(DailyFigures figures, Backlog backlog, AuditLog audit) {
        this.figures = figures;
        this.backlog = backlog;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    TeamFigures read(FigurePeriod period) {
        Backlog.Waiting waiting = backlog.now();
        return new TeamFigures(
                figures.of(period), figures.of(period.previous()), waiting, figures.openAtEndOf(period.to(), waiting));
    }

    @Transactional
    TeamFigures export(FigurePeriod period, String panel, String username) {
        audit.append(AuditEvent.ofTenant(
                AuditActions.FIGURES_EXPORTED,
                Actor.staff(username),
                Map.of(
                        "figures",
                        panel,
                        "from",
                        period.from().toString(),
                        "to",
                        period.to().toString())));
        return read(period);
    }
}
