// The same few resources as NodeProgram.cs, through the official Node SDK.
"use strict";
const pulumi = require("@pulumi/pulumi");

const outputs = { content: undefined, size: undefined, labels: undefined, serial: undefined };

class Box extends pulumi.CustomResource {
  constructor(name, args, options) {
    super("boxes:index:Box", name, { ...outputs, ...args }, options);
  }
}

class BoxProvider extends pulumi.ProviderResource {
  constructor(name, options) {
    super("boxes", name, {}, options);
  }
}

class Shelf extends pulumi.ComponentResource {
  constructor(name, fill, options) {
    super("boxes:index:Shelf", name, {}, options);
    fill(this);
    this.registerOutputs({ label: `${name} label` });
  }
}

const config = new pulumi.Config();
const plain = new Box("plain", { content: "a", size: 3, items: ["x", "y"], labels: { k: "v" }, inner: { content: "c" } });
const secret = new Box("secret", {
  content: config.requireSecret("token"),
  labels: { open: "v", closed: pulumi.secret("s") },
});
const dependent = new Box("dependent", {
  content: plain.serial,
  labels: { id: plain.id, text: pulumi.interpolate`${plain.content}-${secret.content}` },
  items: ["x", plain.id],
});
new Box("reference", { neighbour: dependent });
const provider = new BoxProvider("provider");
const shelf = new Shelf("shelf", parent => {
  new Box("child", { size: 1 }, { parent });
}, { providers: [provider], protect: true });
new Box("options", {}, {
  dependsOn: [shelf, plain],
  protect: false,
  retainOnDelete: true,
  deleteBeforeReplace: true,
  ignoreChanges: ["size"],
  replaceOnChanges: ["content"],
  hideDiffs: ["labels"],
  additionalSecretOutputs: ["serial"],
  aliases: [{ name: "old" }, { type: "boxes:index:Crate" }, "urn:pulumi:test::project::boxes:index:Box::older"],
  version: "1.2.3",
  pluginDownloadURL: "https://example.org/plugin",
  customTimeouts: { create: "300000000000ns" },
  provider,
});
pulumi.runtime.invokeOutput("boxes:index:find", { name: plain.content, where: ["here"] }, { provider });
exports.address = plain.content;
exports.token = secret.content;
exports.serials = [plain.serial];
