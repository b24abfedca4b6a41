package io.github.camelconfluence.search.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelconfluence.search.store.ChunkStore;
import io.github.camelconfluence.simulator.ConfluenceSimulator;
import io.github.camelconfluence.simulator.DemoSite;
import io.github.camelconfluence.simulator.Deployment;
import io.github.camelconfluence.simulator.model.Account;
import io.github.camelconfluence.simulator.model.Accounts;
import io.github.camelconfluence.simulator.model.Audience;
import io.github.camelconfluence.simulator.model.Content;
import io.github.camelconfluence.simulator.model.ContentId;
import io.github.camelconfluence.simulator.model.ContentType;
import io.github.camelconfluence.simulator.model.Groups;
import io.github.camelconfluence.simulator.model.Listing;
import io.github.camelconfluence.simulator.model.Restrictions;
import io.github.camelconfluence.simulator.model.Site;
import io.github.camelconfluence.simulator.model.View;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every page as every user: who may find it in the index is who may read it in Confluence. */
class PermissionMatrixTest {

    @TempDir
    Path folder;

    private final Site site = DemoSite.create(Clock.systemUTC());
    private final ChunkStore store = TestStore.open();
    private final Readership readership = new Readership(store, Clock.systemUTC());
    private final Memberships memberships = new Memberships(store, Clock.systemUTC());

    @ParameterizedTest
    @EnumSource(Deployment.class)
    void whoFindsAPageIsWhoMayReadIt(Deployment deployment) throws Exception {
        addCorners(deployment);
        try (ConfluenceSimulator confluence = start(deployment);
                FollowedSite followed = new FollowedSite(confluence, deployment, folder)) {
            Map<String, String> accessIds = index(followed);
            keepMemberships(followed, deployment);
            List<String> leaking = new ArrayList<>();
            List<String> hidden = new ArrayList<>();
            for (Account account : everybody()) {
                PagesReadBy reads = new PagesReadBy(confluence, deployment, account);
                Set<String> found = Set.copyOf(readership.readableBy(caller(account, deployment)));
                accessIds.forEach((page, accessId) -> {
                    boolean finds = found.contains(accessId);
                    if (finds != reads.may(page)) {
                        (finds ? leaking : hidden).add(PagesReadBy.name(account) + ": " + page);
                    }
                });
            }
            assertThat(leaking).as("found by whom Confluence does not show it").isEmpty();
            assertThat(hidden).as("not found by whom Confluence shows it").isEmpty();
            assertThat(accessIds).hasSizeGreaterThan(50);
            assertThat(Set.copyOf(accessIds.values())).hasSizeGreaterThan(5);
        }
    }

    private ConfluenceSimulator start(Deployment deployment) {
        return (deployment == Deployment.CLOUD ? ConfluenceSimulator.cloud() : ConfluenceSimulator.dataCenter())
                .site(site)
                .start();
    }

    /** What the demo site has none of: restrictions in a public space, restrictions that narrow others, one for one alone. */
    private void addCorners(Deployment deployment) {
        Groups.ALL.forEach(group -> site.signIn().join(Accounts.ADMINISTRATOR.accountId(), group));
        site.signIn().groups().forEach(group -> site.signIn().join(Accounts.ADMINISTRATOR.accountId(), group));
        ContentId editors = site.createPage("PUB", null, "Public but for editors", "<p>x</p>");
        site.restrict(editors, Restrictions.toGroups(Accounts.EDITORS));
        ContentId below = site.createPage("PUB", editors, "Narrower", "<p>x</p>");
        site.restrict(below, Restrictions.toAccounts(Accounts.ADMINISTRATOR, Accounts.EDITOR, Accounts.VISITOR));
        site.createPage("PUB", below, "Below it", "<p>x</p>");
        ContentId alone = site.createPage("PUB", null, "For one alone", "<p>x</p>");
        site.restrict(alone, Restrictions.toAccounts(Accounts.VISITOR, Accounts.ADMINISTRATOR));
        if (deployment == Deployment.DATA_CENTER) {
            emptyFolders();
        } else {
            site.createSpace("IN", "For whoever is logged in", Audience.SIGNED_IN);
            ContentId open = site.createPage("IN", null, "For all who log in", "<p>x</p>");
            site.restrict(
                    site.createPage("IN", open, "For editors", "<p>x</p>"), Restrictions.toGroups(Accounts.EDITORS));
        }
    }

    /** Data Center has none, so what lies in one of the demo site's could not be told to have readers. */
    private void emptyFolders() {
        View all = site.seenBy(io.github.camelconfluence.simulator.model.Caller.of(
                site.signIn().account(Accounts.ADMINISTRATOR.accountId()).orElseThrow()));
        for (Content folder : all.list(Listing.of(ContentType.FOLDER), null, 100)) {
            all.children(folder.id()).forEach(child -> site.move(child.id(), folder.parent()));
        }
    }

    private Map<String, String> index(FollowedSite followed) {
        Map<String, String> accessIds = new HashMap<>();
        followed.changes().forEach(change -> {
            Access access = Access.of(change.readers());
            store.putNotes(List.of(access.note()));
            accessIds.put(change.type() + "/" + change.id(), access.id());
        });
        return accessIds;
    }

    private void keepMemberships(FollowedSite followed, Deployment deployment) {
        String guests = deployment == Deployment.CLOUD ? Groups.id(Accounts.GUESTS) : Accounts.GUESTS;
        new MembershipKeeper(
                        store,
                        Directory.of(followed::client),
                        new MembershipKeeper.Plan(Duration.ofMinutes(15), Set.of(guests)),
                        Clock.systemUTC())
                .look();
    }

    /** Null stands for who is not logged in. */
    private List<Account> everybody() {
        List<Account> everybody = new ArrayList<>(site.signIn().accounts());
        everybody.add(null);
        return everybody;
    }

    private Caller caller(Account account, Deployment deployment) {
        if (account == null) {
            return Caller.ANONYMOUS;
        }
        Caller caller = memberships.callerOf(deployment == Deployment.CLOUD ? account.accountId() : account.username());
        assertThat(caller).as(account.username()).isInstanceOf(Caller.Account.class);
        String email = site.signIn().shownEmail(account);
        if (deployment == Deployment.CLOUD && !email.isEmpty()) {
            assertThat(memberships.callerOf(email)).as(email).isEqualTo(caller);
        }
        return caller;
    }
}
