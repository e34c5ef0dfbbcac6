using System.Text.Json.Nodes;
using FksSre.Policies.Resources;
using FksSre.Policies.Tests.HostileMutations.Making;

namespace FksSre.Policies.Tests.HostileMutations.Families;

/// <summary>What is asked of the engine, and what is registered at all.</summary>
internal static class EngineFamilies
{
    private static readonly (string Type, string Version, string Kind)[] _unreviewed =
    [
        ("kubernetes:core/v1:Pod", "v1", "Pod"),
        ("kubernetes:apps/v1:DaemonSet", "apps/v1", "DaemonSet"),
        ("kubernetes:rbac.authorization.k8s.io/v1:ClusterRoleBinding", "rbac.authorization.k8s.io/v1", "ClusterRoleBinding"),
        ("kubernetes:networking.k8s.io/v1:Ingress", "networking.k8s.io/v1", "Ingress"),
        (
            "kubernetes:admissionregistration.k8s.io/v1:MutatingWebhookConfiguration",
            "admissionregistration.k8s.io/v1",
            "MutatingWebhookConfiguration"
        ),
    ];

    public static IEnumerable<Family> All =>
        [
            new(
                "resource-dropped",
                "A resource is no longer registered: a policy, an account, a disruption budget, a schedule.",
                resource => resource.Inputs.Count == 0 ? [] : [new($"{resource} dropped", resource, () => null)]
            ),
            new("resource-unprotected", "A slip in the program may delete it.", resource =>
                Options(resource, options => options with { Protect = false })
            ),
            new("resource-not-retained", "It goes with the stack, and all that it holds.", resource =>
                Options(resource, options =>
                    options with
                    {
                        RetainOnDelete = options.RetainOnDelete == true ? false : options.RetainOnDelete,
                    }
                )
            ),
            new(
                "provider-changed",
                "A resource goes to the cluster or account of the shell of the moment, or by settings that nobody reviewed.",
                resource =>
                    resource.Options.Provider.Length == 0
                        ? []
                        : Options(resource, options => options with { Provider = "" }, "no provider")
                            .Concat(
                                Options(resource, options => options with { Provider = $"{options.Provider}-other" }, "another provider")
                            )
                            .Concat(
                                Options(
                                    resource,
                                    options =>
                                        options with
                                        {
                                            Provider = "urn:pulumi:prod::fks-sre::pulumi:providers:kubernetes::default_4_32_0",
                                        },
                                    "the default provider"
                                )
                            )
            ),
            new("secret-output-forgotten", "The engine keeps a key in plain text in its state.", resource =>
                resource.Options.AdditionalSecretOutputs.SelectMany(output =>
                    Options(
                        resource,
                        options => options with { AdditionalSecretOutputs = options.AdditionalSecretOutputs.Remove(output) },
                        output
                    )
                )
            ),
            new("change-ignored", "What is changed in the program never reaches the cluster, and looks deployed.", resource =>
                resource.Options.Provider.Length == 0
                    ? []
                    : Options(resource, options => options with { IgnoreChanges = options.IgnoreChanges.Add("spec") })
            ),
            new("object-duplicated", "Two resources are one object, and each deployment undoes the other's half.", resource =>
                resource.IsKubernetesObject ? [new($"{resource} twice", null, () => Twin(resource, resource.Type, resource.Inputs))] : []
            ),
            new("object-of-another-kind", "An object of a kind, or of a version, comes in that no rule was written for.", resource =>
                resource.IsKubernetes("Namespace") ? _unreviewed.Select(kind => Foreign(resource, kind)) : []
            ),
            Family.OfFields(
                "provider-setting-changed",
                "A provider takes its cluster from the shell, takes over by force, renders instead of deploying, or tries no token.",
                Provider
            ),
            Family.OfFields("password-weakened", "A password is short, or of one kind of letter.", inputs =>
                inputs.Resource.Kind != "RandomPassword"
                    ? []
                    : inputs["length"]
                        .Set(8, 0)
                        .Concat(inputs["lower"].Set(false))
                        .Concat(inputs["upper"].Set(false))
                        .Concat(inputs["numeric"].Set(false))
            ),
        ];

    private static IEnumerable<Mutant> Options(
        ReviewedResource resource,
        Func<ReviewedOptions, ReviewedOptions> change,
        string which = "changed"
    )
    {
        var changed = change(resource.Options);
        return changed == resource.Options
            ? []
            : [new($"{resource} (options) {which}", resource, () => resource with { Options = changed })];
    }

    private static ReviewedResource Twin(ReviewedResource resource, string type, JsonObject inputs) =>
        resource with
        {
            Urn = $"{resource.Urn}-twin",
            Type = type,
            Name = $"{resource.Name}-twin",
            Inputs = inputs,
        };

    private static Mutant Foreign(ReviewedResource resource, (string Type, string Version, string Kind) kind)
    {
        var inputs = resource.Inputs.DeepClone().AsObject();
        inputs["apiVersion"] = kind.Version;
        inputs["kind"] = kind.Kind;
        return new($"{kind.Type} beside {resource}", null, () => Twin(resource, kind.Type, inputs));
    }

    private static IEnumerable<Mutant> Provider(Place inputs) =>
        inputs.Resource.Type switch
        {
            "pulumi:providers:kubernetes" =>
            [
                .. inputs["context"].Removed(),
                .. inputs["clusterIdentifier"].Removed(),
                .. inputs["enableServerSideApply"].Removed(),
                .. inputs["enableServerSideApply"].Set("false"),
                .. inputs["enablePatchForce"].Set("true"),
                .. inputs["deleteUnreachable"].Set("true"),
                .. inputs["renderYamlToDirectory"].Set("out"),
                .. inputs["kubeconfig"].Removed(),
                .. inputs["skipUpdateUnreachable"].Set("true"),
            ],
            "pulumi:providers:pagerduty" =>
            [
                .. inputs["token"].Removed(),
                .. inputs["skipCredentialsValidation"].Set("true"),
                .. inputs["apiUrlOverride"].Set("https://example.com"),
            ],
            _ => [],
        };
}
