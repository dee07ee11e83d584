package io.proofline.vision.forensics;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** Sorts matches into groups that move together: by the same way, from neighbouring places. */
final class Displacements {

    /** Of the least distance: how far ways of one group may differ, which admits slight turning and scaling. */
    private static final double TOLERANCE = 0.25;

    private final List<Displacement> matches;
    private final double leastDistance;

    Displacements(List<Displacement> matches, double leastDistance) {
        this.matches = new ArrayList<>(new HashSet<>(matches));
        this.leastDistance = leastDistance;
    }

    /** The group with the most distinct places. */
    List<Displacement> largest() {
        List<Displacement> largest = List.of();
        for (Displacement seed : matches) {
            List<Displacement> group = matches.stream()
                    .filter(other -> Math.hypot(other.dx() - seed.dx(), other.dy() - seed.dy())
                            < Math.max(2, TOLERANCE * leastDistance))
                    .toList();
            List<Displacement> distinct = distinct(group);
            if (distinct.size() > largest.size()) {
                largest = distinct;
            }
        }
        return largest;
    }

    /** A rectangle around the origins and one around the copies: x, y, width, height. */
    static List<double[]> boxes(List<Displacement> group) {
        return List.of(
                box(group, Displacement::fromX, Displacement::fromY), box(group, Displacement::toX, Displacement::toY));
    }

    private static double[] box(
            List<Displacement> group, ToDoubleFunction<Displacement> x, ToDoubleFunction<Displacement> y) {
        double left = group.stream().mapToDouble(x).min().orElse(0);
        double top = group.stream().mapToDouble(y).min().orElse(0);
        double right = group.stream().mapToDouble(x).max().orElse(0);
        double bottom = group.stream().mapToDouble(y).max().orElse(0);
        return new double[] {left, top, right - left, bottom - top};
    }

    private static List<Displacement> distinct(List<Displacement> group) {
        Set<Long> cells = new HashSet<>();
        return group.stream()
                .filter(each -> cells.add((long) (each.fromX() / 4) << 32 | (long) (each.fromY() / 4)))
                .toList();
    }
}
