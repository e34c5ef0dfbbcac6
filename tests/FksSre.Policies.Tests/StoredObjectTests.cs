using System.Text.Json.Nodes;
using FksSre.Policies.Definition;
using FksSre.Policies.Resources;
using FksSre.Policies.Review;
using FksSre.Tests;

namespace FksSre.Policies.Tests;

/// <summary>
/// The engine hands rules over the stack what the API server has made of the objects, with all that it fills in. These are dev's, as a real
/// one stored them.
/// </summary>
public class StoredObjectTests
{
    private const string Provider = "urn:pulumi:dev::fks-sre::pulumi:providers:kubernetes::kubernetes";

    private static readonly ReviewedResource[] _stored =
    [
        .. JsonNode.Parse(File.ReadAllText(Path.Combine(GoldenFile.Folder("cluster"), "dev-stored.json")))!["items"]!
            .AsArray()
            .Select(item => Resource(item!.DeepClone().AsObject())),
        new(
            Provider,
            "pulumi:providers:kubernetes",
            "kubernetes",
            "",
            new()
            {
                ["context"] = "minikube",
                ["clusterIdentifier"] = "minikube",
                ["enableServerSideApply"] = "true",
            },
            ReviewedOptions.None
        ),
    ];

    /// <summary>They look for what is not among the objects: ConfigMaps and Secrets, and the binding in the services' namespace.</summary>
    private static readonly string[] _needMore = ["pod-configuration-exists", "tokens-have-a-role"];

    [Fact]
    public void Stored_objects_keep_every_rule_over_the_stack() =>
        Assert.Equal("", Told(PolicySet.All.Where(policy => policy.Scope == PolicyScope.Stack && !_needMore.Contains(policy.Name))));

    /// <summary>Which rules <c>pulumi policy analyze</c> asks of them too. The options are not among what is stored.</summary>
    [Fact]
    public void Stored_objects_keep_every_rule_over_one_resource() =>
        Assert.Equal(
            "",
            Told(
                PolicySet.All.Where(policy =>
                    policy.Scope == PolicyScope.Resource && !policy.Name.StartsWith("state-is-", StringComparison.Ordinal)
                )
            )
        );

    private static string Told(IEnumerable<Policy> policies) =>
        string.Join(
            '\n',
            PolicyReview
                .OfStack(policies, _stored)
                .Where(verdict => verdict.Policy.DefaultLevel == EnforcementLevel.Mandatory)
                .SelectMany(verdict => PolicyReview.Findings(verdict, EnforcementLevel.Mandatory))
        );

    private static ReviewedResource Resource(JsonObject stored)
    {
        var (version, kind) = (stored["apiVersion"]!.GetValue<string>(), stored["kind"]!.GetValue<string>());
        var type = $"kubernetes:{(version == "v1" ? "core/v1" : version)}:{kind}";
        var name = $"{stored["metadata"]!["namespace"]}/{stored["metadata"]!["name"]}";
        return new($"urn:pulumi:dev::fks-sre::{type}::{name}", type, name, "", stored, ReviewedOptions.None with { Provider = Provider });
    }
}
