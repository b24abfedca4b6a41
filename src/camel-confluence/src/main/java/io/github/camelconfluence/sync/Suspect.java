package io.github.camelconfluence.sync;

/**
 * What the sink has and may have to give up.
 *
 * @param letGo whether the deletion guard, or a person, agreed already
 */
public record Suspect(Delivered has, Suspicion suspicion, boolean letGo) {}
