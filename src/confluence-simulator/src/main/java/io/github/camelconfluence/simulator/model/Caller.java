package io.github.camelconfluence.simulator.model;

import java.util.Optional;

/** On whose behalf a request is answered: an account, or nobody. */
public record Caller(Optional<Account> account) {

    public static final Caller ANONYMOUS = new Caller(Optional.empty());

    public static Caller of(Account account) {
        return new Caller(Optional.of(account));
    }

    public String name() {
        return account.map(Account::username).orElse("anonymous");
    }
}
