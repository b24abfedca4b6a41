package io.github.camelconfluence.operation;

import io.github.camelconfluence.client.Upload;

/**
 * The body of a message, to be uploaded.
 *
 * @param length in bytes
 */
public record GivenFile(long length, Upload.Source source) {}
