package io.proofline.engine.startup;

import java.net.URI;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where this process answers on its own machine; known once the web server listens. */
@Component
public class LocalAddress {

    private final boolean tls;
    private volatile int port;

    LocalAddress(Environment environment) {
        this.tls = environment.containsProperty("server.ssl.key-store")
                || environment.containsProperty("server.ssl.certificate")
                || environment.containsProperty("server.ssl.bundle");
    }

    @EventListener
    void listening(WebServerInitializedEvent event) {
        port = event.getWebServer().getPort();
    }

    public URI base() {
        return URI.create((tls ? "https" : "http") + "://localhost:" + port);
    }
}
