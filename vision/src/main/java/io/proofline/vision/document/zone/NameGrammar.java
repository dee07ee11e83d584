package io.proofline.vision.document.zone;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Chooses the characters of a name field by the way names are written there (ICAO 9303-3 section 4.6): words parted by
 * one filler, surname and given names parted by two, nothing but fillers behind. No check digit covers names, so this
 * order is what stands against misread fillers.
 */
final class NameGrammar {

    private enum State {
        SURNAME_FIRST,
        SURNAME_REST,
        SURNAME_GAP,
        SEPARATOR,
        GIVEN_FIRST,
        GIVEN_SECOND,
        GIVEN_REST,
        GIVEN_GAP,
        TAIL;

        boolean filler() {
            return this == SURNAME_GAP || this == SEPARATOR || this == GIVEN_GAP || this == TAIL;
        }
    }

    private static final State[] STATES = State.values();
    private static final double NEVER = -1e9;
    /** Logarithms of odds: short words are rare, most names have one word, digits are misprints. */
    private static final double ONE_LETTER = -3;

    private static final double TWO_LETTERS = -1.5;
    private static final double ANOTHER_SURNAME = -2.5;
    private static final double ANOTHER_GIVEN_NAME = -1.8;
    private static final double NO_GIVEN_NAME = -2.2;
    private static final double DIGIT = -6;

    private static final int FILLER = MrzLattice.CHARACTERS.indexOf('<');

    private NameGrammar() {}

    /**
     * Fills in the characters.
     *
     * @param text receives the characters of the columns from {@code from} up to {@code to}
     */
    static void choose(ColumnChances chances, int from, int to, char[] text) {
        int[] letters = new int[to - from];
        List<Map<State, Double>> scores = new ArrayList<>();
        List<Map<State, State>> came = new ArrayList<>();
        for (int column = from; column < to; column++) {
            int letter = bestLetter(chances, column);
            letters[column - from] = letter;
            Map<State, Double> score = new EnumMap<>(State.class);
            Map<State, State> origin = new EnumMap<>(State.class);
            for (State state : STATES) {
                double here = state == State.TAIL
                        ? chances.paddingWeight(column)
                        : state.filler() ? chances.gapWeight(column) : letterWeight(chances, column, letter);
                double best = column == from && state == State.SURNAME_FIRST ? 0 : NEVER;
                for (State before : STATES) {
                    double way = column == from
                            ? NEVER
                            : scores.get(scores.size() - 1).get(before) + odds(before, state);
                    if (way > best) {
                        best = way;
                        origin.put(state, before);
                    }
                }
                score.put(state, here + best);
            }
            scores.add(score);
            came.add(origin);
        }
        State state = best(scores.get(scores.size() - 1));
        for (int i = letters.length - 1; i >= 0; i--) {
            text[from + i] = MrzLattice.CHARACTERS.charAt(state.filler() ? FILLER : letters[i]);
            state = came.get(i).getOrDefault(state, State.SURNAME_FIRST);
        }
    }

    private static double odds(State before, State now) {
        return switch (before) {
            case SURNAME_FIRST -> now == State.SURNAME_REST ? 0 : now == State.SURNAME_GAP ? ONE_LETTER : NEVER;
            case SURNAME_REST -> now == State.SURNAME_REST || now == State.SURNAME_GAP ? 0 : NEVER;
            case SURNAME_GAP -> now == State.SURNAME_FIRST ? ANOTHER_SURNAME : now == State.SEPARATOR ? 0 : NEVER;
            case SEPARATOR -> now == State.GIVEN_FIRST ? 0 : now == State.TAIL ? NO_GIVEN_NAME : NEVER;
            case GIVEN_FIRST -> now == State.GIVEN_SECOND ? 0 : now == State.GIVEN_GAP ? ONE_LETTER : NEVER;
            case GIVEN_SECOND -> now == State.GIVEN_REST ? 0 : now == State.GIVEN_GAP ? TWO_LETTERS : NEVER;
            case GIVEN_REST -> now == State.GIVEN_REST || now == State.GIVEN_GAP ? 0 : NEVER;
            case GIVEN_GAP -> now == State.GIVEN_FIRST ? ANOTHER_GIVEN_NAME : now == State.TAIL ? 0 : NEVER;
            case TAIL -> now == State.TAIL ? 0 : NEVER;
        };
    }

    private static int bestLetter(ColumnChances chances, int column) {
        int best = -1;
        for (int i = 0; i < MrzLattice.CHARACTERS.length(); i++) {
            if (i != FILLER && (best < 0 || letterWeight(chances, column, i) > letterWeight(chances, column, best))) {
                best = i;
            }
        }
        return best;
    }

    private static double letterWeight(ColumnChances chances, int column, int character) {
        boolean digit = Character.isDigit(MrzLattice.CHARACTERS.charAt(character));
        return chances.weight(column, character) + (digit ? DIGIT : 0);
    }

    private static State best(Map<State, Double> scores) {
        return Arrays.stream(STATES)
                .max(Comparator.comparingDouble(scores::get))
                .orElseThrow();
    }
}
