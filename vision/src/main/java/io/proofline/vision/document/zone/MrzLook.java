package io.proofline.vision.document.zone;

import java.util.List;

/** How much a line looks like one of a machine-readable zone, judged by spacing and characters. */
record MrzLook(MrzLattice lattice, MrzGrid grid, double fillerShare, double coverage) {

    private static final double LEAST_COVERAGE = 0.5;
    private static final int LEAST_LENGTH = 20;

    static MrzLook at(MrzLattice lattice) {
        List<MrzGrid.Peak> peaks = MrzGrid.peaks(lattice);
        MrzGrid grid = MrzGrid.fit(peaks);
        if (grid == null) {
            return new MrzLook(lattice, null, 0, 0);
        }
        double fillers = peaks.stream().filter(MrzGrid.Peak::filler).count();
        return new MrzLook(lattice, grid, fillers / peaks.size(), peaks.size() / grid.length());
    }

    /** Plausible as a line of a zone. */
    boolean plausible() {
        return grid != null && grid.length() >= LEAST_LENGTH && coverage >= LEAST_COVERAGE;
    }

    /** To compare two readings of one line: how many characters were seen, fillers counting more. */
    double weight() {
        return grid == null ? 0 : coverage * grid.length() * (0.5 + fillerShare);
    }

    /** A line that no other kind of print looks like. */
    boolean unmistakable() {
        return plausible() && fillerShare > 0.06 && grid.length() > 24;
    }
}
