using System.Text.Json.Nodes;

namespace FksSre.Policies.Resources;

/// <summary>A resource as rules see it: as the program registers it, or as the engine hands it to a policy pack.</summary>
/// <param name="Urn">By which the engine knows it.</param>
/// <param name="Type">The type token, e.g. <c>kubernetes:apps/v1:Deployment</c>.</param>
/// <param name="Name">Of the resource in the program.</param>
/// <param name="Parent">The parent's URN; empty for the stack itself.</param>
/// <param name="Inputs">By wire name. Secrets may stand in their wire form, and so may what is not known yet.</param>
/// <param name="Options">What was asked of the engine for it.</param>
public sealed record ReviewedResource(string Urn, string Type, string Name, string Parent, JsonObject Inputs, ReviewedOptions Options)
{
    private const string Kubernetes = "kubernetes:";

    /// <summary>
    /// An object of Kubernetes that the program makes as a whole: not a patch of somebody else's, nor one that is merely read, which has no
    /// inputs.
    /// </summary>
    public bool IsKubernetesObject =>
        Type.StartsWith(Kubernetes, StringComparison.Ordinal) && !Type.EndsWith("Patch", StringComparison.Ordinal) && Inputs.Count > 0;

    /// <summary>The last part of the type token, e.g. <c>Deployment</c>.</summary>
    public string Kind => Type[(Type.LastIndexOf(':') + 1)..];

    /// <summary>The kinds of Kubernetes that this can be.</summary>
    public bool IsKubernetes(params ReadOnlySpan<string> kinds) => IsKubernetesObject && kinds.Contains(Kind);

    /// <summary>
    /// As people name it, e.g. <c>Deployment fks-monitoring/grafana</c>; another provider's, and one whose name is secret, by its name in
    /// the program.
    /// </summary>
    public override string ToString()
    {
        var unread = new HashSet<string>(StringComparer.Ordinal);
        var metadata = Values.Property.Of(Inputs, unread)["metadata"];
        if (!IsKubernetesObject || metadata["name"] is not { IsSecret: false, Text: { } name })
        {
            return $"{Kind} {Name}";
        }

        return metadata["namespace"] is { IsSecret: false, Text: { } @namespace } ? $"{Kind} {@namespace}/{name}" : $"{Kind} {name}";
    }
}
