package io.proofline.vision.document.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofline.contract.evidence.EvidenceRefused;
import io.proofline.specimens.capture.Jpeg;
import io.proofline.specimens.document.IndonesianCard;
import io.proofline.specimens.document.PakistaniCard;
import io.proofline.specimens.holder.IndonesianHolder;
import io.proofline.specimens.holder.IndonesianHolders;
import io.proofline.specimens.holder.PakistaniHolders;
import io.proofline.vision.image.ImageDecoder;
import io.proofline.vision.image.ImageLimits;
import io.proofline.vision.image.Picture;
import io.proofline.vision.model.ModelCatalogue;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TesseractTextReaderTest {

    private final ModelCatalogue catalogue = ModelCatalogue.shipped();
    private final TextDetector detector = new TextDetector(catalogue);

    @Test
    void urdu_is_read_in_its_own_order_with_places_and_confidences() throws EvidenceRefused {
        TextReader reader = new TesseractTextReader(catalogue, TesseractLanguage.URDU);
        BufferedImage back = PakistaniCard.back(PakistaniHolders.holder(1)).image();

        List<TextLine> lines = read(reader, back);

        TextLine caption = lines.stream()
                .filter(line -> line.text().equals("موجودہ پتہ"))
                .findFirst()
                .orElseThrow();
        assertThat(caption.confidence()).isBetween(0.7, 1.0);
        assertThat(caption.words()).extracting(TextWord::text).containsExactly("موجودہ", "پتہ");
        // The first word of a line from right to left stands farthest to the right.
        assertThat(caption.words().get(0).area().centre().x())
                .isGreaterThan(caption.words().get(1).area().centre().x());
        assertThat(caption.area().contains(caption.words().get(0).area().centre()))
                .isTrue();
    }

    @Test
    void indonesian_and_english_give_a_second_opinion_on_latin_script() throws EvidenceRefused {
        IndonesianHolder holder = IndonesianHolders.holder(3);
        BufferedImage front = IndonesianCard.front(holder, null).image();

        for (TesseractLanguage language : List.of(TesseractLanguage.INDONESIAN, TesseractLanguage.ENGLISH)) {
            TextReader reader = new TesseractTextReader(catalogue, language);
            assertThat(read(reader, front)).extracting(TextLine::text).anySatisfy(text -> assertThat(text)
                    .contains(holder.name()));
        }
    }

    @Test
    void without_places_there_is_nothing_to_read() throws EvidenceRefused {
        TesseractTextReader reader = new TesseractTextReader(catalogue, TesseractLanguage.ENGLISH);
        BufferedImage front =
                IndonesianCard.front(IndonesianHolders.holder(3), null).image();
        try (Picture picture = new ImageDecoder(ImageLimits.STORED).decode(Jpeg.encode(front, 0.95))) {
            assertThat(reader.read(picture.mat(), List.of())).isEmpty();
        }
    }

    @Test
    void several_threads_read_at_once_and_read_the_same() throws EvidenceRefused {
        TesseractTextReader reader = new TesseractTextReader(catalogue, TesseractLanguage.URDU);
        BufferedImage back = PakistaniCard.back(PakistaniHolders.holder(1)).image();
        try (Picture picture = new ImageDecoder(ImageLimits.STORED).decode(Jpeg.encode(back, 0.95))) {
            List<Quad> areas = detector.detect(picture.mat(), 960);
            List<TextLine> alone = reader.read(picture.mat(), areas);

            List<CompletableFuture<List<TextLine>>> together = IntStream.range(0, 4)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> reader.read(picture.mat(), areas)))
                    .toList();

            assertThat(alone).isNotEmpty();
            assertThat(together).allSatisfy(lines -> assertThat(lines.join()).isEqualTo(alone));
        }
    }

    private List<TextLine> read(TextReader reader, BufferedImage page) throws EvidenceRefused {
        try (Picture picture = new ImageDecoder(ImageLimits.STORED).decode(Jpeg.encode(page, 0.95))) {
            return reader.read(picture.mat(), detector.detect(picture.mat(), 960));
        }
    }
}
