import { start } from "unleash-server";

// The channel closes when the parent ends, however it ends.
process.once("disconnect", () => process.exit());

/** The Unleash server, in a process of its own; its configuration comes in the environment. */
await start();
