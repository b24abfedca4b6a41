package io.github.camelconfluence.routes.cluster;

import java.util.List;
import java.util.Optional;
import org.apache.camel.cluster.CamelClusterMember;
import org.apache.camel.support.cluster.AbstractCamelClusterView;

/** Decided by the test. */
public final class Election extends AbstractCamelClusterView implements CamelClusterMember {

    volatile boolean won;

    public Election() {
        super(null, "confluence");
    }

    @Override
    public Optional<CamelClusterMember> getLeader() {
        return won ? Optional.of(this) : Optional.empty();
    }

    @Override
    public CamelClusterMember getLocalMember() {
        return this;
    }

    @Override
    public List<CamelClusterMember> getMembers() {
        return List.of(this);
    }

    @Override
    public boolean isLeader() {
        return won;
    }

    @Override
    public boolean isLocal() {
        return true;
    }

    @Override
    public String getId() {
        return "here";
    }
}
