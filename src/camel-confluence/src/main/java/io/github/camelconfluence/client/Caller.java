package io.github.camelconfluence.client;

/** The account behind the credentials: account id (Cloud) or user key (Data Center), and the name people see. */
public record Caller(String id, String displayName) {}
