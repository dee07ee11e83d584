package io.proofline.engine.api.error;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.autoconfigure.error.AbstractErrorController;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where the container sends what failed outside the dispatcher. API addresses get the error format, pages for people
 * the error view.
 */
@Controller
@RequestMapping("${server.error.path:/error}")
public class ApiErrorController extends AbstractErrorController {

    private final ErrorTranslator translator;
    private final ApiErrorWriter writer;

    public ApiErrorController(
            ErrorAttributes attributes,
            List<ErrorViewResolver> views,
            ErrorTranslator translator,
            ApiErrorWriter writer) {
        super(attributes, views);
        this.translator = translator;
        this.writer = writer;
    }

    @RequestMapping
    ModelAndView tell(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String accept = request.getHeader("Accept");
        boolean page = accept != null && accept.contains("text/html") && !ApiPaths.isApi(failedPath(request));
        if (!page) {
            writer.write(request, response, translator.translate(request));
            return null;
        }
        var status = getStatus(request);
        response.setStatus(status.value());
        // The path tells whose page it is: without it neither console nor portal would know its own.
        var model = getErrorAttributes(request, ErrorAttributeOptions.of(ErrorAttributeOptions.Include.PATH));
        ModelAndView view = resolveErrorView(request, response, status, model);
        return view == null ? new ModelAndView("error", model) : view;
    }

    private static String failedPath(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path ? path : "";
    }
}
