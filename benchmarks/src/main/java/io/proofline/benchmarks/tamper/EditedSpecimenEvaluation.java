package io.proofline.benchmarks.tamper;

import io.proofline.contract.evidence.EvidenceRefused;
import io.proofline.vision.forensics.ForensicAnalyzer;
import io.proofline.vision.forensics.ForensicReading;
import io.proofline.vision.forensics.IntegrityModel;
import java.io.PrintStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Prints how well edits are found on photographs of specimens; only odd numbers, which the model has not seen. */
public final class EditedSpecimenEvaluation {

    private EditedSpecimenEvaluation() {}

    /** The only argument, if given, is how many documents. */
    public static void main(String[] arguments) throws EvidenceRefused {
        int documents = arguments.length == 0 ? TamperTraining.DOCUMENTS / 2 : Integer.parseInt(arguments[0]);
        IntegrityModel model = IntegrityModel.shipped();
        ForensicAnalyzer analyzer = new ForensicAnalyzer(model, Clock.systemUTC());
        List<MeasuredPicture> pictures = new ArrayList<>();
        for (int i = 0; i < documents; i++) {
            for (EditedPhotograph photograph : EditedPhotographs.of(2 * i + 1)) {
                long begun = System.nanoTime();
                ForensicReading reading = analyzer.analyse(photograph.jpeg(), picture -> photograph.layout());
                double millis = (System.nanoTime() - begun) / 1e6;
                pictures.add(new MeasuredPicture(
                        photograph.kind(), photograph.kind(), photograph.tampered(), reading, millis));
            }
        }
        print(new TamperFigures(pictures), model, System.out);
    }

    private static void print(TamperFigures figures, IntegrityModel model, PrintStream out) {
        out.printf(
                Locale.ROOT,
                "%d genuine, %d edited: AUC %.3f, false alarms %.3f, found %.3f%n",
                figures.genuine(),
                figures.tampered(),
                figures.auc(),
                figures.fpr(),
                figures.tpr());
        figures.kindTable("").rows().forEach(row -> out.println(String.join("  ", row)));
        out.println();
        figures.signalTable("", model).rows().forEach(row -> out.println(String.join("  ", row)));
    }
}
