import "./require-node.js";

// Only now: the rest may use what an older Node does not know.
const { startProduct } = await import("./start-product.ts");
process.exit(await startProduct({ isDev: process.argv.includes("--dev") }));
