#!/usr/bin/env node
// Old syntax on purpose: a Node that is too old must be able to read this file, so that it can say so.
var version = process.versions.node.split(".");
var major = Number(version[0]);
var minor = Number(version[1]);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error("error Parley needs Node 20.19 or newer; this is " + process.versions.node);
  process.exit(1);
} else {
  import("../dist/main.js").catch(function (error) {
    var missing =
      error && error.code === "ERR_MODULE_NOT_FOUND" && String(error.message).indexOf("dist/main.js") !== -1;
    console.error(missing ? "error Parley is not built yet: run `npm run build` in its folder" : error);
    process.exit(missing ? 1 : 70);
  });
}
