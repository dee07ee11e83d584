package io.proofline.engine.browser;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A real Keycloak server with the shipped realm, in memory. The build unpacks it ({@code target/keycloak}); all its
 * secrets are made up here, and its users by its own admin API.
 */
final class Keycloak implements AutoCloseable {

    static final String CLIENT = "proofline-console";

    private static final Path UNPACKED = Path.of("target", "keycloak");
    private static final Path REALM = Path.of("..", "deploy", "keycloak", "proofline-realm.json");
    private static final Duration START = Duration.ofMinutes(8);
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;
    private final String secret = made();
    private final String adminPassword = made();
    private Process server;

    /** Chooses a port; nothing runs yet. */
    Keycloak() {
        this.port = freePort();
    }

    String issuer() {
        return "http://localhost:" + port + "/realms/proofline";
    }

    String clientSecret() {
        return secret;
    }

    /** @param console root address of the platform, as browsers see it */
    void start(String console) throws IOException {
        Path home = home();
        Path imported = Files.createDirectories(home.resolve("data").resolve("import"));
        Files.copy(REALM, imported.resolve("proofline-realm.json"), StandardCopyOption.REPLACE_EXISTING);
        ProcessBuilder start = new ProcessBuilder(
                        home.resolve("bin").resolve("kc.sh").toAbsolutePath().toString(),
                        "start-dev",
                        "--db=dev-mem",
                        "--cache=local",
                        "--import-realm",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port,
                        "--http-management-port=" + freePort())
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", "keycloak.log").toFile());
        Map<String, String> environment = start.environment();
        environment.put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m");
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "test-admin");
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", adminPassword);
        environment.put("PROOFLINE_URL", console);
        environment.put("PROOFLINE_INTERNAL_URL", console);
        environment.put("PROOFLINE_OIDC_CLIENT_SECRET", secret);
        server = start.start();
        await("Keycloak; its log is target/keycloak.log")
                .atMost(START)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> answers() || !server.isAlive());
        if (!server.isAlive()) {
            throw new IllegalStateException("Keycloak did not start; see target/keycloak.log.");
        }
    }

    /** Makes a user who may sign in at once, with a password that only the test knows. */
    Staff user(String username, String displayName, List<String> roles, List<String> tenants) {
        String password = made();
        String[] names = displayName.split(" ", 2);
        post(
                "/users",
                Map.of(
                        "username",
                        username,
                        "enabled",
                        true,
                        "email",
                        username + "@bank.example",
                        "emailVerified",
                        true,
                        "firstName",
                        names[0],
                        "lastName",
                        names[1],
                        "attributes",
                        Map.of("proofline_tenants", tenants),
                        "credentials",
                        List.of(Map.of("type", "password", "value", password, "temporary", false))));
        give(username, roles);
        return new Staff(username, displayName, password);
    }

    void give(String username, List<String> roles) {
        if (!roles.isEmpty()) {
            post(mapping(username), representations(roles));
        }
    }

    void take(String username, List<String> roles) {
        admin("DELETE", mapping(username), representations(roles));
    }

    void enable(String username, boolean enabled) {
        admin("PUT", "/users/" + id(username), Map.of("enabled", enabled));
    }

    /** Ends the user's sessions, as an administrator does at the provider. */
    void signOut(String username) {
        post("/users/" + id(username) + "/logout", Map.of());
    }

    int sessions(String username) {
        return get("/users/" + id(username) + "/sessions").size();
    }

    /** The stable name of the user, {@code sub} in tokens. */
    String id(String username) {
        return get("/users?exact=true&username=" + username).get(0).get("id").asString();
    }

    /** From now on access tokens of the console last so long. */
    void tokensLast(Duration time) {
        JsonNode client = client();
        admin(
                "PUT",
                "/clients/" + client.get("id").asString(),
                Map.of(
                        "clientId",
                        CLIENT,
                        "attributes",
                        Map.of("access.token.lifespan", String.valueOf(time.toSeconds()))));
    }

    JsonNode client() {
        return get("/clients?clientId=" + CLIENT).get(0);
    }

    @Override
    public void close() {
        if (server == null) {
            return;
        }
        List<ProcessHandle> all = Stream.concat(server.descendants(), Stream.of(server.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroy);
        try {
            if (!server.waitFor(20, TimeUnit.SECONDS)) {
                all.forEach(ProcessHandle::destroyForcibly);
            }
        } catch (InterruptedException stopped) {
            all.forEach(ProcessHandle::destroyForcibly);
            Thread.currentThread().interrupt();
        }
    }

    private String mapping(String username) {
        return "/users/" + id(username) + "/role-mappings/clients/"
                + client().get("id").asString();
    }

    private List<Map<String, String>> representations(List<String> roles) {
        String client = client().get("id").asString();
        return roles.stream()
                .map(role -> get("/clients/" + client + "/roles/" + role))
                .map(role -> Map.of(
                        "id",
                        role.get("id").asString(),
                        "name",
                        role.get("name").asString()))
                .toList();
    }

    private JsonNode get(String path) {
        return JSON.readTree(admin("GET", path, null));
    }

    private void post(String path, Object body) {
        admin("POST", path, body);
    }

    private String admin(String method, String path, Object body) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/admin/realms/proofline" + path))
                .header("Authorization", "Bearer " + adminToken())
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build();
        HttpResponse<String> answer = send(request);
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private String adminToken() {
        String form = Map.of(
                        "grant_type", "password",
                        "client_id", "admin-cli",
                        "username", "test-admin",
                        "password", adminPassword)
                .entrySet()
                .stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpResponse<String> answer = send(HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
        return JSON.readTree(answer.body()).get("access_token").asString();
    }

    private boolean answers() {
        try {
            return http.send(
                                    HttpRequest.newBuilder(URI.create(issuer() + "/.well-known/openid-configuration"))
                                            .timeout(Duration.ofSeconds(5))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static Path home() throws IOException {
        Assumptions.assumeThat(UNPACKED).as("Keycloak; mvn verify unpacks it").isDirectory();
        try (Stream<Path> folders = Files.list(UNPACKED)) {
            return folders.filter(Files::isDirectory).findFirst().orElseThrow();
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    private static String made() {
        byte[] bytes = new byte[18];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
