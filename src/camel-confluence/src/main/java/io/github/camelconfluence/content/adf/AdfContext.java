package io.github.camelconfluence.content.adf;

import io.github.camelconfluence.content.macro.Macros;
import io.github.camelconfluence.content.model.Findings;
import io.github.camelconfluence.content.storage.StorageReader;

/** What readers of nodes need besides the node. */
record AdfContext(Macros macros, StorageReader storage, Findings findings) {}
