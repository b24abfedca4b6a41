package io.github.camelconfluence.attachment;

import java.nio.file.Path;

/**
 * An attachment on disk.
 *
 * @param content the bytes; there only while it is being read
 * @param name as Confluence has it: no file of this name need exist
 * @param mediaType as Confluence has it, which may be wrong
 */
public record AttachmentFile(Path content, String name, String mediaType) {}
