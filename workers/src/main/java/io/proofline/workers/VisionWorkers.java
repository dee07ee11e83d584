package io.proofline.workers;

import io.proofline.contract.check.Engine;
import io.proofline.vision.document.DocumentReader;
import io.proofline.vision.document.validate.DocumentValidator;
import io.proofline.vision.document.validate.ValidationRules;
import io.proofline.vision.face.FaceMatcher;
import io.proofline.vision.face.PortraitExtractor;
import io.proofline.vision.forensics.ForensicAnalyzer;
import io.proofline.vision.forensics.IntegrityModel;
import io.proofline.vision.liveness.LivenessAnalyzer;
import io.proofline.vision.liveness.active.ActiveLivenessAnalyzer;
import io.proofline.vision.model.ModelCatalogue;
import io.proofline.vision.video.VideoLimits;
import io.proofline.workers.document.DocumentForensicsWorker;
import io.proofline.workers.document.DocumentReadWorker;
import io.proofline.workers.document.DocumentValidateWorker;
import io.proofline.workers.face.FaceMatchWorker;
import io.proofline.workers.face.LivenessActiveWorker;
import io.proofline.workers.face.LivenessWorker;
import io.proofline.workers.fingerprint.FingerprintMatchWorker;
import io.proofline.workers.loop.JobHandler;
import io.proofline.workers.profile.ApplicantProfileWorker;
import io.proofline.workers.profile.DnsMailDomains;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** The handlers of all shipped checks, and the models that they share. */
public final class VisionWorkers implements AutoCloseable {

    private static final Duration DNS = Duration.ofMillis(1500);

    private final ModelCatalogue catalogue;
    private final List<JobHandler> handlers;

    private VisionWorkers(ModelCatalogue catalogue, ValidationRules rules, Clock clock) {
        this.catalogue = catalogue;
        Engine vision = catalogue.engine();
        this.handlers = List.of(
                new DocumentReadWorker(new DocumentReader(catalogue, clock)),
                new DocumentValidateWorker(new DocumentValidator(rules), clock, vision),
                new DocumentForensicsWorker(
                        new ForensicAnalyzer(IntegrityModel.shipped(), clock), new PortraitExtractor(catalogue)),
                new LivenessWorker(new LivenessAnalyzer(catalogue)),
                new LivenessActiveWorker(new ActiveLivenessAnalyzer(catalogue, VideoLimits.LIVENESS)),
                new FaceMatchWorker(new FaceMatcher(catalogue)),
                new ApplicantProfileWorker(new DnsMailDomains(DNS), vision.version()),
                new FingerprintMatchWorker(vision.version()));
    }

    /**
     * Opens the models that the settings name.
     *
     * @throws io.proofline.vision.model.ModelUnusable if one is not what its manifest says
     */
    public static VisionWorkers open(VisionSettings settings, Clock clock) {
        return new VisionWorkers(new ModelCatalogue(settings.models()), settings.rules(), clock);
    }

    public List<JobHandler> handlers() {
        return handlers;
    }

    /** Handlers of these topics; of all if none is named. */
    public List<JobHandler> handlers(List<String> topics) {
        return handlers.stream()
                .filter(handler -> topics.isEmpty() || topics.contains(handler.topic()))
                .toList();
    }

    @Override
    public void close() {
        catalogue.close();
    }
}
