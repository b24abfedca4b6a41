package io.github.camelconfluence.routes.cluster;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.cluster.CamelClusterMember;
import org.apache.camel.support.cluster.AbstractCamelClusterView;

/** Decided by the test. */
public final class Election extends AbstractCamelClusterView implements CamelClusterMember {

    volatile boolean won;
    private ActiveRoutes routes;

    public Election() {
        super(null, "confluence");
    }

    /** One of an application that starts with this clustered route. */
    public static Election amongRoutesOf(CamelContext camel, String routeId) throws Exception {
        Election election = new Election();
        election.routes = new ActiveRoutes(camel, election, Clock.systemUTC());
        camel.getRoutePolicyFactories().add(0, (context, id, route) -> election.routes);
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("timer:idle?delay=-1&repeatCount=1").routeId(routeId).to("log:never");
            }
        });
        camel.start();
        return election;
    }

    public void decide(boolean won) {
        this.won = won;
        routes.settle();
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
