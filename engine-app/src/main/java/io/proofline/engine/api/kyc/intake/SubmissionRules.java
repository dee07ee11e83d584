package io.proofline.engine.api.kyc.intake;

import io.proofline.contract.document.DocumentPack;
import io.proofline.contract.evidence.EvidenceInspector;
import io.proofline.contract.evidence.EvidenceInspector.Inspected;
import io.proofline.contract.evidence.EvidenceKind;
import io.proofline.contract.evidence.EvidenceRefused;
import io.proofline.contract.evidence.PrintDetails;
import io.proofline.contract.liveness.VideoPolicy;
import io.proofline.engine.api.error.ErrorCode;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Judges a submission: first every field, then every picture. Nothing has been stored yet. */
@Component
class SubmissionRules {

    private static final Pattern REFERENCE =
            Pattern.compile("(?s)(?=.*[^\\p{IsWhite_Space}\\p{Cf}])[^\\p{Cntrl}\\p{Cs}]{1,100}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");
    private static final String DEFAULT_LANGUAGE = "en";
    private static final String PACKS =
            Arrays.stream(DocumentPack.values()).map(DocumentPack::word).collect(Collectors.joining(", "));

    private final EvidenceInspector inspector;

    SubmissionRules(EvidenceInspector inspector) {
        this.inspector = inspector;
    }

    CaseRequest newCase(Submission submission, FieldProblems problems) {
        Map<String, String> words = submission.words();
        Optional<DocumentPack> pack = pack(words.get(SubmissionShape.PACK), problems);
        String reference = reference(words.get(SubmissionShape.REFERENCE), problems);
        String language = words.getOrDefault(SubmissionShape.LANGUAGE, DEFAULT_LANGUAGE);
        if (!LANGUAGE.matcher(language).matches()) {
            problems.invalid(SubmissionShape.LANGUAGE, "A language is named by its ISO 639-1 code, e.g. en.");
        }
        Optional<VideoPolicy> videoWish = videoWish(words.get(SubmissionShape.LIVENESS_VIDEO), problems);
        submission.claims().forEach((claim, text) -> {
            if (!claim.takes(text)) {
                problems.invalid(Submission.APPLICANT + "." + claim.word(), claim.form());
            }
        });
        pack.ifPresent(known -> evidence(known, submission.pictures().keySet(), problems));
        Map<EvidenceKind, PrintDetails> prints = PrintFields.read(submission, problems);
        problems.refuse();
        Map<String, String> claims = new LinkedHashMap<>();
        submission.claims().forEach((claim, text) -> claims.put(claim.word(), text));
        return new CaseRequest(
                pack.orElseThrow(),
                reference,
                language,
                claims,
                inspect(submission.pictures()),
                prints,
                videoWish.orElse(null),
                RequestDigest.of(submission));
    }

    EvidenceBatch moreEvidence(Submission submission, FieldProblems problems) {
        if (submission.pictures().isEmpty()) {
            problems.missing(Submission.EVIDENCE, "At least one picture is needed.");
        }
        problems.refuse();
        return new EvidenceBatch(inspect(submission.pictures()), RequestDigest.of(submission));
    }

    private static Optional<DocumentPack> pack(String word, FieldProblems problems) {
        if (word == null) {
            problems.missing(SubmissionShape.PACK, "Say which kind of document it is: " + PACKS + ".");
            return Optional.empty();
        }
        Optional<DocumentPack> pack = DocumentPack.ofWord(word);
        if (pack.isEmpty()) {
            problems.invalid(SubmissionShape.PACK, "The known packs are " + PACKS + ".");
        }
        return pack;
    }

    private static Optional<VideoPolicy> videoWish(String word, FieldProblems problems) {
        Optional<VideoPolicy> wish = Optional.ofNullable(word).flatMap(VideoPolicy::ofWord);
        if (word != null && wish.isEmpty()) {
            problems.invalid(SubmissionShape.LIVENESS_VIDEO, "One of required, optional, none.");
        }
        return wish;
    }

    private static String reference(String text, FieldProblems problems) {
        if (text == null) {
            problems.missing(
                    SubmissionShape.REFERENCE, "Your own name for the case is needed; nothing personal in it.");
        } else if (!REFERENCE.matcher(text).matches()) {
            problems.invalid(
                    SubmissionShape.REFERENCE, "1 to 100 characters, not blanks alone, no control characters.");
        }
        return text;
    }

    private static void evidence(DocumentPack pack, Set<EvidenceKind> sent, FieldProblems problems) {
        for (EvidenceKind kind : EvidenceKind.values()) {
            boolean needed = pack.requiredEvidence().contains(kind);
            String field = Submission.EVIDENCE + "." + kind.word();
            if (needed && !sent.contains(kind) && !problems.about(field)) {
                problems.missing(field, "The pack " + pack.word() + " needs this picture.");
            } else if (!pack.uses(kind) && sent.contains(kind)) {
                problems.invalid(field, "The pack " + pack.word() + " does not use this picture; it is not taken.");
            }
        }
    }

    private Map<EvidenceKind, Inspected> inspect(Map<EvidenceKind, byte[]> pictures) {
        Map<EvidenceKind, Inspected> inspected = new EnumMap<>(EvidenceKind.class);
        for (Map.Entry<EvidenceKind, byte[]> picture : pictures.entrySet()) {
            try {
                inspected.put(picture.getKey(), inspector.inspect(picture.getKey(), picture.getValue()));
            } catch (EvidenceRefused refused) {
                throw RefusedUpload.told(
                        Submission.EVIDENCE + "." + picture.getKey().word(), ErrorCode.IMAGE_UNREADABLE, refused);
            }
        }
        return inspected;
    }
}
