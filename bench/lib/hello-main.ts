import express from "express";

/** Express and nothing else: what any product on it costs at least. */
const app = express();
app.get("*", (_req, res) => {
	res.type("html").send("<!doctype html><p>Hello</p>");
});
app.listen(Number(process.argv[2]), "127.0.0.1");
