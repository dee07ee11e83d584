package io.proofline.engine.api.limits;

import jakarta.servlet.MultipartConfigElement;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How much one request may bring. */
@Configuration(proxyBeanMethods = false)
public class UploadLimits {

    /** One picture's file, decoded: 10 MiB. */
    public static final int PICTURE_BYTES = 10 * 1024 * 1024;

    /** A whole body: three pictures in base64, and the words around them. */
    public static final int BODY_BYTES = 44 * 1024 * 1024;

    /** What an editor of models sends: a text and its examples at their longest, escaped in JSON. */
    public static final int MODEL_BYTES = 16 * 1024 * 1024;

    /**
     * Parts stay in memory up to the limit of the whole body: a container that spools them would leave applicants'
     * pictures in a temporary folder, unencrypted.
     */
    @Bean
    MultipartConfigElement multipartConfig() {
        return new MultipartConfigElement("", BODY_BYTES, BODY_BYTES, BODY_BYTES);
    }

    /** Lets a refused upload finish, so that its sender hears why instead of losing the connection. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> refusedUploads() {
        return factory -> factory.addConnectorCustomizers(connector -> {
            if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http) {
                http.setMaxSwallowSize(2 * BODY_BYTES);
            }
        });
    }
}
