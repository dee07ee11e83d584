package io.proofline.casecore.figures;

import java.util.OptionalDouble;

/**
 * How the people who look back at decisions of the tables judge them.
 *
 * @param bothAccept cases that the tables accepted and the person would have, too
 * @param bothReject likewise
 * @param onlyTables cases that the tables alone accepted
 * @param onlyPerson cases that the person alone would have accepted
 */
public record Agreement(long bothAccept, long bothReject, long onlyTables, long onlyPerson) {

    public static Agreement of(FigureTable table) {
        return new Agreement(
                table.total(Figure.LOOKED_BACK, "accept agreed"),
                table.total(Figure.LOOKED_BACK, "reject agreed"),
                table.total(Figure.LOOKED_BACK, "reject differed"),
                table.total(Figure.LOOKED_BACK, "accept differed"));
    }

    public Share agreed() {
        return new Share(bothAccept + bothReject, looks());
    }

    public long looks() {
        return bothAccept + bothReject + onlyTables + onlyPerson;
    }

    /**
     * Agreement beyond what chance would give (Cohen, "A coefficient of agreement for nominal scales", 1960): at most 1,
     * 0 for chance. Empty without looks, or where chance alone agrees always, as when everything is accepted by both.
     */
    public OptionalDouble kappa() {
        double all = looks();
        if (all == 0) {
            return OptionalDouble.empty();
        }
        double tablesAccept = (bothAccept + onlyTables) / all;
        double personAccepts = (bothAccept + onlyPerson) / all;
        double chance = tablesAccept * personAccepts + (1 - tablesAccept) * (1 - personAccepts);
        return chance >= 1
                ? OptionalDouble.empty()
                : OptionalDouble.of(((bothAccept + bothReject) / all - chance) / (1 - chance));
    }
}
