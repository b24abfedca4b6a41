package io.github.camelconfluence.sync;

import io.github.camelconfluence.client.ConfluenceClient;
import io.github.camelconfluence.client.ContentType;
import io.github.camelconfluence.client.Deployment;
import io.github.camelconfluence.client.InvalidRequest;
import io.github.camelconfluence.client.NotFound;
import io.github.camelconfluence.client.Space;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What only the network can tell about a scope, each fault with the option that is to be corrected. */
public final class ScopeCheck {

    private final ConfluenceClient client;
    private final Scope scope;

    public ScopeCheck(ConfluenceClient client, Scope scope) {
        this.client = client;
        this.scope = scope;
    }

    /** @throws InvalidRequest if types are wanted that this Confluence does not have */
    public void requireTypesThatExist() {
        Set<ContentType> lacking = EnumSet.of(ContentType.FOLDER, ContentType.WHITEBOARD, ContentType.DATABASE);
        lacking.retainAll(scope.types());
        if (client.site().deployment() == Deployment.DATA_CENTER && !lacking.isEmpty()) {
            String names = lacking.stream().map(ContentType::wireName).collect(Collectors.joining(", "));
            throw new InvalidRequest(
                    0,
                    "Option types names " + names + ", which Confluence Data Center does not have."
                            + " Leave out folder, whiteboard and database there.");
        }
    }

    /**
     * What a sync that begins now would follow; one that has begun before also goes on with a space that was renamed since.
     *
     * @throws NotFound if one is not there, naming those that are alike
     */
    public List<Space> spaces() {
        return SpacesInScope.present(client, scope.spaces(), Map.of(), new HashMap<>());
    }

    /**
     * @throws NotFound if there is no page or folder of a title
     * @throws InvalidRequest if the server does not understand the CQL
     */
    public void requireRootsAndQuery(List<Space> spaces) {
        Scoping.of(client, scope, spaces).checkQuery();
    }
}
