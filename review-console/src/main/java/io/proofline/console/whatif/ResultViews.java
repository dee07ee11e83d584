package io.proofline.console.whatif;

import io.proofline.casecore.simulation.BandChange;
import io.proofline.casecore.simulation.HandlingTime;
import io.proofline.casecore.simulation.SimulationResult;
import io.proofline.casecore.simulation.SimulationResult.Cause;
import io.proofline.casecore.simulation.SimulationResult.Flip;
import io.proofline.casecore.simulation.SimulationRun;
import io.proofline.casecore.simulation.SimulationState;
import io.proofline.console.dashboard.Amounts;
import io.proofline.console.whatif.RunView.Cell;
import io.proofline.console.whatif.RunView.ConfusionRow;
import io.proofline.console.whatif.RunView.Elsewhere;
import io.proofline.console.whatif.RunView.FlipRow;
import io.proofline.console.whatif.RunView.Group;
import io.proofline.console.whatif.RunView.Replay;
import io.proofline.console.whatif.RunView.Result;
import io.proofline.console.whatif.RunView.Tile;
import io.proofline.console.wording.Tone;
import io.proofline.console.wording.Wording;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says what came out of a run. */
@Component
class ResultViews {

    private static final int FLIPS_SHOWN = 100;
    private static final List<String> BANDS = List.of("accepted", "review", "rejected");
    private static final double MINUTES = 60;

    private final Wording wording;

    ResultViews(Wording wording) {
        this.wording = wording;
    }

    Result of(SimulationRun run, SimulationResult result) {
        List<String> bands = bands(result.overall());
        return new Result(
                tiles(result),
                bands.stream().map(this::band).toList(),
                bands.stream().map(band -> row(band, bands, result.overall())).toList(),
                groups(result.byPack(), "pack."),
                groups(result.byCountry(), null),
                result.flips().stream().limit(FLIPS_SHOWN).map(this::flip).toList(),
                result.overall().flipped(),
                Math.max(0, result.flips().size() - FLIPS_SHOWN),
                amounts(result.queues(), "queue."),
                amounts(result.failures(), null),
                remarks(run, result),
                replay(result.replay()));
    }

    private List<Tile> tiles(SimulationResult result) {
        BandChange all = result.overall();
        HandlingTime handling = result.handling();
        List<Tile> tiles = new ArrayList<>();
        tiles.add(new Tile(
                wording.say("runs.tile.changed"),
                null,
                Amounts.count(all.flipped()),
                wording.say("runs.tile.changed.of", Amounts.count(all.cases()))));
        for (String band : BANDS) {
            tiles.add(new Tile(
                    wording.say("runs.tile." + band),
                    share(all.before(band), all.cases()),
                    share(all.after(band), all.cases()),
                    wording.say("runs.tile.cases", Amounts.count(all.before(band)), Amounts.count(all.after(band)))));
        }
        tiles.add(new Tile(
                wording.say("runs.tile.hours"),
                hours(handling.times(all.before(BandChange.REVIEW))),
                hours(handling.times(all.after(BandChange.REVIEW))),
                wording.say(
                        handling.reviews() == 0 ? "runs.tile.hours.setting" : "runs.tile.hours.measured",
                        decimal(handling.seconds() / MINUTES),
                        Amounts.count(handling.reviews()))));
        return tiles;
    }

    private static List<String> bands(BandChange change) {
        Set<String> others = new TreeSet<>(change.confusion().keySet());
        change.confusion().values().forEach(row -> others.addAll(row.keySet()));
        List<String> bands = new ArrayList<>(BANDS);
        others.stream().filter(band -> !BANDS.contains(band)).forEach(bands::add);
        return bands;
    }

    private ConfusionRow row(String before, List<String> bands, BandChange change) {
        return new ConfusionRow(
                band(before),
                bands.stream()
                        .map(after -> cell(change.count(before, after), before.equals(after)))
                        .toList(),
                Amounts.count(change.before(before)));
    }

    private static Cell cell(long count, boolean same) {
        return new Cell(Amounts.count(count), count == 0 ? "none" : same ? "same" : "moved");
    }

    private List<Group> groups(Map<String, BandChange> changes, String words) {
        return changes.entrySet().stream()
                .sorted((first, second) ->
                        Long.compare(second.getValue().cases(), first.getValue().cases()))
                .map(group -> group(name(group.getKey(), words), group.getValue()))
                .toList();
    }

    private String name(String key, String words) {
        if (key.isEmpty()) {
            return wording.say("runs.unknown");
        }
        return words == null ? key : wording.sayOr(words + key, key);
    }

    private static Group group(String name, BandChange change) {
        return new Group(
                name,
                Amounts.count(change.cases()),
                Amounts.count(change.flipped()),
                share(change.before("accepted"), change.cases()),
                share(change.after("accepted"), change.cases()),
                share(change.before(BandChange.REVIEW), change.cases()),
                share(change.after(BandChange.REVIEW), change.cases()));
    }

    private FlipRow flip(Flip flip) {
        return new FlipRow(
                flip.caseId(),
                flip.caseId().substring(0, Math.min(8, flip.caseId().length())),
                band(flip.before()),
                Tone.ofBand(flip.before()),
                band(flip.after()),
                Tone.ofBand(flip.after()),
                wording.say("runs.arrow", number(flip.scoreBefore()), number(flip.scoreAfter())),
                flip.why().stream().map(this::cause).toList());
    }

    private String cause(Cause cause) {
        return wording.say(
                "runs.cause",
                cause.decision(),
                side(cause.before(), cause.valueBefore()),
                side(cause.after(), cause.valueAfter()));
    }

    private String side(List<Integer> rules, BigDecimal value) {
        String fired = rules.stream().map(String::valueOf).collect(Collectors.joining(", "));
        if (value == null) {
            return rules.isEmpty() ? "–" : wording.say("runs.rules", fired, rules.size());
        }
        return rules.isEmpty() ? number(value) : wording.say("runs.value.rules", number(value), fired, rules.size());
    }

    private List<String> remarks(SimulationRun run, SimulationResult result) {
        List<String> remarks = new ArrayList<>();
        if (result.overall().cases() + result.erased() + result.unrecorded()
                        < run.what().cases()
                && run.state() == SimulationState.DONE) {
            remarks.add(wording.say(
                    "runs.remark.fewer", Amounts.count(result.overall().cases())));
        }
        if (result.erased() > 0) {
            remarks.add(wording.say("runs.remark.erased", result.erased()));
        }
        if (result.unrecorded() > 0) {
            remarks.add(wording.say("runs.remark.unrecorded", result.unrecorded()));
        }
        if (result.replay() != null && result.replay().notReproduced() > 0) {
            remarks.add(
                    wording.say("runs.remark.not-reproduced", result.replay().notReproduced()));
        }
        return remarks;
    }

    private Replay replay(SimulationResult.Replay replay) {
        return replay == null
                ? null
                : new Replay(
                        replay.endsElsewhere().stream()
                                .map(each -> new Elsewhere(
                                        each.before(), each.after(), Amounts.count(each.cases()), each.firstCase()))
                                .toList(),
                        replay.unreached(),
                        amounts(replay.unrecorded(), "check."));
    }

    private Map<String, String> amounts(Map<String, Long> counts, String words) {
        Map<String, String> amounts = new LinkedHashMap<>();
        counts.forEach((key, count) -> amounts.put(name(key, words), Amounts.count(count)));
        return amounts;
    }

    private String band(String band) {
        return wording.sayOr("runs.band." + band, band);
    }

    private static String share(long part, long whole) {
        return whole == 0 ? "–" : Amounts.percent(OptionalDouble.of((double) part / whole));
    }

    private static String hours(Duration time) {
        return decimal(time.toMinutes() / MINUTES);
    }

    private static String decimal(double value) {
        return Amounts.oneDigit(value);
    }

    private static String number(BigDecimal value) {
        return value == null ? "–" : value.stripTrailingZeros().toPlainString();
    }
}
