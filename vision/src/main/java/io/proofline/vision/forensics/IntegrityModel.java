package io.proofline.vision.forensics;

import io.proofline.contract.digest.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Weighs the signals into one score: a logistic regression that a person can read. No weight is below zero, so that no
 * signal can ever speak for a picture.
 *
 * @param bias log odds when no signal speaks, moved so that odds of one, a score of one half, are the threshold
 * @param weights added to the log odds by a signal of value 1
 * @param trainedOn beginnings of the SHA-256 of the files that it was trained on: no figure may come from them
 */
public record IntegrityModel(double bias, Map<SignalKind, Double> weights, Set<String> trainedOn) {

    /** Below it a picture should be looked at; chosen so that at most one genuine picture in twenty lies there. */
    public static final double THRESHOLD = 0.5;

    /** In the resources; written by {@code io.proofline.benchmarks.tamper.TamperTraining}. */
    public static final String RESOURCE = "/io/proofline/vision/forensics/image-integrity.json";

    public IntegrityModel {
        weights = Map.copyOf(weights);
        trainedOn = Set.copyOf(trainedOn);
        if (weights.values().stream().anyMatch(weight -> weight < 0)) {
            throw new IllegalArgumentException("A signal cannot speak for a picture.");
        }
    }

    /** The model in the jar. */
    public static IntegrityModel shipped() {
        try (InputStream stream = IntegrityModel.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException("The resource " + RESOURCE + " is missing.");
            }
            JsonNode json = new ObjectMapper().readTree(stream);
            Map<SignalKind, Double> weights = new EnumMap<>(SignalKind.class);
            for (SignalKind kind : SignalKind.values()) {
                weights.put(kind, json.get("weights").get(kind.word()).asDouble());
            }
            Set<String> trainedOn = new HashSet<>();
            json.get("trained_on").forEach(digest -> trainedOn.add(digest.asString()));
            return new IntegrityModel(json.get("bias").asDouble(), weights, trainedOn);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The resource " + RESOURCE + " cannot be read.", unreadable);
        }
    }

    /** Whether the model has seen a file in training. */
    public boolean knows(byte[] file) {
        String digest = Sha256.hex(file);
        return trainedOn.stream().anyMatch(digest::startsWith);
    }

    /** The score, 0..1: 1 if nothing speaks against the picture. */
    public double integrity(List<Signal> signals) {
        double odds = bias;
        for (Signal signal : signals) {
            odds += weights.getOrDefault(signal.kind(), 0.0) * signal.value();
        }
        return 1 / (1 + Math.exp(odds));
    }
}
