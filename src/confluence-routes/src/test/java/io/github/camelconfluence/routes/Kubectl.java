package io.github.camelconfluence.routes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The kubectl of this machine, for its {@code kustomize}. */
final class Kubectl {

    private static final Pattern VERSION = Pattern.compile("\"gitVersion\":\\s*\"v(\\d+)\\.(\\d+)");

    /** Older ones bring a kustomize that does not know {@code labels} and {@code patches}. */
    private static final int OLDEST_MINOR = 27;

    private Kubectl() {}

    /** Why it cannot be used; empty when it can. */
    static Optional<String> missing() {
        try {
            Matcher version = VERSION.matcher(run("version", "--client", "--output=json"));
            if (!version.find()) {
                return Optional.of("kubectl does not tell its version");
            }
            boolean newEnough =
                    Integer.parseInt(version.group(1)) > 1 || Integer.parseInt(version.group(2)) >= OLDEST_MINOR;
            return newEnough ? Optional.empty() : Optional.of("kubectl is older than 1." + OLDEST_MINOR);
        } catch (UncheckedIOException e) {
            return Optional.of("there is no kubectl");
        }
    }

    static String kustomize(Path folder) {
        return run("kustomize", folder.toString());
    }

    private static String run(String... arguments) {
        String[] command = new String[arguments.length + 1];
        command[0] = "kubectl";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.onExit().join().exitValue() != 0) {
                throw new AssertionError(String.join(" ", command) + " failed; its output is above");
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
