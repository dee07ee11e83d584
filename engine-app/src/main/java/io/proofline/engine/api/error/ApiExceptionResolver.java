package io.proofline.engine.api.error;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers everything that fails inside the dispatcher for an API address, a handler found or not. A controller advice
 * would miss the failures that have no handler, such as an unknown path, or would answer the pages for people too.
 */
@Component
public class ApiExceptionResolver implements HandlerExceptionResolver, Ordered {

    private final ErrorTranslator translator;
    private final ApiErrorWriter writer;

    public ApiExceptionResolver(ErrorTranslator translator, ApiErrorWriter writer) {
        this.translator = translator;
        this.writer = writer;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 10;
    }

    @Override
    public ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, Object handler, Exception failure) {
        if (!ApiPaths.isApi(request.getRequestURI())) {
            return null;
        }
        if (failure instanceof ErrorResponse known) {
            known.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        }
        ApiException told = translator.translate(failure);
        request.setAttribute(ErrorTranslator.TOLD, told);
        try {
            writer.write(request, response, told);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return new ModelAndView();
    }
}
