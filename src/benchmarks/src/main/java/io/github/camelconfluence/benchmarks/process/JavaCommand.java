package io.github.camelconfluence.benchmarks.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of a Java process with this one's class path, which does not outlive this one. */
public final class JavaCommand {

    /** As the container's image: a process that mostly waits for Confluence does not earn back what the second compiler takes. */
    private static final String FIRST_COMPILER_ONLY = "-XX:TieredStopAtLevel=1";

    private final List<String> options = new ArrayList<>();
    private final Class<?> main;

    public JavaCommand(Class<?> main, String heap) {
        this.main = main;
        options.add("-Xmx" + heap);
        options.add(FIRST_COMPILER_ONLY);
        options.add("-Dorg.slf4j.simpleLogger.defaultLogLevel=warn");
        options.add("-Dorg.slf4j.simpleLogger.showDateTime=true");
    }

    /** Has every collection of garbage written down: see {@link GcLog}. */
    public JavaCommand logging(Path gcLog) {
        options.add("-Xlog:gc:file=" + gcLog + ":uptime:filecount=0");
        return this;
    }

    /** Temporary files go there. */
    public JavaCommand spooling(Path folder) {
        options.add("-Djava.io.tmpdir=" + folder);
        return this;
    }

    public List<String> with(List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", absolute(System.getProperty("java.class.path"))));
        command.add(EndsWithParent.class.getName());
        command.addAll(List.of(Long.toString(ProcessHandle.current().pid()), main.getName()));
        command.addAll(arguments);
        return command;
    }

    /** The process runs in a folder of its own. */
    private static String absolute(String classPath) {
        String separator = System.getProperty("path.separator");
        return String.join(
                separator,
                List.of(classPath.split(separator)).stream()
                        .map(entry -> Path.of(entry).toAbsolutePath().toString())
                        .toList());
    }
}
