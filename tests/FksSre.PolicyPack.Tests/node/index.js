// The rules of Samples.cs of the same names, as a policy pack of the official SDK.
const { PolicyPack } = require("@pulumi/policy");

const isDeployment = (args) => args.type === "kubernetes:apps/v1:Deployment";
const called = (args) => `Deployment ${args.props.metadata.namespace}/${args.props.metadata.name}`;

new PolicyPack("fks-sre", {
    policies: [
        {
            name: "lonely",
            description: "A stack has one Deployment.",
            remediationSteps: "Make another stack for it.",
            enforcementLevel: "mandatory",
            severity: "critical",
            validateStack: (args, reportViolation) => {
                const sorted = args.resources.filter(isDeployment).sort((one, other) => (one.urn < other.urn ? -1 : 1));
                for (const extra of sorted.slice(1)) {
                    reportViolation(`${called(extra)} the stack = ${extra.name}\nMake another stack for it.`, extra.urn);
                }
            },
        },
        {
            name: "replicas",
            description: "A service survives the loss of a pod.",
            remediationSteps: "Set replicas to 2 or more.",
            enforcementLevel: "mandatory",
            severity: "medium",
            validateResource: (args, reportViolation) => {
                if (isDeployment(args) && !(args.props.spec.replicas >= 2)) {
                    const shown = args.props.spec.replicas ?? "(nothing)";
                    reportViolation(`${called(args)} spec.replicas = ${shown}\nSet replicas to 2 or more.`);
                }
            },
        },
        {
            name: "team",
            description: "Every object says whose it is.",
            remediationSteps: "Add the label team.",
            enforcementLevel: "advisory",
            severity: "low",
            validateResource: (args, reportViolation) => {
                if (typeof args.props.metadata.labels?.team !== "string") {
                    const place = `${called(args)} metadata.labels.team = (nothing)`;
                    reportViolation(`${place}\nIt has no label that names its team.\nAdd the label team.`);
                }
            },
        },
    ],
});
