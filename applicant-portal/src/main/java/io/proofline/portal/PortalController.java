package io.proofline.portal;

import io.proofline.contract.evidence.EvidenceKind;
import io.proofline.contract.evidence.EvidenceRefused;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.ModelAndView;

/** The applicant's page: what is happening, and the way to send a better picture. */
@Controller
@RequestMapping("/portal/{token}")
class PortalController {

    private final ApplicantCases cases;
    private final MessageSource messages;

    PortalController(ApplicantCases cases, MessageSource messages) {
        this.cases = cases;
        this.messages = messages;
    }

    @GetMapping
    String status(
            @PathVariable String token,
            @RequestParam(name = "received", required = false) String received,
            Model model) {
        model.addAttribute("status", cases.status(token));
        model.addAttribute("received", received != null);
        model.addAttribute("token", token);
        return "portal/status";
    }

    /** A word that changes when the page would; the page asks for it while it waits. */
    @GetMapping(path = "/state", produces = MediaType.TEXT_PLAIN_VALUE)
    @ResponseBody
    ResponseEntity<String> state(@PathVariable String token) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(cases.status(token).state());
    }

    @PostMapping(path = "/evidence", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ModelAndView evidence(@PathVariable String token, MultipartHttpServletRequest request) throws IOException {
        Map<EvidenceKind, byte[]> pictures = pictures(request);
        if (pictures.isEmpty()) {
            return problem(token, say("portal.problem.nothing"));
        }
        try {
            cases.submit(token, pictures);
        } catch (EvidenceRefused refused) {
            return problem(token, refusal(refused));
        } catch (NotAsked late) {
            return problem(token, say("portal.problem.not-asked"));
        }
        return new ModelAndView("redirect:/portal/" + token + "?received");
    }

    private static Map<EvidenceKind, byte[]> pictures(MultipartHttpServletRequest request) throws IOException {
        Map<EvidenceKind, byte[]> pictures = new EnumMap<>(EvidenceKind.class);
        for (Map.Entry<String, MultipartFile> part : request.getFileMap().entrySet()) {
            Optional<EvidenceKind> kind = EvidenceKind.ofWord(part.getKey()).filter(EvidenceKind::picture);
            if (kind.isPresent() && !part.getValue().isEmpty()) {
                pictures.put(kind.get(), part.getValue().getBytes());
            }
        }
        return pictures;
    }

    /** The page again, with what is wrong; the pictures have to be chosen anew, as browsers want it. */
    private ModelAndView problem(String token, String sentence) {
        ModelAndView page = new ModelAndView("portal/status", HttpStatus.UNPROCESSABLE_CONTENT);
        page.addObject("status", cases.status(token));
        page.addObject("received", false);
        page.addObject("token", token);
        page.addObject("problem", sentence);
        return page;
    }

    /** In the applicant's language where the code has a sentence there. */
    private String refusal(EvidenceRefused refused) {
        return messages.getMessage(
                "portal.refused." + refused.code(), null, refused.getMessage(), LocaleContextHolder.getLocale());
    }

    private String say(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
