package io.github.camelconfluence.simulator.model;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.stream.Stream;

/** Who is known to the site, and the secrets that are valid now. Thread-safe. */
public final class SignIn {

    private final Map<String, Token> tokens = new ConcurrentHashMap<>();
    private final Set<Account> accounts = new CopyOnWriteArraySet<>(Accounts.ALL);
    private volatile boolean anonymousAllowed;

    SignIn() {
        Credentials.ALL.forEach(this::issue);
    }

    /** From now on the account can be looked up; to sign in it needs a token. */
    public void register(Account account) {
        accounts.add(account);
    }

    public Collection<Account> accounts() {
        return Collections.unmodifiableSet(accounts);
    }

    public Optional<Account> account(String accountId) {
        return accounts.stream()
                .filter(account -> account.accountId().equals(accountId))
                .findFirst();
    }

    /** The groups that every site has, then those that only registered accounts are in. */
    public List<String> groups() {
        Stream<String> further =
                accounts.stream().flatMap(account -> account.groups().stream()).sorted();
        return Stream.concat(Groups.ALL.stream(), further).distinct().toList();
    }

    public void issue(Token token) {
        tokens.put(token.secret(), token);
    }

    /** From now on the token is as good as expired. */
    public void revoke(Token token) {
        tokens.remove(token.secret());
    }

    public Optional<Token> token(String secret) {
        return Optional.ofNullable(tokens.get(secret));
    }

    /** Whether the site answers callers without credentials; off unless allowed. */
    public boolean anonymousAllowed() {
        return anonymousAllowed;
    }

    public void allowAnonymous(boolean allowed) {
        anonymousAllowed = allowed;
    }
}
