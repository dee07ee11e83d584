package io.proofline.console.access.oidc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class IdentityProviderTest {

    /** What a provider has to publish about itself (OpenID Connect Discovery 1.0, section 3). */
    private static final String METADATA = """
            {"issuer": "%1$s", "authorization_endpoint": "%1$s/auth", "token_endpoint": "%1$s/token",
             "jwks_uri": "%1$s/keys", "subject_types_supported": ["public"],
             "response_types_supported": ["code"], "id_token_signing_alg_values_supported": ["RS256"]}""";

    @Test
    void who_signs_in_is_led_to_no_provider_that_has_gone_away_meanwhile() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        String issuer = "http://127.0.0.1:" + server.getAddress().getPort() + "/realms/bank";
        server.createContext("/realms/bank/.well-known/openid-configuration", exchange -> {
            byte[] metadata = METADATA.formatted(issuer).getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, metadata.length);
            exchange.getResponseBody().write(metadata);
            exchange.close();
        });
        server.start();
        IdentityProvider provider = new IdentityProvider(
                new OidcSettings(issuer, "console", "secret", "roles", "tenants", Duration.ofSeconds(60)));
        assertThat(provider.reachable()).isTrue();

        server.stop(0);

        assertThat(provider.reachable()).isFalse();
        // Whoever is signed in goes on with what is known of it.
        assertThat(provider.registration().getProviderDetails().getTokenUri()).isEqualTo(issuer + "/token");
    }
}
