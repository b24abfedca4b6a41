package io.github.camelconfluence.client.http;

/** Sends requests, turns bad answers into exceptions, reads good ones as JSON, and tries again what may succeed. */
public final class Api {}
