package io.github.camelconfluence.simulator.model;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Who is known to the site, and the secrets that are valid now. Thread-safe. */
public final class SignIn {

    private final Map<String, Token> tokens = new ConcurrentHashMap<>();
    private final Map<String, Instant> ends = new ConcurrentHashMap<>();
    private final Map<String, Instant> lastUses = new ConcurrentHashMap<>();
    private final Set<String> addressesShown = ConcurrentHashMap.newKeySet();
    private final Map<String, Account> accounts = new LinkedHashMap<>();
    private final Set<String> furtherGroups = new TreeSet<>();
    private volatile boolean anonymousAllowed;

    SignIn() {
        Accounts.ALL.forEach(this::register);
        Credentials.ALL.forEach(this::issue);
    }

    /** From now on the account can be looked up, in place of one with its id; to sign in it needs a token. */
    public synchronized void register(Account account) {
        accounts.put(account.accountId(), account);
        furtherGroups.addAll(account.groups());
    }

    public synchronized List<Account> accounts() {
        return List.copyOf(accounts.values());
    }

    public synchronized Optional<Account> account(String accountId) {
        return Optional.ofNullable(accounts.get(accountId));
    }

    /** From now on the account is in the group; a group that is not there is made. */
    public void join(String accountId, String group) {
        regroup(accountId, groups -> groups.add(group));
    }

    /** From now on the account is not in the group, which stays when nobody is left in it. */
    public void leave(String accountId, String group) {
        regroup(accountId, groups -> groups.remove(group));
    }

    private synchronized void regroup(String accountId, Consumer<Set<String>> change) {
        Account account = account(accountId)
                .orElseThrow(() -> new IllegalArgumentException("There is no account with the id " + accountId));
        Set<String> groups = new HashSet<>(account.groups());
        change.accept(groups);
        register(account.in(groups));
    }

    /** Those that every site has first. */
    public synchronized List<String> groups() {
        return Stream.concat(Groups.ALL.stream(), furtherGroups.stream())
                .distinct()
                .toList();
    }

    /** Whether others see the account's e-mail address on Cloud, which is hidden unless shown. */
    public void showEmail(String accountId, boolean shown) {
        if (shown) {
            addressesShown.add(accountId);
        } else {
            addressesShown.remove(accountId);
        }
    }

    /** What others see as the account's e-mail address on Cloud: empty while it is hidden. */
    public String shownEmail(Account account) {
        return addressesShown.contains(account.accountId()) ? account.email() : "";
    }

    public void issue(Token token) {
        tokens.put(token.secret(), token);
    }

    /** From now on the token is as good as expired. */
    public void revoke(Token token) {
        tokens.remove(token.secret());
    }

    /** The token stops working then; without this it never does. */
    public void expire(Token token, Instant end) {
        ends.put(token.secret(), end);
    }

    public Optional<Instant> end(Token token) {
        return Optional.ofNullable(ends.get(token.secret()));
    }

    /** Somebody signed in with the token just now. */
    public void used(Token token, Instant now) {
        lastUses.put(token.secret(), now);
    }

    public Optional<Instant> lastUse(Token token) {
        return Optional.ofNullable(lastUses.get(token.secret()));
    }

    /** The valid tokens of an account, in no particular order. */
    public List<Token> tokensOf(Account account) {
        return tokens.values().stream()
                .filter(token -> token.account().accountId().equals(account.accountId()))
                .toList();
    }

    /** The token as of this moment: empty once it has expired. */
    public Optional<Token> token(String secret, Instant now) {
        return token(secret).filter(token -> end(token).map(now::isBefore).orElse(true));
    }

    /** With its account as it is now. */
    public Optional<Token> token(String secret) {
        return Optional.ofNullable(tokens.get(secret)).map(this::asOfNow);
    }

    private Token asOfNow(Token token) {
        return account(token.account().accountId()).map(token::of).orElse(token);
    }

    /** Whether the site answers callers without credentials; off unless allowed. */
    public boolean anonymousAllowed() {
        return anonymousAllowed;
    }

    public void allowAnonymous(boolean allowed) {
        anonymousAllowed = allowed;
    }
}
