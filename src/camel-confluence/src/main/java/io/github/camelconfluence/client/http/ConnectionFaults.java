package io.github.camelconfluence.client.http;

import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.NoHttpResponseException;

/** Says in plain words, and with the cure where there is one, why a connection failed. */
final class ConnectionFaults {

    private ConnectionFaults() {}

    /** Whether it happened before the server could have seen anything of the request. */
    static boolean isBeforeSending(Exception e) {
        return e instanceof UnknownHostException
                || e instanceof ConnectTimeoutException
                || e instanceof ConnectException
                || e instanceof SSLHandshakeException
                || e instanceof ConnectionRequestTimeoutException;
    }

    static String describe(Exception e) {
        if (e instanceof UnknownHostException) {
            return "the host name is unknown; check url, DNS and proxy";
        }
        if (e instanceof ConnectTimeoutException) {
            return "no connection within connectTimeout; check url, firewall and proxy";
        }
        if (e instanceof ConnectException) {
            return "connection refused; check url and whether the server is up";
        }
        if (e instanceof SSLException) {
            return "TLS failed; if the server's certificate is private, set sslContextParameters (" + e.getMessage()
                    + ")";
        }
        if (e instanceof SocketTimeoutException) {
            return "nothing arrived within responseTimeout";
        }
        if (e instanceof NoHttpResponseException || e instanceof ConnectionClosedException) {
            return "the server closed the connection";
        }
        if (e instanceof InterruptedIOException) {
            return "interrupted";
        }
        return e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ": " + e.getMessage());
    }
}
