package io.proofline.casecore.search.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Arrays;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.apache.http.Header;
import org.apache.http.HttpHost;
import org.apache.http.auth.AuthScope;
import org.apache.http.auth.UsernamePasswordCredentials;
import org.apache.http.client.CredentialsProvider;
import org.apache.http.impl.client.BasicCredentialsProvider;
import org.apache.http.message.BasicHeader;
import org.elasticsearch.client.RestClient;
import org.elasticsearch.client.RestClientBuilder;

/** Opens the client with credentials, certificate and time limits as they are set. */
final class ElasticConnection {

    private ElasticConnection() {}

    static ElasticsearchClient open(ElasticSettings settings) {
        int millis = Math.toIntExact(settings.timeout().toMillis());
        RestClientBuilder builder = RestClient.builder(
                        Arrays.stream(settings.url().split(",", -1))
                                .map(String::strip)
                                .map(HttpHost::create)
                                .toArray(HttpHost[]::new))
                .setRequestConfigCallback(request -> request.setConnectTimeout(millis)
                        .setSocketTimeout(millis)
                        .setConnectionRequestTimeout(millis));
        if (settings.hasApiKey()) {
            builder.setDefaultHeaders(new Header[] {new BasicHeader("Authorization", "ApiKey " + settings.apiKey())});
        }
        builder.setHttpClientConfigCallback(client -> {
            if (settings.hasUser()) {
                CredentialsProvider credentials = new BasicCredentialsProvider();
                credentials.setCredentials(
                        AuthScope.ANY, new UsernamePasswordCredentials(settings.username(), settings.password()));
                client.setDefaultCredentialsProvider(credentials);
            }
            if (settings.caCertificate() != null) {
                client.setSSLContext(trusting(settings.caCertificate()));
            }
            return client;
        });
        return new ElasticsearchClient(new RestClientTransport(builder.build(), new Jackson3JsonpMapper()));
    }

    private static SSLContext trusting(Path file) {
        try (InputStream pem = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            int number = 0;
            for (Certificate certificate :
                    CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
                store.setCertificateEntry("ca-" + number++, certificate);
            }
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The certificate for Elasticsearch cannot be read: " + file, unreadable);
        } catch (GeneralSecurityException refused) {
            throw new IllegalStateException("The certificate for Elasticsearch cannot be used: " + file, refused);
        }
    }
}
