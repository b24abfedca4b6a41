package io.github.camelconfluence.simulator.control;

import io.github.camelconfluence.simulator.http.PathValues;
import io.github.camelconfluence.simulator.http.Resource;
import io.github.camelconfluence.simulator.http.Router;
import io.github.camelconfluence.simulator.model.Account;
import io.github.camelconfluence.simulator.model.SignIn;

/** Who is in which group. */
final class GroupEdits implements Resource {

    private static final String MEMBER = "/groups/{group}/members/{user}";

    private final SignIn signIn;

    GroupEdits(SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public void addTo(Router router) {
        router.put(MEMBER, (request, values) -> {
                    signIn.join(accountId(values), values.get("group"));
                    return ControlSurface.done();
                })
                .delete(MEMBER, (request, values) -> {
                    signIn.leave(accountId(values), values.get("group"));
                    return ControlSurface.done();
                });
    }

    private String accountId(PathValues values) {
        String user = values.get("user");
        return signIn.accounts().stream()
                .filter(account ->
                        account.accountId().equals(user) || account.username().equals(user))
                .map(Account::accountId)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nobody has the name or account id " + user));
    }
}
