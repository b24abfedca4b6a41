package io.github.camelconfluence.benchmarks.process;

import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.Objects;

/** Runs a main method until the process that started this one is gone: that may be killed without a chance to stop it. */
public final class EndsWithParent {

    private EndsWithParent() {}

    /** The parent's process id, the class with the main method, and its arguments. */
    public static void main(String[] arguments) throws Exception {
        ProcessHandle.of(Long.parseLong(arguments[0]))
                .ifPresentOrElse(parent -> parent.onExit().thenRun(EndsWithParent::end), EndsWithParent::end);
        Object rest = Arrays.copyOfRange(arguments, 2, arguments.length);
        try {
            Class.forName(arguments[1]).getMethod("main", String[].class).invoke(null, rest);
        } catch (InvocationTargetException e) {
            Objects.requireNonNullElse(e.getCause(), e).printStackTrace();
            System.exit(1);
        }
    }

    private static void end() {
        Runtime.getRuntime().halt(1);
    }
}
