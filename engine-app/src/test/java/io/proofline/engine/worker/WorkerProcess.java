package io.proofline.engine.worker;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A worker in a JVM of its own, which can be killed as the kernel would. */
final class WorkerProcess implements AutoCloseable {

    static final String SECRET = "a-secret-for-this-test-alone";
    private static final Path JAR = Path.of("..", "workers", "target", "workers.jar");

    private final Process process;

    private WorkerProcess(Process process) {
        this.process = process;
    }

    /** {@code java -jar workers.jar}, as an operator starts it. */
    static WorkerProcess ofJar(URI engine, Path log) {
        if (!Files.exists(JAR)) {
            throw new AssertionError(JAR + " is not there; it is built by the package phase.");
        }
        return start(engine, log, List.of("-jar", JAR.toString()));
    }

    /** A main class of the tests. */
    static WorkerProcess ofTestClass(Class<?> main, URI engine, Path log) {
        return start(engine, log, List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    }

    private static WorkerProcess start(URI engine, Path log, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx700m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File(log.toString())));
        builder.environment().put("PROOFLINE_ENGINE_URL", engine.toString());
        builder.environment().put("PROOFLINE_WORKER_SECRET", SECRET);
        builder.environment().put("PROOFLINE_WORKER_LOCK", "4s");
        builder.environment().put("PROOFLINE_MODELS_ACCEPTSPECIMENS", "true");
        try {
            return new WorkerProcess(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean alive() {
        return process.isAlive();
    }

    /** SIGKILL: no shutdown hook, no last word. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    int awaitEnd() {
        return process.onExit().join().exitValue();
    }

    @Override
    public void close() {
        kill();
    }
}
