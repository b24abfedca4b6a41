package io.github.camelconfluence.sync;

/**
 * What the sink has and may have to give up.
 *
 * @param letGo whether the deletion guard, or a person, agreed already
 * @param followsContainer whether it hangs on something that the sink may have to give up as well
 */
public record Suspect(Delivered has, Suspicion suspicion, boolean letGo, boolean followsContainer) {}
