package uk.concord.e2e;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.core.ConditionTimeoutException;

/** Concord as a process of its own, over an embedded database in a folder, so that it can be killed. */
final class ChildProcess implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(5);

    private final Path data;
    private final int port;
    private Process process;

    private ChildProcess(Path data, int port) throws IOException {
        this.data = data;
        this.port = port;
        this.process = launch();
    }

    /** Starts it and waits until it is ready. */
    static ChildProcess start(Path data) throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        ChildProcess child = new ChildProcess(data, port);
        try {
            child.awaitReady();
        } catch (ConditionTimeoutException | AssertionError notReady) {
            child.close();
            throw notReady;
        }
        return child;
    }

    String address(String path) {
        return "http://127.0.0.1:" + port + "/" + path;
    }

    /** As {@code kill -9}: nothing is closed, nothing is written. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    void restart() throws IOException {
        process = launch();
        awaitReady();
    }

    /** The database server that the process started, as long as it runs. */
    Optional<ProcessHandle> databaseServer() throws IOException {
        Path pid = data.resolve("mariadb/mariadbd.pid");
        return Files.exists(pid)
                ? ProcessHandle.of(Long.parseLong(Files.readString(pid).strip()))
                        .filter(ProcessHandle::isAlive)
                : Optional.empty();
    }

    private Process launch() throws IOException {
        String classPath = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("test-classes" + File.separator))
                .collect(Collectors.joining(File.pathSeparator));
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath,
                "uk.concord.Application");
        builder.environment().put("PORT", String.valueOf(port));
        builder.environment().put("DATA_DIR", data.toString());
        builder.environment().put("CONCORD_DEMO", "true");
        builder.environment().remove("CONCORD_DB_URL");
        builder.redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(
                data.resolveSibling(data.getFileName() + ".log").toFile()));
        return builder.start();
    }

    private void awaitReady() {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest health =
                HttpRequest.newBuilder(URI.create(address("actuator/health"))).build();
        await("Concord is ready on port " + port)
                .atMost(START)
                .ignoreExceptions()
                .until(() -> {
                    if (!process.isAlive()) {
                        throw new AssertionError("Concord ended with code " + process.exitValue());
                    }
                    HttpResponse<String> answer = client.send(health, HttpResponse.BodyHandlers.ofString());
                    return answer.body().contains("\"status\":\"UP\"");
                });
    }

    /** Ends it as a person would, database included. */
    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
