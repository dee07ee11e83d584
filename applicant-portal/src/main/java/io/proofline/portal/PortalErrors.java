package io.proofline.portal;

import io.proofline.casecore.casefile.CaseNotFound;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Pages that tell an applicant what to do when something fails. */
@Component
@ControllerAdvice(basePackages = "io.proofline.portal")
class PortalErrors implements ErrorViewResolver, Ordered {

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @ExceptionHandler({LinkRefused.class, CaseNotFound.class})
    ModelAndView noLink() {
        return notice("link", HttpStatus.GONE);
    }

    @Override
    public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        if (!(model.get("path") instanceof String path) || !path.startsWith("/portal")) {
            return null;
        }
        return switch (status) {
            case NOT_FOUND -> notice("missing", status);
            case CONTENT_TOO_LARGE -> notice("too-large", status);
            default -> notice("error", status);
        };
    }

    private static ModelAndView notice(String word, HttpStatus status) {
        return new ModelAndView("portal/notice", Map.of("word", word), status);
    }
}
