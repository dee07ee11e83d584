package io.proofline.vision.forensics;

import io.proofline.vision.forensics.plane.BlockGrid;
import io.proofline.vision.forensics.plane.BlockMap;
import io.proofline.vision.forensics.plane.LumaPlane;
import io.proofline.vision.forensics.plane.Outliers;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Blocking artefacts off the lattice (Li, Yuan and Yu, "Passive detection of doctored JPEG image via block artifact
 * grid extraction", 2009): an area taken from another compressed picture brings its lattice along, and lands on the
 * right one in one case of 64.
 */
final class BlockGridExaminer implements Examiner {

    private static final int SIDE = BlockGrid.SIDE;
    /** Windows of this many pixels have a phase of their own. */
    private static final int WINDOW = 64;

    private static final int MOST_WINDOWS = 900;
    private static final double CLEAR = 1.4;
    private static final int LEAST_AGREEING = 3;

    @Override
    public Signal examine(Exhibit exhibit) {
        LumaPlane luma = exhibit.luma();
        if (luma.width() < 4 * WINDOW || luma.height() < 4 * WINDOW) {
            return Signal.notApplicable(SignalKind.BLOCK_GRID, "too_small");
        }
        BlockGrid windows = windows(luma, exhibit.blocks().grid());
        double[][] across = new double[windows.count()][];
        double[][] down = new double[windows.count()][];
        double[] allAcross = new double[SIDE];
        double[] allDown = new double[SIDE];
        for (int i = 0; i < windows.count(); i++) {
            int x = windows.x(i % windows.columns());
            int y = windows.y(i / windows.columns());
            across[i] = steps(luma, x, y, 1, 0);
            down[i] = steps(luma, x, y, 0, 1);
            add(allAcross, across[i]);
            add(allDown, down[i]);
        }
        int phaseAcross = strongest(allAcross);
        int phaseDown = strongest(allDown);
        double clarity = Math.min(clarity(allAcross, phaseAcross), clarity(allDown, phaseDown));
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("phase", java.util.List.of(phaseAcross, phaseDown));
        facts.put("clarity", Rounded.of(clarity));
        if (clarity < 1.03) {
            return Signal.notApplicable(SignalKind.BLOCK_GRID, "no_lattice");
        }
        BlockMap off = new BlockMap(windows, new double[windows.count()]);
        for (int i = 0; i < windows.count(); i++) {
            off.values()[i] = offLattice(across, windows, i, phaseAcross) + offLattice(down, windows, i, phaseDown);
        }
        Outliers found = Outliers.largest(off.smoothed(1), 1, 0.6);
        facts.put("peak", Rounded.of(found.peak()));
        facts.put("share", Rounded.of(found.share()));
        facts.put("box", Arrays.stream(found.box()).boxed().toList());
        double value = found.share() > 0.5
                ? 0
                : Rounded.between(found.peak(), 0.5, 2) * Rounded.between(found.share(), 0, 0.02);
        return value == 0
                ? Signal.of(SignalKind.BLOCK_GRID, 0, facts)
                : Signal.of(
                        SignalKind.BLOCK_GRID, value, facts, HeatMap.of(exhibit.picture(), found.deviations(), 1.5));
    }

    /** Windows overlap by three quarters on small pictures and lie apart on large ones. */
    private static BlockGrid windows(LumaPlane luma, BlockGrid lattice) {
        int across = (luma.width() - lattice.left() - WINDOW - 1) / SIDE;
        int down = (luma.height() - lattice.top() - WINDOW - 1) / SIDE;
        int step = Math.max(2, (int) Math.ceil(Math.sqrt((double) across * down / MOST_WINDOWS)));
        return new BlockGrid(lattice.left(), lattice.top(), across / step, down / step, step);
    }

    /** Mean step of brightness beyond the slope around it, between each two of eight neighbouring columns or rows. */
    private static double[] steps(LumaPlane luma, int x, int y, int dx, int dy) {
        double[] steps = new double[SIDE];
        for (int along = 1; along < WINDOW - 1; along++) {
            double sum = 0;
            for (int beside = 0; beside < WINDOW; beside += 2) {
                int px = x + (dx == 1 ? along : beside);
                int py = y + (dy == 1 ? along : beside);
                int a = luma.at(px - dx * Math.min(1, px), py - dy * Math.min(1, py));
                int b = luma.at(px, py);
                int c = luma.at(px + dx, py + dy);
                int d = luma.at(Math.min(luma.width() - 1, px + 2 * dx), Math.min(luma.height() - 1, py + 2 * dy));
                // Strong edges of the scene say nothing of blocks.
                sum += Math.min(12, Math.max(0, 2 * Math.abs(c - b) - Math.abs(b - a) - Math.abs(d - c)));
            }
            steps[(along + 1) % SIDE] += sum;
        }
        return steps;
    }

    private static void add(double[] sum, double[] steps) {
        for (int i = 0; i < SIDE; i++) {
            sum[i] += steps[i];
        }
    }

    private static int strongest(double[] steps) {
        int best = 0;
        for (int i = 1; i < SIDE; i++) {
            best = steps[i] > steps[best] ? i : best;
        }
        return best;
    }

    private static double clarity(double[] steps, int phase) {
        double others = (Arrays.stream(steps).sum() - steps[phase]) / (SIDE - 1);
        return others == 0 ? 1 : steps[phase] / others;
    }

    /** 0 where a window's lattice is unclear, the right one, or not that of a neighbour, else how clear it is. */
    private static double offLattice(double[][] steps, BlockGrid windows, int window, int phase) {
        int own = strongest(steps[window]);
        double clarity = clarity(steps[window], own);
        if (own == phase || clarity < CLEAR) {
            return 0;
        }
        int agreeing = 0;
        int column = window % windows.columns();
        for (int neighbour : new int[] {
            column > 0 ? window - 1 : -1,
            column + 1 < windows.columns() ? window + 1 : -1,
            window - windows.columns(),
            window + windows.columns()
        }) {
            boolean there = neighbour >= 0 && neighbour < steps.length;
            agreeing += there && strongest(steps[neighbour]) == own ? 1 : 0;
        }
        return agreeing < LEAST_AGREEING ? 0 : Math.min(2, clarity - 1);
    }
}
