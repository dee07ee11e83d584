package io.proofline.vision.document.ocr;

import io.proofline.vision.model.ModelCatalogue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Tesseract's libraries and its English data, unpacked from their jars into a folder of this process, so that nothing
 * has to be installed.
 */
final class TesseractNatives {

    private static final String PLATFORM = "linux-x86_64";

    /** Resource → the name under which the loader looks for it. */
    private static final Map<String, String> LIBRARIES = Map.of(
            "/org/bytedeco/tesseract/" + PLATFORM + "/libtesseract.so.5.5", "libtesseract.so",
            "/org/bytedeco/leptonica/" + PLATFORM + "/libleptonica.so.6", "libleptonica.so.6",
            "/org/bytedeco/leptonica/" + PLATFORM + "/libgomp.so.1", "libgomp.so.1");

    private static final String DATA = "/tessdata/eng.traineddata";
    private static final String SEARCH_PATH = "jna.library.path";

    private TesseractNatives() {}

    /**
     * Unpacks once a process and tells JNA where.
     *
     * @return the folder that holds {@code eng.traineddata}
     */
    static Path dataFolder() {
        return Holder.FOLDER;
    }

    /**
     * Unpacks a language's data if they are not there yet.
     *
     * @return the folder that holds them
     * @throws io.proofline.vision.model.ModelUnusable if the catalogue does not have them as pinned
     */
    static synchronized Path dataFolder(ModelCatalogue catalogue, TesseractLanguage language) {
        Path file = Holder.FOLDER.resolve(language.dataFile());
        if (!Files.exists(file)) {
            try {
                Files.write(file, catalogue.file(language.dataFile()));
                file.toFile().deleteOnExit();
            } catch (IOException failed) {
                throw new UncheckedIOException("Tesseract's data cannot be unpacked.", failed);
            }
        }
        return Holder.FOLDER;
    }

    private static final class Holder {
        static final Path FOLDER = unpack();
    }

    private static Path unpack() {
        try {
            Path folder = Files.createTempDirectory("proofline-tesseract");
            folder.toFile().deleteOnExit();
            for (Map.Entry<String, String> library : LIBRARIES.entrySet()) {
                copy(library.getKey(), folder.resolve(library.getValue()));
            }
            copy(DATA, folder.resolve("eng.traineddata"));
            // The loader of tess4j asks for either name.
            Path link =
                    Files.createSymbolicLink(folder.resolve("libleptonica.so"), folder.resolve("libleptonica.so.6"));
            link.toFile().deleteOnExit();
            String before = System.getProperty(SEARCH_PATH);
            System.setProperty(SEARCH_PATH, before == null ? folder.toString() : folder + ":" + before);
            return folder;
        } catch (IOException failed) {
            throw new UncheckedIOException("Tesseract cannot be unpacked.", failed);
        }
    }

    private static void copy(String resource, Path target) throws IOException {
        try (InputStream content = TesseractNatives.class.getResourceAsStream(resource)) {
            if (content == null) {
                throw new IOException("The resource " + resource + " is missing.");
            }
            Files.copy(content, target);
            target.toFile().deleteOnExit();
        }
    }
}
