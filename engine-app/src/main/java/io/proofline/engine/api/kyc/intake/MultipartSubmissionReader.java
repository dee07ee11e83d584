package io.proofline.engine.api.kyc.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/**
 * Reads a submission out of a form: pictures as files named as in JSON, the rest either as one JSON part
 * {@code request} or as plain fields, those about the applicant written {@code applicant.surname}.
 */
@Component
class MultipartSubmissionReader {

    static final String REQUEST = "request";

    private final JsonSubmissionReader json;

    MultipartSubmissionReader(JsonSubmissionReader json) {
        this.json = json;
    }

    Submission read(MultipartHttpServletRequest form, SubmissionShape shape, FieldProblems problems)
            throws IOException {
        InputStream request = requestPart(form);
        Submission submission = request == null ? new Submission() : json.read(request, shape, problems);
        for (Map.Entry<String, String[]> field : form.getParameterMap().entrySet()) {
            if (request == null) {
                readWord(field.getKey(), field.getValue(), shape, submission, problems);
            } else if (!field.getKey().equals(REQUEST)) {
                problems.unknown(field.getKey());
            }
        }
        for (Map.Entry<String, List<MultipartFile>> file :
                form.getMultiFileMap().entrySet()) {
            if (!file.getKey().equals(REQUEST)) {
                readPicture(file.getKey(), file.getValue(), submission, problems);
            }
        }
        return submission;
    }

    /** The part comes as a file from clients that give it a media type, as a plain field from the others. */
    private static InputStream requestPart(MultipartHttpServletRequest form) throws IOException {
        MultipartFile file = form.getFile(REQUEST);
        if (file != null) {
            return file.getInputStream();
        }
        String text = form.getParameter(REQUEST);
        return text == null ? null : new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void readWord(
            String name, String[] values, SubmissionShape shape, Submission submission, FieldProblems problems) {
        if (values.length != 1) {
            problems.invalid(name, "This field is there more than once.");
        } else if (shape.words().contains(name)) {
            submission.words().put(name, values[0]);
        } else if (shape.claims() && name.startsWith(Submission.APPLICANT + ".")) {
            Claim.ofWord(name.substring(Submission.APPLICANT.length() + 1))
                    .ifPresentOrElse(claim -> submission.claims().put(claim, values[0]), () -> problems.unknown(name));
        } else if (SubmissionShape.picture(name).isPresent()) {
            problems.wrongType(name, "A picture is sent as a file part.");
        } else {
            problems.unknown(name);
        }
    }

    private static void readPicture(
            String name, List<MultipartFile> files, Submission submission, FieldProblems problems) throws IOException {
        var kind = SubmissionShape.picture(name);
        if (kind.isEmpty()) {
            problems.unknown(name);
        } else if (files.size() != 1 || submission.pictures().containsKey(kind.get())) {
            problems.invalid(name, "This picture is there more than once.");
        } else {
            submission.pictures().put(kind.get(), files.get(0).getBytes());
        }
    }
}
