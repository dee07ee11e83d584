package io.proofline.benchmarks.tamper;

import io.proofline.benchmarks.evaluate.ReportCurve;
import io.proofline.benchmarks.evaluate.ReportTable;
import io.proofline.benchmarks.evaluate.Rounding;
import io.proofline.vision.forensics.IntegrityModel;
import io.proofline.vision.forensics.Signal;
import io.proofline.vision.forensics.SignalKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Error rates of the score on a set of pictures. */
record TamperFigures(List<MeasuredPicture> pictures) {

    TamperFigures {
        pictures = List.copyOf(pictures);
    }

    long genuine() {
        return pictures.size() - tampered();
    }

    long tampered() {
        return pictures.stream().filter(MeasuredPicture::tampered).count();
    }

    /** Chance that an edited picture is doubted more than a genuine one, 0..1; ties count half. */
    double auc() {
        return auc(picture -> 1 - picture.reading().integrity());
    }

    /** Genuine pictures below the threshold, as a share. */
    double fpr() {
        return share(pictures.stream().filter(picture -> !picture.tampered()).toList());
    }

    /** Edited pictures below the threshold, as a share. */
    double tpr() {
        return share(pictures.stream().filter(MeasuredPicture::tampered).toList());
    }

    /** For each kind how many there are, how many are doubted, and the share; for edits their AUC against all genuine ones. */
    Map<String, Object> byKind() {
        Map<String, Object> kinds = new LinkedHashMap<>();
        grouped().forEach((kind, group) -> {
            Map<String, Object> figures = new LinkedHashMap<>();
            figures.put("pictures", group.size());
            figures.put("doubted", doubted(group));
            figures.put("rate", rounded(share(group)));
            if (comparable(group)) {
                figures.put("auc", rounded(againstGenuine(group).auc()));
            }
            kinds.put(kind, figures);
        });
        return kinds;
    }

    private boolean comparable(List<MeasuredPicture> group) {
        return genuine() > 0 && group.stream().allMatch(MeasuredPicture::tampered);
    }

    private TamperFigures againstGenuine(List<MeasuredPicture> edits) {
        return new TamperFigures(Stream.concat(edits.stream(), pictures.stream().filter(each -> !each.tampered()))
                .toList());
    }

    ReportTable kindTable(String title) {
        List<List<String>> rows = new ArrayList<>();
        grouped()
                .forEach((kind, group) -> rows.add(List.of(
                        kind,
                        String.valueOf(group.size()),
                        String.valueOf(doubted(group)),
                        text(share(group)),
                        comparable(group) ? text(againstGenuine(group).auc()) : "",
                        text(group.stream()
                                .mapToDouble(picture -> picture.reading().integrity())
                                .average()
                                .orElse(0)))));
        return new ReportTable(title, List.of("kind", "pictures", "doubted", "share", "AUC", "mean integrity"), rows);
    }

    /** How well each signal tells the two apart by itself. */
    ReportTable signalTable(String title, IntegrityModel model) {
        List<List<String>> rows = new ArrayList<>();
        for (SignalKind kind : SignalKind.values()) {
            ToDoubleFunction<MeasuredPicture> value =
                    picture -> picture.reading().signal(kind).value();
            rows.add(List.of(
                    kind.word(),
                    text(model.weights().getOrDefault(kind, 0.0)),
                    String.valueOf(pictures.stream()
                            .map(picture -> picture.reading().signal(kind))
                            .filter(Signal::applicable)
                            .count()),
                    text(mean(value, false)),
                    text(mean(value, true)),
                    text(auc(value))));
        }
        return new ReportTable(
                title, List.of("signal", "weight", "applies to", "mean on genuine", "mean on edited", "AUC"), rows);
    }

    ReportCurve roc(String title) {
        List<ReportCurve.Point> points = new ArrayList<>();
        points.add(new ReportCurve.Point(0, 0));
        double falsely = 0;
        double rightly = 0;
        for (MeasuredPicture picture : pictures.stream()
                .sorted(Comparator.comparingDouble(each -> each.reading().integrity()))
                .toList()) {
            falsely += picture.tampered() ? 0 : 1;
            rightly += picture.tampered() ? 1 : 0;
            points.add(new ReportCurve.Point(falsely / Math.max(1, genuine()), rightly / Math.max(1, tampered())));
        }
        return new ReportCurve(title, "false alarms", "edits found", false, points);
    }

    private Map<String, List<MeasuredPicture>> grouped() {
        return pictures.stream()
                .collect(Collectors.groupingBy(MeasuredPicture::kind, LinkedHashMap::new, Collectors.toList()));
    }

    private double auc(ToDoubleFunction<MeasuredPicture> doubt) {
        double wins = 0;
        for (MeasuredPicture edited : pictures) {
            for (MeasuredPicture real : pictures) {
                if (edited.tampered() && !real.tampered()) {
                    int order = Double.compare(doubt.applyAsDouble(edited), doubt.applyAsDouble(real));
                    wins += order > 0 ? 1 : order == 0 ? 0.5 : 0;
                }
            }
        }
        return genuine() == 0 || tampered() == 0 ? 0 : wins / genuine() / tampered();
    }

    private double mean(ToDoubleFunction<MeasuredPicture> value, boolean tampered) {
        return pictures.stream()
                .filter(picture -> picture.tampered() == tampered)
                .mapToDouble(value)
                .average()
                .orElse(0);
    }

    private static long doubted(List<MeasuredPicture> group) {
        return group.stream().filter(picture -> picture.reading().suspicious()).count();
    }

    private static double share(List<MeasuredPicture> group) {
        return group.isEmpty() ? 0 : (double) doubted(group) / group.size();
    }

    static double rounded(double value) {
        return Rounding.to(4, value);
    }

    private static String text(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
