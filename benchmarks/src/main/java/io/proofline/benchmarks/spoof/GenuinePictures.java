package io.proofline.benchmarks.spoof;

import io.proofline.specimens.people.Person;
import io.proofline.specimens.people.Portraits;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** The people to learn from: those of the specimens, and those in a folder of the operator's. */
final class GenuinePictures {

    private GenuinePictures() {}

    /**
     * Every coloured picture below a folder. Pictures in one innermost folder count as one identity if the folder holds
     * nobody else, which cannot be told; so a whole folder is one identity, to be safe.
     */
    static List<GenuinePicture> in(Path folder) throws IOException {
        List<GenuinePicture> pictures = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(GenuinePictures::isPicture).sorted().toList()) {
                BufferedImage image = ImageIO.read(file.toFile());
                if (image != null) {
                    pictures.add(new GenuinePicture(
                            folder.relativize(file.getParent()).toString().replace(',', ' '), image));
                }
            }
        }
        pictures.removeIf(GenuinePicture::isGrey);
        return pictures;
    }

    static List<GenuinePicture> ofSpecimens() {
        List<GenuinePicture> pictures = new ArrayList<>();
        for (Person person : Person.values()) {
            pictures.add(new GenuinePicture(person.name(), Portraits.selfie(person)));
            if (person.photographedTwice()) {
                pictures.add(new GenuinePicture(person.name(), Portraits.portrait(person)));
            }
        }
        return pictures;
    }

    private static boolean isPicture(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).matches(".*\\.(jpe?g|png)");
    }
}
