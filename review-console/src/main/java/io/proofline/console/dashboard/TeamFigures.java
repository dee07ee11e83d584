package io.proofline.console.dashboard;

import io.proofline.casecore.figures.Backlog;
import io.proofline.casecore.figures.FigureTable;
import io.proofline.casecore.figures.OpenCases;
import io.proofline.casecore.figures.TeamRates;
import java.time.LocalDate;
import java.util.Map;

/**
 * All that the dashboard is made of, of one tenant and one moment.
 *
 * @param table of the period
 * @param before of the period before, as long
 * @param openAtEnd how many cases were open when the period ended
 */
record TeamFigures(FigureTable table, FigureTable before, Backlog.Waiting waiting, long openAtEnd) {

    TeamRates rates() {
        return TeamRates.of(table);
    }

    TeamRates ratesBefore() {
        return TeamRates.of(before);
    }

    Map<LocalDate, Long> openByDay() {
        return OpenCases.atEndOfDays(table, openAtEnd);
    }
}
