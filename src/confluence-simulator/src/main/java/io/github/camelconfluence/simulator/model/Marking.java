package io.github.camelconfluence.simulator.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes beside the content: labels, restrictions, properties, resolution. None makes a new version. */
final class Marking {

    private final Ledger ledger;

    Marking(Ledger ledger) {
        this.ledger = ledger;
    }

    void label(ContentId id, List<String> names) {
        Content content = ledger.require(id);
        List<Label> labels = new ArrayList<>(content.labels());
        for (String name : names) {
            Label label = ledger.label(name);
            if (!labels.contains(label)) {
                labels.add(label);
            }
        }
        ledger.put(content.with(content.details().withLabels(labels)));
    }

    void unlabel(ContentId id, String name) {
        Content content = ledger.require(id);
        List<Label> left = content.labels().stream()
                .filter(label -> !label.name().equals(name))
                .toList();
        ledger.put(content.with(content.details().withLabels(left)));
    }

    void restrict(ContentId id, Restrictions restrictions) {
        Content content = ledger.require(id);
        ledger.put(content.with(content.details().withRestrictions(restrictions)));
    }

    void setProperty(ContentId id, String key, String json) {
        Content content = ledger.require(id);
        Map<String, Details.Property> properties =
                new HashMap<>(content.details().properties());
        Details.Property before = properties.get(key);
        String author = Accounts.EDITOR.accountId();
        properties.put(
                key,
                before == null
                        ? new Details.Property(ledger.nextId(), key, json, Version.first(ledger.now(), author))
                        : new Details.Property(
                                before.id(), key, json, before.version().next(ledger.now(), author, "")));
        ledger.put(content.with(content.details().withProperties(properties)));
    }

    void resolve(ContentId id, boolean resolved) {
        Content content = ledger.require(id);
        Details.InlineMark mark = content.details().inline();
        if (mark != null) {
            ledger.put(content.with(content.details().withInline(new Details.InlineMark(mark.selection(), resolved))));
        }
    }
}
