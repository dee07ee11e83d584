package io.proofline.casecore.search.elastic;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.springframework.util.FileSystemUtils;

/** A real Elasticsearch node of its own, from the distribution that the build unpacks. It refuses to run as root. */
final class ElasticNode implements AutoCloseable {

    private static final Path UNPACKED = Path.of("target", "elasticsearch");
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Path home;
    private final Path folder;
    private final int port;
    private Process process;

    private ElasticNode(Path home, Path folder, int port) {
        this.home = home;
        this.folder = folder;
        this.port = port;
    }

    static boolean isUnpacked() {
        return Files.isDirectory(UNPACKED);
    }

    static ElasticNode start() throws IOException {
        Path home;
        try (Stream<Path> found = Files.list(UNPACKED)) {
            home = found.filter(each -> each.getFileName().toString().startsWith("elasticsearch-"))
                    .findFirst()
                    .orElseThrow();
        }
        // Outside of the build's folder, into which another user may not look.
        Path folder = Files.createTempDirectory("proofline-elasticsearch");
        ElasticNode node = new ElasticNode(home.toAbsolutePath(), folder, freePort());
        node.prepare();
        node.launch();
        return node;
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    /** Starts the node, again if it was killed, on the same data. */
    void launch() throws IOException {
        List<String> command = new ArrayList<>();
        if (root()) {
            command.addAll(List.of("runuser", "-u", "nobody", "--"));
        }
        command.addAll(List.of("bash", folder.resolve("home/bin/elasticsearch").toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(folder.resolve("out.txt").toFile());
        builder.environment().put("ES_JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("ES_JAVA_OPTS", "-Xms384m -Xmx384m -XX:TieredStopAtLevel=1");
        builder.environment().put("ES_PATH_CONF", folder.resolve("home/config").toString());
        process = builder.start();
        Awaitility.await("Elasticsearch answers; see " + folder.resolve("out.txt"))
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> {
                    if (!process.isAlive()) {
                        throw new IllegalStateException(
                                "Elasticsearch ended:\n" + Files.readString(folder.resolve("out.txt")));
                    }
                    return answers();
                });
    }

    /** As the power goes. */
    void kill() {
        Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList()
                .forEach(each -> {
                    each.destroyForcibly();
                    each.onExit().orTimeout(30, TimeUnit.SECONDS).join();
                });
    }

    @Override
    public void close() throws IOException {
        kill();
        FileSystemUtils.deleteRecursively(folder);
    }

    private void prepare() throws IOException {
        FileSystemUtils.copyRecursively(home, folder.resolve("home"));
        Files.writeString(folder.resolve("home/config/elasticsearch.yml"), """
                cluster.name: proofline-test
                discovery.type: single-node
                network.host: 127.0.0.1
                http.port: %d
                path.data: %s
                path.logs: %s
                xpack.security.enabled: false
                cluster.routing.allocation.disk.threshold_enabled: false
                """.formatted(
                        port, folder.resolve("data"), folder.resolve("logs")));
        if (root()) {
            run("chown", "-R", "nobody", folder.toString());
            run("chmod", "755", folder.toString());
        }
    }

    private static void run(String... command) throws IOException {
        try {
            if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
                throw new IOException("Failed: " + String.join(" ", command));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    private boolean answers() {
        try {
            HttpURLConnection health = (HttpURLConnection)
                    URI.create(url() + "/_cluster/health").toURL().openConnection();
            health.setConnectTimeout(2_000);
            health.setReadTimeout(5_000);
            return health.getResponseCode() == 200
                    && new String(health.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                            .contains("\"status\":\"");
        } catch (IOException notYet) {
            return false;
        }
    }

    private static boolean root() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
