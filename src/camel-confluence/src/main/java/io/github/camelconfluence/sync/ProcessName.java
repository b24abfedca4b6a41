package io.github.camelconfluence.sync;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A process as a person finds it: in a container the id alone says nothing. */
record ProcessName(long id, String host) {

    static final ProcessName OF_THIS_PROCESS =
            new ProcessName(ProcessHandle.current().pid(), hostName());

    /** Looked up where it costs no name service, if possible. */
    private static String hostName() {
        try {
            return Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
        } catch (IOException notLinux) {
            try {
                return InetAddress.getLocalHost().getHostName();
            } catch (UnknownHostException unnamed) {
                return "localhost";
            }
        }
    }

    @Override
    public String toString() {
        return id + " on " + host;
    }
}
