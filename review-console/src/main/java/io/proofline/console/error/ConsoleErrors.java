package io.proofline.console.error;

import io.proofline.casecore.audit.AuditTrailBroken;
import io.proofline.casecore.casefile.CaseNotFound;
import io.proofline.casecore.evidence.EvidenceNotFound;
import io.proofline.casecore.keys.CaseKeyMissing;
import io.proofline.casecore.model.ModelNotFound;
import io.proofline.console.wording.Wording;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Pages for what fails in the console: what happened, what to do, and the trace id that finds it in the logs. The
 * filter of the application puts that id into the request.
 */
@Component
@ControllerAdvice(basePackages = "io.proofline.console")
class ConsoleErrors implements ErrorViewResolver, Ordered {

    private final Wording wording;
    private final UnsentWords unsent;

    ConsoleErrors(Wording wording, UnsentWords unsent) {
        this.wording = wording;
        this.unsent = unsent;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    /** Another tenant's case or draft looks the same as none at all, and so does a case that was erased. */
    @ExceptionHandler({EvidenceNotFound.class, ModelNotFound.class, CaseKeyMissing.class})
    ModelAndView notFound() {
        return page(HttpStatus.NOT_FOUND);
    }

    /** A case may go to a queue of others while somebody writes about it: the words come back, and the case does not. */
    @ExceptionHandler(CaseNotFound.class)
    ModelAndView noCase(HttpServletRequest request) {
        return HttpMethod.POST.matches(request.getMethod())
                ? page(HttpStatus.NOT_FOUND, "out-of-reach").addObject("unsent", unsent.of(request))
                : page(HttpStatus.NOT_FOUND);
    }

    /** A form that brings no file where one belongs, or one that is larger than any may be. */
    @ExceptionHandler(MultipartException.class)
    ModelAndView noFile(MultipartException failure) {
        return page(
                failure instanceof MaxUploadSizeExceededException
                        ? HttpStatus.CONTENT_TOO_LARGE
                        : HttpStatus.BAD_REQUEST);
    }

    @ExceptionHandler(AuditTrailBroken.class)
    ModelAndView noProof() {
        return page(HttpStatus.INTERNAL_SERVER_ERROR, "trail-broken");
    }

    @Override
    public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        Object path = model.get("path");
        return path instanceof String text && (text.equals("/console") || text.startsWith("/console/"))
                ? page(status)
                : null;
    }

    private ModelAndView page(HttpStatus status) {
        String key =
                switch (status) {
                    case FORBIDDEN, UNAUTHORIZED -> "403";
                    case NOT_FOUND -> "404";
                    case SERVICE_UNAVAILABLE -> "503";
                    default -> status.is4xxClientError() ? "400" : "500";
                };
        return page(status, key);
    }

    private ModelAndView page(HttpStatus status, String key) {
        return new ModelAndView(
                "console/error",
                Map.of(
                        "status",
                        status.value(),
                        "heading",
                        wording.say("error." + key + ".heading"),
                        "advice",
                        wording.say("error." + key + ".advice")),
                status);
    }
}
