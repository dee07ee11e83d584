package io.proofline.console.assets;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Styles and scripts of the console, htmx, bpmn-js and dmn-js among them: all of them come from the application itself. */
@Configuration(proxyBeanMethods = false)
class ConsoleAssets implements WebMvcConfigurer {

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        // Asked for anew each time and answered with 304: an upgrade never meets yesterday's script.
        registry.addResourceHandler("/console/assets/**")
                .addResourceLocations(
                        "classpath:/static/console/assets/",
                        "classpath:/static/console/fonts/",
                        "classpath:/static/console/htmx/",
                        "classpath:/static/console/bpmn-js/",
                        "classpath:/static/console/editors/")
                .setCacheControl(CacheControl.noCache().cachePrivate());
    }
}
