package io.github.camelconfluence.leaks;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.ILoggerFactory;
import org.slf4j.simple.SimpleServiceProvider;

/** The simple logger of SLF4J, with every line looked through; chosen by {@code slf4j.provider}. */
public final class WatchedLogs extends SimpleServiceProvider {

    private final Map<String, WatchedLogger> loggers = new ConcurrentHashMap<>();

    /** Also what no level lets through, which takes its time: for a test that wants to know it. */
    private static volatile boolean everything;

    /** Turns the looking at what no level lets through on and off. */
    public static void lookAtEverything(boolean wanted) {
        everything = wanted;
    }

    static boolean looksAtEverything() {
        return everything;
    }

    @Override
    public ILoggerFactory getLoggerFactory() {
        ILoggerFactory simple = super.getLoggerFactory();
        return name -> loggers.computeIfAbsent(name, missing -> new WatchedLogger(missing, simple.getLogger(missing)));
    }
}
