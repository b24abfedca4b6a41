package io.github.camelconfluence.content.adf;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelconfluence.content.macro.Macros;
import io.github.camelconfluence.content.model.Document;
import io.github.camelconfluence.content.model.Findings;
import io.github.camelconfluence.content.model.Flow;
import io.github.camelconfluence.content.storage.StorageReader;

/** Reads an Atlassian document; any text gives a document. */
public final class AdfReader {

    private final Macros macros;
    private final StorageReader storage;

    /** The storage reader reads what the Cloud editor could not turn into ADF and carries along as storage format. */
    public AdfReader(Macros macros, StorageReader storage) {
        this.macros = macros;
        this.storage = storage;
    }

    public Document read(String json, Findings findings) {
        JsonNode root = JsonTree.read(json, findings);
        Flow flow = new Flow();
        new AdfNodes(new AdfContext(macros, storage, findings)).node(root, flow);
        return new Document(flow.finish());
    }
}
