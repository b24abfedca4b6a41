/**
 * Cuts a document into passages for search: {@link io.github.camelconfluence.content.chunk.Chunker} is the entry point.
 * {@code Sections} follow the headings; a section that is too long becomes {@code Units}, which {@code Cutter} groups so that
 * an edit moves as few boundaries as possible; {@code Siblings} joins what is too short.
 */
@NullMarked
package io.github.camelconfluence.content.chunk;

import org.jspecify.annotations.NullMarked;
