package io.proofline.benchmarks.tamper;

import io.proofline.contract.document.FieldNames;
import io.proofline.specimens.capture.Camera;
import io.proofline.specimens.capture.Capture;
import io.proofline.specimens.capture.Jpeg;
import io.proofline.specimens.capture.Photograph;
import io.proofline.specimens.document.Fields;
import io.proofline.specimens.document.IndonesianCard;
import io.proofline.specimens.document.PakistaniCard;
import io.proofline.specimens.document.Specimen;
import io.proofline.specimens.holder.IndonesianHolders;
import io.proofline.specimens.holder.PakistaniHolders;
import io.proofline.specimens.people.Person;
import io.proofline.specimens.people.Portraits;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;

/**
 * Makes what cannot be gathered: photographs of documents with edits whose place and kind are known. As in life, the
 * photograph is taken first, then edited on a computer and saved again.
 */
final class EditedPhotographs {

    private static final double FIRST_SAVED_AT = 0.92;

    private EditedPhotographs() {}

    /** The photographs of one document: genuine as taken, saved again and made smaller, and one a kind of edit. */
    static List<EditedPhotograph> of(int number) {
        Random random = new Random(977L * number + 5);
        Specimen specimen = specimen(number);
        Capture capture = Capture.careful(number)
                .rotated(random.nextDouble() * 3 - 1.5)
                .tilted(random.nextDouble() * 0.04)
                .blurred(0.4 + random.nextDouble() * 0.6)
                .noisy(1.5 + random.nextDouble() * 3)
                .lit(0.9 + random.nextDouble() * 0.15)
                .compressed(FIRST_SAVED_AT);
        Photograph photograph = Camera.photograph(specimen.image(), capture);
        PlacesInPhotograph places = PlacesInPhotograph.of(specimen, photograph);
        double savedAgainAt = 0.75 + random.nextInt(5) * 0.05;
        List<EditedPhotograph> made = new ArrayList<>();
        made.add(new EditedPhotograph(number, "genuine document", false, photograph.jpeg(), places.layout()));
        BufferedImage taken = decoded(photograph.jpeg());
        made.add(new EditedPhotograph(
                number, "genuine document, saved again", false, Jpeg.encode(taken, savedAgainAt), places.layout()));
        Random edits = new Random(number);
        made.add(edited(number, "document number changed", taken, places, savedAgainAt, image -> {
            typed(image, places.of(FieldNames.DOCUMENT_NUMBER), digits(edits, 13));
        }));
        made.add(edited(number, "document date changed", taken, places, savedAgainAt, image -> {
            typed(
                    image,
                    places.of(FieldNames.BIRTH_DATE),
                    "1" + edits.nextInt(9) + ".0" + (1 + edits.nextInt(9)) + ".19" + digits(edits, 2));
        }));
        made.add(edited(number, "document portrait replaced", taken, places, savedAgainAt, image -> {
            Person[] people = Person.values();
            Rectangle place = places.of(Fields.PORTRAIT);
            Graphics2D graphics = graphics(image);
            graphics.drawImage(
                    Portraits.portrait(people[(number + 1) % people.length]),
                    place.x,
                    place.y,
                    place.width,
                    place.height,
                    null);
            graphics.dispose();
        }));
        made.add(edited(number, "document copy-move", taken, places, savedAgainAt, image -> {
            Rectangle from = places.of(FieldNames.DOCUMENT_NUMBER);
            Rectangle to = places.of(Fields.FULL_NAME);
            BufferedImage piece = copy(image.getSubimage(from.x, from.y, from.width, from.height));
            Graphics2D graphics = graphics(image);
            graphics.drawImage(piece, to.x, to.y, null);
            graphics.dispose();
        }));
        Capture otherwise = capture.noisy(1 + 5 * edits.nextDouble()).compressed(0.6);
        BufferedImage other = decoded(
                Camera.photograph(specimen(number + 100).image(), otherwise).jpeg());
        made.add(edited(number, "document splice", taken, places, savedAgainAt, image -> {
            Rectangle place = places.of(FieldNames.DOCUMENT_NUMBER);
            place.grow(place.width / 4, place.height / 2);
            Rectangle inside = place.intersection(new Rectangle(
                    0,
                    0,
                    Math.min(image.getWidth(), other.getWidth()),
                    Math.min(image.getHeight(), other.getHeight())));
            Graphics2D graphics = graphics(image);
            graphics.drawImage(
                    copy(other.getSubimage(inside.x, inside.y, inside.width, inside.height)), inside.x, inside.y, null);
            graphics.dispose();
        }));
        return made;
    }

    private interface Edit {
        void apply(BufferedImage image);
    }

    private static EditedPhotograph edited(
            int number, String kind, BufferedImage taken, PlacesInPhotograph places, double quality, Edit edit) {
        BufferedImage image = copy(taken);
        edit.apply(image);
        return new EditedPhotograph(number, kind, true, Jpeg.encode(image, quality), places.layout());
    }

    private static Specimen specimen(int number) {
        Person[] people = Person.values();
        BufferedImage portrait = Portraits.portrait(people[number % people.length]);
        return number / 2 % 2 == 0
                ? PakistaniCard.front(PakistaniHolders.holder(number), portrait)
                : IndonesianCard.front(IndonesianHolders.holder(number), portrait);
    }

    private static String digits(Random random, int count) {
        return random.ints(count, 0, 10).mapToObj(String::valueOf).collect(Collectors.joining());
    }

    /** Covers a field with the paper's colour and types another text over it, as a hasty forger does. */
    private static void typed(BufferedImage image, Rectangle place, String text) {
        Color paper = paper(image, place);
        Graphics2D graphics = graphics(image);
        graphics.setColor(paper);
        graphics.fillRect(place.x - 2, place.y - 2, place.width + 4, place.height + 4);
        graphics.setColor(new Color(25, 25, 30));
        Font font = new Font(Font.SANS_SERIF, Font.PLAIN, Math.max(8, (int) Math.round(place.height * 1.3)));
        graphics.setFont(font);
        graphics.drawString(text, place.x, place.y + place.height);
        graphics.dispose();
    }

    /** The brightest quarter of a place is its paper. */
    private static Color paper(BufferedImage image, Rectangle place) {
        List<Integer> colours = new ArrayList<>();
        for (int y = place.y; y < place.y + place.height; y++) {
            for (int x = place.x; x < place.x + place.width; x++) {
                colours.add(image.getRGB(x, y) & 0xFFFFFF);
            }
        }
        colours.sort((a, b) -> Integer.compare(brightness(a), brightness(b)));
        return new Color(colours.get(colours.size() * 3 / 4));
    }

    private static int brightness(int rgb) {
        return (rgb >> 16 & 0xFF) + (rgb >> 8 & 0xFF) + (rgb & 0xFF);
    }

    private static Graphics2D graphics(BufferedImage image) {
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        return graphics;
    }

    private static BufferedImage copy(BufferedImage image) {
        BufferedImage copy = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = copy.createGraphics();
        graphics.drawImage(image, 0, 0, null);
        graphics.dispose();
        return copy;
    }

    private static BufferedImage decoded(byte[] jpeg) {
        try {
            return ImageIO.read(new ByteArrayInputStream(jpeg));
        } catch (IOException impossible) {
            throw new UncheckedIOException("Reading from memory does not fail.", impossible);
        }
    }
}
