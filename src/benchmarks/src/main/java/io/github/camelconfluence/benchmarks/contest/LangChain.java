package io.github.camelconfluence.benchmarks.contest;

import io.github.camelconfluence.benchmarks.process.ChildProcess;
import io.github.camelconfluence.benchmarks.process.Simulator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** LangChain JS: {@code ConfluencePagesLoader} of {@code @langchain/community}, in a node process. */
public final class LangChain implements Contestant {

    /** Where {@code .ci/run} installs the packages of {@code src/main/resources/peers}. */
    private static final Path PACKAGES = Path.of(System.getenv()
            .getOrDefault("TEST_PEERS", System.getProperty("user.home") + "/.cache/camel-confluence/peers"));

    private static final String SCRIPT = "langchain.mjs";

    private final String name;
    /** Empty for its default, which is 25. */
    private final String pagesAtOnce;

    private LangChain(String name, String pagesAtOnce) {
        this.name = name;
        this.pagesAtOnce = pagesAtOnce;
    }

    /** As its documentation shows it. */
    public static LangChain asDocumented() {
        return new LangChain("LangChain JS", "");
    }

    /** With a quarter of the requests. */
    public static LangChain withMorePagesAtOnce() {
        return new LangChain("LangChain JS, limit 100", "100");
    }

    @Override
    public String name() {
        return name;
    }

    /** What has to be done to have it; empty where it is installed. */
    public static Optional<String> missing() {
        return Files.isDirectory(PACKAGES.resolve("node_modules/@langchain/community"))
                ? Optional.empty()
                : Optional.of("No LangChain JS in " + PACKAGES + ": .ci/run installs it, or, with Node.js and npm,"
                        + " copy package.json and .npmrc of src/benchmarks/src/main/resources/peers there and run"
                        + " \"npm install --prefix " + PACKAGES + "\" (140 MB).");
    }

    @Override
    public Optional<String> cannot(Wanted wanted) {
        return missing()
                .or(() -> wanted == Wanted.BODIES
                        ? Optional.empty()
                        : Optional.of("its documents carry id, title, status and version besides the text"));
    }

    @Override
    public ChildProcess start(Task task) {
        Map<String, String> environment = Map.of(
                "PEERS", PACKAGES.toString(),
                "SITE", task.site().toString(),
                "SPACE", task.spaces(),
                "USERNAME", Simulator.USER,
                "TOKEN", task.token(),
                "LIMIT", pagesAtOnce);
        List<String> command =
                List.of("node", script(task.folder()).toString(), task.outcome().toString());
        return ChildProcess.start(command, environment, task.folder());
    }

    private static Path script(Path folder) {
        Path copy = folder.resolve(SCRIPT).toAbsolutePath();
        try (InputStream script = LangChain.class.getResourceAsStream("/peers/" + SCRIPT)) {
            Files.createDirectories(folder);
            Files.copy(Objects.requireNonNull(script), copy, StandardCopyOption.REPLACE_EXISTING);
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
