// What the official contract makes of our messages. Lines of stdin: a message's name and its bytes in base64, or an enum's name.
// Lines of stdout: the names of the fields that are set, or the values of the enum; and the paths of the service for "Analyzer".
const { readFileSync } = require("fs");
const messages = {
    ...require("@pulumi/pulumi/proto/plugin_pb"),
    ...require("@pulumi/pulumi/proto/analyzer_pb"),
};
const { AnalyzerService } = require("@pulumi/pulumi/proto/analyzer_grpc_pb");

const isSet = (value) => (Array.isArray(value) ? value.length > 0 : Boolean(value));

for (const line of readFileSync(0, "utf8").trim().split("\n")) {
    const [name, bytes] = line.split(" ");
    if (name === "Analyzer") {
        console.log(Object.values(AnalyzerService).map((method) => method.path).sort().join(" "));
    } else if (bytes === undefined) {
        console.log(Object.entries(messages[name]).map(([value, number]) => `${value}=${number}`).join(" "));
    } else {
        const fields = messages[name].deserializeBinary(new Uint8Array(Buffer.from(bytes, "base64"))).toObject();
        console.log(Object.keys(fields).filter((field) => isSet(fields[field])).join(" "));
    }
}
