package io.proofline.benchmarks.specimens;

import io.proofline.contract.document.DocumentPack;
import io.proofline.contract.evidence.EvidenceRefused;
import io.proofline.specimens.capture.Camera;
import io.proofline.specimens.capture.Capture;
import io.proofline.specimens.document.DocumentDescription;
import io.proofline.specimens.document.IdentityCard;
import io.proofline.specimens.document.Passport;
import io.proofline.specimens.document.Specimen;
import io.proofline.vision.document.DocumentReader;
import io.proofline.vision.document.DocumentReading;
import io.proofline.vision.document.MrzReading;
import io.proofline.vision.model.ModelCatalogue;
import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Counts, for each degradation, how many specimens are read exactly from the photograph to the last character. */
public final class SpecimenEvaluation {

    private static final int USUAL_NUMBER = 5;

    private final DocumentReader reader;

    SpecimenEvaluation(ModelCatalogue models) {
        this.reader = new DocumentReader(models, Clock.systemUTC());
    }

    /** Prints the figures; the only argument, if given, is how many specimens a degradation and a kind of document. */
    public static void main(String[] arguments) throws EvidenceRefused {
        int number = arguments.length == 0 ? USUAL_NUMBER : Integer.parseInt(arguments[0]);
        try (ModelCatalogue models = ModelCatalogue.shipped()) {
            new SpecimenEvaluation(models).print(number, System.out);
        }
    }

    private void print(int number, PrintStream out) throws EvidenceRefused {
        out.printf("%-22s %-14s exact  falsely valid  portrait  ms each%n", "degradation", "pack");
        for (var degradation : Degradations.all().entrySet()) {
            for (DocumentPack pack : List.of(DocumentPack.ICAO_PASSPORT, DocumentPack.ICAO_ID)) {
                SpecimenFigures figures = measure(pack, degradation.getValue(), number);
                out.printf(
                        Locale.ROOT,
                        "%-22s %-14s %2d/%-2d  %13d  %5d/%-2d  %7d%n",
                        degradation.getKey(),
                        pack.word(),
                        figures.exact(),
                        figures.specimens(),
                        figures.falselyValid(),
                        figures.portraits(),
                        figures.specimens(),
                        figures.millis() / Math.max(1, figures.specimens()));
            }
        }
    }

    SpecimenFigures measure(DocumentPack pack, UnaryOperator<Capture> degradation, int number) throws EvidenceRefused {
        SpecimenFigures figures = SpecimenFigures.NONE;
        for (int i = 0; i < number; i++) {
            DocumentDescription holder = Holders.holder(i);
            Capture capture = degradation.apply(Capture.careful(i));
            figures = pack == DocumentPack.ICAO_PASSPORT
                    ? read(figures, pack, Passport.dataPage(holder), Optional.empty(), capture)
                    : read(figures, pack, IdentityCard.back(holder), Optional.of(IdentityCard.front(holder)), capture);
        }
        return figures;
    }

    private SpecimenFigures read(
            SpecimenFigures figures, DocumentPack pack, Specimen zoneSide, Optional<Specimen> front, Capture capture)
            throws EvidenceRefused {
        byte[] zone = Camera.photograph(zoneSide.image(), capture).jpeg();
        byte[] first = front.isEmpty()
                ? zone
                : Camera.photograph(front.get().image(), capture).jpeg();
        long begun = System.nanoTime();
        DocumentReading reading =
                reader.read(first, front.map(side -> zone), pack).reading();
        long took = (System.nanoTime() - begun) / 1_000_000;
        List<String> lines = reading.mrz().map(MrzReading::lines).orElse(List.of());
        boolean valid = reading.mrz().map(MrzReading::valid).orElse(false);
        return figures.with(lines.equals(zoneSide.mrz()), valid, reading.portraitFound(), took);
    }
}
