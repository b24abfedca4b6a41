package io.github.camelconfluence.simulator.demo;

import io.github.camelconfluence.simulator.model.Account;
import io.github.camelconfluence.simulator.model.Accounts;
import io.github.camelconfluence.simulator.model.Restrictions;
import io.github.camelconfluence.simulator.model.SignIn;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The staff of the demo company by key, and the accounts that every simulated site knows by user name. */
final class People {

    private final Map<String, Account> byKey = new HashMap<>();
    private final List<String> showingEmail;

    People(List<Manifest.Person> staff) {
        Accounts.ALL.forEach(account -> byKey.put(account.username(), account));
        staff.forEach(person -> byKey.put(
                person.key(),
                new Account(person.accountId(), person.username(), person.displayName(), person.groups())));
        showingEmail = staff.stream()
                .filter(Manifest.Person::showsEmail)
                .map(Manifest.Person::key)
                .toList();
    }

    String id(String key) {
        return Objects.requireNonNull(byKey.get(key), () -> "Nobody is called " + key)
                .accountId();
    }

    void registerWith(SignIn signIn) {
        byKey.values().forEach(signIn::register);
        showingEmail.forEach(key -> signIn.showEmail(id(key), true));
    }

    Restrictions restrictions(Entry.Readers readers) {
        Account[] accounts = readers.users().stream().map(byKey::get).toArray(Account[]::new);
        return new Restrictions(Restrictions.toAccounts(accounts).accountIds(), readers.groups());
    }
}
