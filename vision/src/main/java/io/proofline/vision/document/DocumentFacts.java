package io.proofline.vision.document;

import io.proofline.contract.check.Reason;
import io.proofline.contract.document.DocumentPack;
import io.proofline.contract.document.DocumentSide;
import io.proofline.contract.document.ExtractedField;
import io.proofline.contract.document.FieldSource;
import io.proofline.vision.document.mrz.MrzFormat;
import io.proofline.vision.document.mrz.MrzLayout;
import io.proofline.vision.document.pack.Detection;
import io.proofline.vision.document.pack.Detection.Candidate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** {@link DocumentReading} as plain JSON values, and back. Absent values are left out, since facts hold no nulls. */
final class DocumentFacts {

    private DocumentFacts() {}

    static Map<String, Object> write(DocumentReading reading) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("fields", reading.fields().stream().map(DocumentFacts::field).toList());
        reading.mrz().ifPresent(mrz -> facts.put("mrz", mrz(mrz)));
        DocumentQuality quality = reading.quality();
        facts.put(
                "quality",
                Map.of(
                        "sharpness", quality.sharpness(),
                        "brightness", quality.brightness(),
                        "glare", quality.glare(),
                        "resolution", quality.resolution()));
        facts.put("portrait_found", reading.portraitFound());
        reading.portraitBox().ifPresent(box -> facts.put("portrait_box", box));
        reading.detected().ifPresent(detected -> facts.put("detected", detection(detected)));
        facts.put("confidence", reading.confidence());
        facts.put(
                "limits",
                reading.reasons().stream()
                        .map(reason -> Map.of("code", reason.code(), "data", reason.data()))
                        .toList());
        facts.put("readable", reading.readable());
        return facts;
    }

    private static Map<String, Object> field(ExtractedField field) {
        return Map.of(
                "name", field.name(),
                "value", field.value(),
                "raw", field.raw(),
                "source", field.source().word(),
                "confidence", field.confidence(),
                "side", field.side().word(),
                "box", field.box(),
                "language", field.language());
    }

    private static Map<String, Object> detection(Detection detection) {
        Map<String, Object> facts = candidate(detection.best());
        detection.runnerUp().ifPresent(runnerUp -> facts.put("runner_up", candidate(runnerUp)));
        return facts;
    }

    private static Map<String, Object> candidate(Candidate candidate) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("pack", candidate.pack().word());
        candidate.country().ifPresent(country -> facts.put("country", country));
        facts.put("confidence", candidate.confidence());
        return facts;
    }

    private static Detection readDetection(Json detection) {
        return new Detection(
                readCandidate(detection),
                detection.has("runner_up")
                        ? Optional.of(readCandidate(detection.object("runner_up")))
                        : Optional.empty());
    }

    private static Candidate readCandidate(Json candidate) {
        return new Candidate(
                DocumentPack.ofWord(candidate.text("pack"))
                        .orElseThrow(() -> new IllegalArgumentException("A detected pack is unknown.")),
                candidate.has("country") ? Optional.of(candidate.text("country")) : Optional.empty(),
                candidate.number("confidence"));
    }

    private static Map<String, Object> mrz(MrzReading mrz) {
        return Map.of(
                "format", mrz.format().word(),
                "lines", mrz.lines(),
                "valid", mrz.valid(),
                "check_digits", new TreeMap<>(mrz.checkDigits()),
                "check_digit_places", places(mrz.format()),
                "repaired", mrz.repaired(),
                "repairs", mrz.repairs().stream().map(DocumentFacts::repair).toList(),
                "unconfirmed",
                        mrz.unconfirmed().stream()
                                .map(place -> List.of(place.line(), place.column()))
                                .toList(),
                "confidence", mrz.confidence());
    }

    /** Where each check digit stands: name → line and column, both from 0. */
    private static Map<String, List<Integer>> places(MrzFormat format) {
        Map<String, List<Integer>> places = new TreeMap<>();
        MrzLayout.of(format)
                .checks()
                .forEach((name, check) -> places.put(
                        name, List.of(check.digit().line(), check.digit().from())));
        return places;
    }

    private static Map<String, Object> repair(MrzReading.Repair repair) {
        return Map.of(
                "line", repair.line(),
                "column", repair.column(),
                "read", String.valueOf(repair.read()),
                "repaired", String.valueOf(repair.repaired()));
    }

    static DocumentReading read(Map<String, Object> facts) {
        Json json = new Json(facts);
        Json quality = json.object("quality");
        return new DocumentReading(
                json.objects("fields").stream().map(DocumentFacts::readField).toList(),
                json.has("mrz") ? Optional.of(readMrz(json.object("mrz"))) : Optional.empty(),
                new DocumentQuality(
                        quality.number("sharpness"),
                        quality.number("brightness"),
                        quality.number("glare"),
                        quality.number("resolution")),
                json.flag("portrait_found"),
                json.has("portrait_box") ? Optional.of(box(json.list("portrait_box"))) : Optional.empty(),
                json.has("detected") ? Optional.of(readDetection(json.object("detected"))) : Optional.empty(),
                json.number("confidence"),
                json.objects("limits").stream()
                        .map(reason -> Reason.of(
                                reason.text("code"), reason.object("data").values()))
                        .toList(),
                json.flag("readable"));
    }

    private static ExtractedField readField(Json field) {
        return new ExtractedField(
                field.text("name"),
                field.text("value"),
                field.text("raw"),
                FieldSource.ofWord(field.text("source"))
                        .orElseThrow(() -> new IllegalArgumentException("A field's source is unknown.")),
                field.number("confidence"),
                // Facts written before documents were read from both sides have neither side nor language.
                field.has("side") ? side(field.text("side")) : DocumentSide.FRONT,
                box(field.list("box")),
                field.has("language") ? field.text("language") : "");
    }

    private static List<Double> box(List<?> box) {
        return box.stream().map(Json::number).toList();
    }

    private static DocumentSide side(String word) {
        return DocumentSide.ofWord(word).orElseThrow(() -> new IllegalArgumentException("A field's side is unknown."));
    }

    private static MrzReading readMrz(Json mrz) {
        Map<String, Boolean> checkDigits = new TreeMap<>();
        Json digits = mrz.object("check_digits");
        digits.values().keySet().forEach(name -> checkDigits.put(name, digits.flag(name)));
        return new MrzReading(
                MrzFormat.valueOf(mrz.text("format").replace('-', '_')),
                mrz.list("lines").stream().map(String::valueOf).toList(),
                mrz.flag("valid"),
                checkDigits,
                mrz.objects("repairs").stream().map(DocumentFacts::readRepair).toList(),
                mrz.has("unconfirmed")
                        ? mrz.list("unconfirmed").stream()
                                .map(DocumentFacts::readPlace)
                                .toList()
                        : List.of(),
                mrz.number("confidence"));
    }

    private static MrzReading.Place readPlace(Object place) {
        if (place instanceof List<?> pair && pair.size() == 2) {
            return new MrzReading.Place((int) Json.number(pair.get(0)), (int) Json.number(pair.get(1)));
        }
        throw new IllegalArgumentException("A place in the zone is a line and a column.");
    }

    private static MrzReading.Repair readRepair(Json repair) {
        return new MrzReading.Repair(
                (int) repair.number("line"),
                (int) repair.number("column"),
                repair.text("read").charAt(0),
                repair.text("repaired").charAt(0));
    }

    /** A JSON object whose members are asked for by type; the wrong type is an {@link IllegalArgumentException}. */
    private record Json(Map<String, Object> values) {

        boolean has(String name) {
            return values.get(name) != null;
        }

        String text(String name) {
            return as(String.class, name);
        }

        boolean flag(String name) {
            return as(Boolean.class, name);
        }

        double number(String name) {
            return as(Number.class, name).doubleValue();
        }

        List<?> list(String name) {
            return as(List.class, name);
        }

        Json object(String name) {
            return of(as(Map.class, name));
        }

        List<Json> objects(String name) {
            return list(name).stream().map(Json::of).toList();
        }

        static double number(Object value) {
            if (value instanceof Number number) {
                return number.doubleValue();
            }
            throw new IllegalArgumentException("A box holds numbers only.");
        }

        private <T> T as(Class<T> type, String name) {
            Object value = values.get(name);
            if (!type.isInstance(value)) {
                throw new IllegalArgumentException("The facts of a document reading lack " + name + ".");
            }
            return type.cast(value);
        }

        private static Json of(Object value) {
            if (!(value instanceof Map<?, ?> map)) {
                throw new IllegalArgumentException("The facts of a document reading lack an object.");
            }
            Map<String, Object> named = new LinkedHashMap<>();
            map.forEach((key, member) -> named.put(String.valueOf(key), member));
            return new Json(named);
        }
    }
}
