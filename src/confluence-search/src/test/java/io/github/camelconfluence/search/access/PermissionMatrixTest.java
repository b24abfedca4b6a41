package io.github.camelconfluence.search.access;

import static io.github.camelconfluence.search.servers.SmallIndex.Told.on;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelconfluence.search.query.Search;
import io.github.camelconfluence.search.query.SearchRequest;
import io.github.camelconfluence.search.servers.HashedWords;
import io.github.camelconfluence.search.servers.SmallIndex;
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

/** Every page as every user: who finds it by searching is who may read it in Confluence. */
class PermissionMatrixTest {

    @TempDir
    Path folder;

    private final Site site = DemoSite.create(Clock.systemUTC());
    private final HashedWords words = new HashedWords();
    private final SmallIndex index = new SmallIndex(new TestStore(), words);
    private final ChunkStore store = index.store();
    private final Search search = new Search(store, words);
    private final Readership readership = new Readership(store, Clock.systemUTC());
    private final Memberships memberships =
            new Memberships(store, Set.of(Groups.id(Accounts.USERS), Accounts.USERS), Clock.systemUTC());

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
                List<String> readable = readership.readableBy(caller(account, deployment));
                for (String page : accessIds.keySet()) {
                    boolean finds = finds(page, readable);
                    if (finds != reads.may(page)) {
                        (finds ? leaking : hidden).add(PagesReadBy.name(account) + ": " + page);
                    }
                }
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
            site.restrict(
                    site.createPage("IN", open, "For a guest who may not enter", "<p>x</p>"),
                    Restrictions.toAccounts(Accounts.VISITOR, Accounts.ADMINISTRATOR));
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

    private boolean finds(String page, List<String> readable) {
        return !search.search(new SearchRequest("x", List.of(), List.of(page), 1), readable)
                .isEmpty();
    }

    private Map<String, String> index(FollowedSite followed) {
        Map<String, String> accessIds = new HashMap<>();
        followed.changes().forEach(change -> {
            Access access = Access.of(change.readers());
            String page = change.type() + "/" + change.id();
            index.put(access.id(), on(page, "x").labelled(page));
            store.putNotes(List.of(access.note()));
            accessIds.put(page, access.id());
        });
        return accessIds;
    }

    private void keepMemberships(FollowedSite followed, Deployment deployment) {
        String users = deployment == Deployment.CLOUD ? Groups.id(Accounts.USERS) : Accounts.USERS;
        new MembershipKeeper(
                        store,
                        Directory.of(followed::client),
                        new MembershipKeeper.Plan(Duration.ofMinutes(15), Set.of(users)),
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
        Caller caller = deployment == Deployment.CLOUD
                ? memberships.callerOf(LoginKind.ID, account.accountId())
                : memberships.callerOf(LoginKind.USERNAME, account.username());
        assertThat(caller).as(account.username()).isInstanceOf(Caller.Account.class);
        String email = site.signIn().shownEmail(account);
        if (deployment == Deployment.CLOUD && !email.isEmpty()) {
            assertThat(memberships.callerOf(LoginKind.EMAIL, email)).as(email).isEqualTo(caller);
        }
        return caller;
    }
}
