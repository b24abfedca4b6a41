// LangChain's loader as its documentation shows it, and what it delivered: node langchain.mjs <outcome.json>
import { createRequire } from "node:module";
import { writeFileSync } from "node:fs";

const require = createRequire(process.env.PEERS + "/");
const { ConfluencePagesLoader } = require("@langchain/community/document_loaders/web/confluence");

// Whoever started this process may be killed without a chance to stop it.
const parent = process.ppid;
setInterval(() => process.ppid === parent || process.exit(1), 500).unref();

const loader = new ConfluencePagesLoader({
  baseUrl: process.env.SITE + "/wiki",
  spaceKey: process.env.SPACE,
  username: process.env.USERNAME,
  accessToken: process.env.TOKEN,
  ...(process.env.LIMIT ? { limit: Number(process.env.LIMIT) } : {}),
});
const documents = await loader.load();
const lastAt = Date.now();

writeFileSync(process.argv[2], JSON.stringify({
  pages: new Set(documents.map((document) => document.metadata.id)).size,
  deliveries: documents.length,
  empty: documents.filter((document) => !document.pageContent.trim()).length,
  characters: documents.reduce((sum, document) => sum + document.pageContent.length, 0),
  lastAt: documents.length ? lastAt : 0,
}));
