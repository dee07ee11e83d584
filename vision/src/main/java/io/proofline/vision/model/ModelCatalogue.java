package io.proofline.vision.model;

import io.proofline.contract.check.Engine;
import io.proofline.contract.digest.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The models at hand. Each is read once, held against the digest of its manifest, opened once, and shared by all
 * threads. An operator's folder may stand in for shipped files, under its own manifest and by the same rules: same
 * name, same shapes.
 */
public final class ModelCatalogue implements AutoCloseable {

    private static final String RESOURCES = "/io/proofline/models/";
    private static final String VERSION = readVersion();

    /** Where a file's bytes are. */
    private interface Source {
        byte[] read(String file) throws IOException;
    }

    private final ModelSettings settings;
    private final List<SourcePackage> packages;
    private final Map<String, ModelCard> cards;
    private final Map<String, Source> sources = new LinkedHashMap<>();
    private final Map<String, OnnxModel> open = new ConcurrentHashMap<>();

    /**
     * Reads the manifests; models are opened when they are first asked for.
     *
     * @throws ModelUnusable if a manifest is missing, malformed, or states what cannot stand in for a shipped model
     */
    public ModelCatalogue(ModelSettings settings) {
        this.settings = settings;
        ModelManifest shipped = manifest(ModelCatalogue::fromJar, "of the models jar");
        this.packages = shipped.packages();
        this.cards = shipped.byFile();
        cards.keySet().forEach(file -> sources.put(file, ModelCatalogue::fromJar));
        settings.overrides().ifPresent(this::override);
    }

    /** The shipped models at default settings. */
    public static ModelCatalogue shipped() {
        return new ModelCatalogue(ModelSettings.DEFAULT);
    }

    /** Every model and file, an operator's own in place of the shipped. */
    public List<ModelCard> cards() {
        return List.copyOf(cards.values());
    }

    /** The packages that shipped models were taken from, with their licences. */
    public List<SourcePackage> packages() {
        return packages;
    }

    /** The text of a package's licence, as it came with the package; empty if it carried none. */
    public Optional<String> licenceText(SourcePackage source) {
        return cards.values().stream()
                .filter(card -> card.licence() && source.name().equals(card.source()))
                .map(card -> new String(file(card.file()), StandardCharsets.UTF_8))
                .findFirst();
    }

    /**
     * The model of that file name, ready to run; opened at the first call.
     *
     * @throws ModelUnusable if there is none, or it is not the one that the manifest pins
     */
    public OnnxModel model(String file) {
        return open.computeIfAbsent(file, name -> OnnxModel.open(card(name), file(name), settings));
    }

    /**
     * The content of a model or of a file beside the models, checked against its digest.
     *
     * @throws ModelUnusable if there is none of that name, or its digest differs
     */
    public byte[] file(String file) {
        ModelCard card = card(file);
        byte[] content;
        try {
            content = sources.get(file).read(file);
        } catch (IOException missing) {
            throw new ModelUnusable("The model file " + file + " is in the manifest but cannot be read.", missing);
        }
        String found = Sha256.hex(content);
        if (!found.equalsIgnoreCase(card.sha256())) {
            throw new ModelUnusable("The model file " + file + " has the SHA-256 " + found
                    + ", where the manifest says " + card.sha256() + ". It is not used.");
        }
        return content;
    }

    /** This library together with the digests of the models that a check ran on. */
    public Engine engine(String... files) {
        Map<String, String> digests = new LinkedHashMap<>();
        for (String file : files) {
            digests.put(file, card(file).sha256());
        }
        return new Engine("proofline-vision", VERSION, digests);
    }

    @Override
    public void close() {
        open.values().forEach(OnnxModel::close);
        open.clear();
    }

    private ModelCard card(String file) {
        ModelCard card = cards.get(file);
        if (card == null) {
            throw new ModelUnusable("There is no model " + file + " in the catalogue.");
        }
        return card;
    }

    private void override(Path folder) {
        Source source = file -> Files.readAllBytes(folder.resolve(file));
        manifest(source, "in " + folder).byFile().forEach((file, card) -> {
            ModelCard shipped = cards.get(file);
            if (shipped == null) {
                throw new ModelUnusable(
                        "The folder " + folder + " holds " + file + ", which no shipped model is named.");
            }
            if (!shipped.inputs().equals(card.inputs()) || !shipped.outputs().equals(card.outputs())) {
                throw new ModelUnusable(
                        "The model " + file + " in " + folder + " states other shapes than the one it stands in for.");
            }
            cards.put(file, card);
            sources.put(file, source);
        });
    }

    private static ModelManifest manifest(Source source, String origin) {
        try {
            return ModelManifest.parse(source.read(ModelManifest.FILE_NAME), origin);
        } catch (IOException missing) {
            throw new ModelUnusable("There is no model manifest " + origin + ".", missing);
        }
    }

    private static byte[] fromJar(String file) throws IOException {
        try (InputStream stream = ModelCatalogue.class.getResourceAsStream(RESOURCES + file)) {
            if (stream == null) {
                throw new IOException("No resource " + RESOURCES + file);
            }
            return stream.readAllBytes();
        }
    }

    private static String readVersion() {
        Properties properties = new Properties();
        try (InputStream stream = ModelCatalogue.class.getResourceAsStream("/io/proofline/vision/build.properties")) {
            properties.load(stream);
        } catch (IOException unreadable) {
            throw new IllegalStateException("The library's own version cannot be read.", unreadable);
        }
        return properties.getProperty("version");
    }
}
