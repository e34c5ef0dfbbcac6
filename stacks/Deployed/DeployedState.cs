using System.Collections.Immutable;

namespace FksSre.Stacks.Deployed;

/// <summary>The engine's state of this stack, as the last deployment left it or a refresh has found it.</summary>
/// <param name="Resources">By URN, each with <c>type</c> and <c>outputs</c>. Empty before the first deployment.</param>
/// <param name="Problem">Why it could not be read; null: it was.</param>
public sealed record DeployedState(ImmutableDictionary<string, object> Resources, string? Problem)
{
    /// <summary>The output in which a stack keeps the release that was promoted to it.</summary>
    public const string Promoted = "promoted";

    private const string SetType = "kubernetes:apps/v1:StatefulSet";
    private const string StackType = "pulumi:pulumi:Stack";

    /// <summary>As before the first deployment, and wherever there is no engine.</summary>
    public static DeployedState Nothing { get; } = new(ImmutableDictionary<string, object>.Empty, Problem: null);

    /// <summary>What the stack itself said at the end of its last deployment.</summary>
    /// <param name="name">Of the output.</param>
    internal StateValue Output(string name) =>
        new StateValue(Resources).Entries.Select(entry => entry.Value).FirstOrDefault(resource => resource["type"].Text == StackType)[
            "outputs"
        ][name];

    /// <summary>Whether there is such a StatefulSet, and it makes no claims. Nobody can add a template to one that is there.</summary>
    internal bool IsSetWithoutClaims(string space, string name) =>
        new StateValue(Resources)
            .Entries.Where(entry => entry.Value["type"].Text == SetType)
            .Select(entry => entry.Value["outputs"])
            .Where(set => (set["metadata"]["namespace"].Text, set["metadata"]["name"].Text) == (space, name))
            .Any(set => set["spec"].Entries.Count > 0 && set["spec"]["volumeClaimTemplates"].Items.Count == 0);
}
