package io.github.camelconfluence.leaks;

import io.github.camelconfluence.simulator.leaks.Leaks;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;

/** Looks through each line before it is written; through our own also when they are not. */
final class WatchedLogger extends LegacyAbstractLogger {

    private static final long serialVersionUID = 1L;

    private final transient Logger written;
    private final boolean ours;

    WatchedLogger(String name, Logger written) {
        this.name = name;
        this.written = written;
        this.ours = name.startsWith("io.github.camelconfluence");
    }

    @Override
    protected void handleNormalizedLoggingCall(
            Level level,
            @Nullable Marker marker,
            @Nullable String pattern,
            Object @Nullable [] arguments,
            @Nullable Throwable thrown) {
        String text = String.valueOf(MessageFormatter.basicArrayFormat(pattern, arguments));
        String where = "Logger " + name + " at " + level + " in "
                + Thread.currentThread().getName();
        Leaks.look(where, text);
        if (thrown != null) {
            Leaks.look(where, thrown);
        }
        if (written.isEnabledForLevel(level)) {
            written.atLevel(level).setCause(thrown).log(text);
        }
    }

    private boolean isWanted(Level level) {
        return ours || WatchedLogs.looksAtEverything() || written.isEnabledForLevel(level);
    }

    @Override
    public boolean isTraceEnabled() {
        return isWanted(Level.TRACE);
    }

    @Override
    public boolean isDebugEnabled() {
        return isWanted(Level.DEBUG);
    }

    @Override
    public boolean isInfoEnabled() {
        return isWanted(Level.INFO);
    }

    @Override
    public boolean isWarnEnabled() {
        return isWanted(Level.WARN);
    }

    @Override
    public boolean isErrorEnabled() {
        return isWanted(Level.ERROR);
    }

    @Override
    protected @Nullable String getFullyQualifiedCallerName() {
        return null;
    }
}
