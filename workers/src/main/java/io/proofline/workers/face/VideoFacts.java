package io.proofline.workers.face;

import io.proofline.contract.liveness.LivenessChallenge;
import io.proofline.vision.liveness.active.ActiveLivenessReading;
import io.proofline.vision.liveness.active.EvidenceFrame;
import io.proofline.vision.liveness.active.FaceEvent;
import io.proofline.vision.liveness.active.StepResult;
import io.proofline.vision.liveness.active.VideoFinding;
import io.proofline.vision.video.VideoSummary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** What a video shows, as facts for the decision tables and for people. */
record VideoFacts(ActiveLivenessReading reading, LivenessChallenge challenge, double sameFace) {

    Map<String, Object> all() {
        Map<String, Object> facts = new LinkedHashMap<>();
        put(facts, "active_score", reading.score());
        put(facts, "blink_score", reading.blinkScore());
        put(facts, "movement_score", reading.movementScore());
        facts.put("pass_threshold", ActiveLivenessReading.PASS);
        put(facts, "passive_score", reading.passive());
        facts.put("face_share", FaceReasons.rounded(reading.faceShare()));
        put(facts, "planarity", reading.planarity());
        put(facts, "constancy", reading.constancy());
        put(facts, "selfie_similarity", reading.selfieSimilarity());
        facts.put("same_face_threshold", sameFace);
        facts.put("cuts", reading.cuts());
        facts.put("frozen_share", FaceReasons.rounded(reading.frozenShare()));
        facts.put("hints", reading.hints());
        facts.put("steps", steps());
        facts.put("frames", reading.frames().stream().map(VideoFacts::frame).toList());
        facts.put("video", video(reading.video()));
        facts.putAll(times());
        return facts;
    }

    /** How long the video lasts, and how long there was for it. */
    Map<String, Object> times() {
        return Map.of(
                "seconds",
                FaceReasons.rounded(reading.video().seconds()),
                "time_to_answer",
                challenge.timeToAnswer().toMillis() / 1000.0);
    }

    /** The figure behind a finding. */
    Map<String, Object> of(VideoFinding finding) {
        Map<String, Object> data = new LinkedHashMap<>();
        switch (finding) {
            case PLANAR_MOTION -> put(data, "planarity", reading.planarity());
            case FACE_CHANGES -> put(data, "constancy", reading.constancy());
            case FACE_DIFFERS -> put(data, "similarity", reading.selfieSimilarity());
            case EDITED -> data.put("cuts", reading.cuts());
            case CHALLENGE_NOT_MET -> put(data, "score", reading.score());
            case NO_FACE, SEVERAL_FACES -> data.put("face_share", FaceReasons.rounded(reading.faceShare()));
        }
        return data;
    }

    private List<Map<String, Object>> steps() {
        List<Map<String, Object>> steps = new ArrayList<>();
        for (StepResult result : reading.steps()) {
            Map<String, Object> step = new LinkedHashMap<>();
            step.put("step", result.step().word());
            step.put("asked_at", steps.size() * challenge.pace().toMillis() / 1000.0);
            step.put("done", result.done());
            result.events().stream()
                    .mapToDouble(FaceEvent::from)
                    .min()
                    .ifPresent(from -> step.put("from", FaceReasons.rounded(from)));
            result.events().stream()
                    .mapToDouble(FaceEvent::to)
                    .max()
                    .ifPresent(to -> step.put("to", FaceReasons.rounded(to)));
            steps.add(step);
        }
        return steps;
    }

    private static Map<String, Object> frame(EvidenceFrame frame) {
        return Map.of("frame", frame.frame(), "seconds", FaceReasons.rounded(frame.seconds()));
    }

    private static Map<String, Object> video(VideoSummary video) {
        return Map.of(
                "media_type", video.header().type().mediaType(),
                "codec", video.header().codec(),
                "width", video.header().width(),
                "height", video.header().height(),
                "frames", video.sourceFrames());
    }

    private static void put(Map<String, Object> facts, String name, OptionalDouble value) {
        value.ifPresent(figure -> facts.put(name, FaceReasons.rounded(figure)));
    }
}
