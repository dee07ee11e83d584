package io.proofline.casecore.search.elastic;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Which Elasticsearch to use.
 *
 * @param url addresses of the nodes, parted by commas, e.g. {@code https://search.bank.example:9200}
 * @param apiKey an encoded API key; empty if user name and password are given, or neither is asked for
 * @param caCertificate PEM file of whoever signed the server's certificate; empty if the runtime trusts it already
 * @param index what the names of the indexes begin with, and the name of the alias that is searched
 * @param timeout for connecting, and for an answer
 */
@ConfigurationProperties("proofline.search.elasticsearch")
public record ElasticSettings(
        String url,
        String apiKey,
        String username,
        String password,
        Path caCertificate,
        String index,
        Duration timeout) {

    public ElasticSettings {
        index = index == null || index.isBlank() ? "proofline-cases" : index;
        timeout = timeout == null ? Duration.ofSeconds(3) : timeout;
        if (!index.matches("[a-z][a-z0-9-]{0,60}")) {
            throw new IllegalArgumentException(
                    "proofline.search.elasticsearch.index takes lower-case letters, digits and hyphens, a letter first.");
        }
    }

    boolean hasApiKey() {
        return apiKey != null && !apiKey.isBlank();
    }

    boolean hasUser() {
        return username != null && !username.isBlank();
    }

    /** Secrets are not printed. */
    @Override
    public String toString() {
        return "ElasticSettings[" + url + ", " + index + "]";
    }
}
