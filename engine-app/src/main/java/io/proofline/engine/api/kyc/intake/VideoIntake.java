package io.proofline.engine.api.kyc.intake;

import io.proofline.contract.digest.Sha256;
import io.proofline.contract.evidence.EvidenceInspector;
import io.proofline.contract.evidence.EvidenceKind;
import io.proofline.contract.evidence.EvidenceRefused;
import io.proofline.engine.api.error.ErrorCode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Reads a liveness video out of a form: the field {@code nonce} and the file {@code video}, and nothing else. */
@Component
public class VideoIntake {

    public static final String NONCE = "nonce";
    public static final String VIDEO = "video";

    private final EvidenceInspector inspector;

    VideoIntake(EvidenceInspector inspector) {
        this.inspector = inspector;
    }

    public VideoAnswer read(MultipartHttpServletRequest form) throws IOException {
        FieldProblems problems = new FieldProblems();
        Map<String, String[]> words = form.getParameterMap();
        Map<String, List<MultipartFile>> files = form.getMultiFileMap();
        words.keySet().stream().filter(name -> !name.equals(NONCE)).forEach(problems::unknown);
        files.keySet().stream().filter(name -> !name.equals(VIDEO)).forEach(problems::unknown);
        requireOne(
                words.getOrDefault(NONCE, new String[0]).length, NONCE, "Say which challenge is answered.", problems);
        requireOne(files.getOrDefault(VIDEO, List.of()).size(), VIDEO, "Send the video as a file part.", problems);
        problems.refuse();
        String nonce = words.get(NONCE)[0];
        byte[] content = files.get(VIDEO).get(0).getBytes();
        return new VideoAnswer(nonce, inspect(content), Sha256.hex(nonce) + " " + Sha256.hex(content));
    }

    private EvidenceInspector.Inspected inspect(byte[] content) {
        try {
            return inspector.inspect(EvidenceKind.LIVENESS_VIDEO, content);
        } catch (EvidenceRefused refused) {
            throw RefusedUpload.told(VIDEO, ErrorCode.VIDEO_UNREADABLE, refused);
        }
    }

    private static void requireOne(int count, String name, String message, FieldProblems problems) {
        if (count == 0) {
            problems.missing(name, message);
        } else if (count > 1) {
            problems.invalid(name, "This is there more than once.");
        }
    }
}
