package io.proofline.portal;

import io.proofline.casecore.casefile.CaseClosed;
import io.proofline.casecore.liveness.ChallengeRefused;
import io.proofline.casecore.liveness.IssuedChallenge;
import io.proofline.casecore.liveness.VideoNotAsked;
import io.proofline.contract.evidence.EvidenceRefused;
import io.proofline.contract.liveness.ChallengeStep;
import java.io.IOException;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;

/** The page that records the applicant's video, and what its script asks for. */
@Controller
@RequestMapping("/portal/{token}/video")
class VideoController {

    private final ApplicantCases cases;
    private final MessageSource messages;

    VideoController(ApplicantCases cases, MessageSource messages) {
        this.cases = cases;
        this.messages = messages;
    }

    /**
     * A challenge as the page shows it.
     *
     * @param steps sentences, in the order in which they are to be done
     * @param pace milliseconds that each is shown
     */
    record Prompts(String nonce, List<String> steps, long pace) {}

    @GetMapping
    String page(@PathVariable String token, Model model) {
        if (cases.status(token).video() == ApplicantStatus.Video.NONE) {
            return "redirect:/portal/" + token;
        }
        model.addAttribute("token", token);
        return "portal/video";
    }

    @PostMapping(path = "/challenge", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    ResponseEntity<Prompts> challenge(@PathVariable String token) {
        IssuedChallenge issued = cases.challenge(token);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Prompts(
                        issued.nonce(),
                        issued.steps().stream().map(this::sentence).toList(),
                        issued.pace().toMillis()));
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseBody
    ResponseEntity<String> video(
            @PathVariable String token, @RequestParam("nonce") String nonce, @RequestParam("video") MultipartFile video)
            throws IOException {
        try {
            cases.submitVideo(token, nonce, video.getBytes());
        } catch (EvidenceRefused refused) {
            return told(HttpStatus.UNPROCESSABLE_CONTENT, refusal(refused));
        }
        return ResponseEntity.noContent().build();
    }

    @ExceptionHandler(ChallengeRefused.class)
    ResponseEntity<String> refused(ChallengeRefused refused) {
        return told(
                HttpStatus.CONFLICT,
                say(
                        refused.reason() == ChallengeRefused.Cause.EXHAUSTED
                                ? "portal.video.exhausted"
                                : "portal.video.too-late"));
    }

    @ExceptionHandler({VideoNotAsked.class, CaseClosed.class})
    ResponseEntity<String> notAsked() {
        return told(HttpStatus.CONFLICT, say("portal.video.not-asked"));
    }

    private String sentence(ChallengeStep step) {
        return say("portal.video.step." + step.word());
    }

    /** In the applicant's language where the code has a sentence there. */
    private String refusal(EvidenceRefused refused) {
        return messages.getMessage(
                "portal.refused." + refused.code(), null, refused.getMessage(), LocaleContextHolder.getLocale());
    }

    private String say(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }

    private static ResponseEntity<String> told(HttpStatus status, String sentence) {
        return ResponseEntity.status(status).contentType(MediaType.TEXT_PLAIN).body(sentence);
    }
}
