import "./require-node.js";
import { enableCompileCache } from "node:module";
import { compileCache } from "./compile-cache.ts";

enableCompileCache(compileCache);
// Only now: the rest may use what an older Node does not know.
const { startProduct } = await import("./start/product.ts");
process.exit(await startProduct({ isDev: process.argv.includes("--dev") }));
