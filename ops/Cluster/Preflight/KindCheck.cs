using System.Text.Json.Nodes;
using FksSre.Stacks.Registration;

namespace FksSre.Ops.Cluster.Preflight;

/// <summary>Kinds that no cluster has by itself.</summary>
internal static class KindCheck
{
    private static readonly KubernetesKind _definition = KubernetesKind.Of("apiextensions.k8s.io/v1", "CustomResourceDefinition");

    public static async Task<IEnumerable<PreflightAnswer>> AskAsync(
        ApiServer server,
        IReadOnlyList<KubernetesObject> objects,
        CancellationToken cancellation
    )
    {
        var answers = new List<PreflightAnswer>();
        foreach (var kind in objects.Select(item => item.Kind).Where(kind => !kind.IsBuiltIn).Distinct())
        {
            var definition = $"{kind.Resource}.{kind.Group}";
            var answer = await server.GetAsync(_definition.Path(null, definition), cancellation);
            answers.Add(
                answer.IsMissing || (answer.IsSuccess && !IsServed(answer.Body, kind))
                    ? new PreflightAnswer.Wrong(PreflightFindings.KindMissing(definition, $"{kind.ApiVersion} {kind.Kind}"))
                : answer.IsSuccess ? new PreflightAnswer.Good($"kind {kind.Kind}: {kind.ApiVersion} is served")
                : new PreflightAnswer.NotLookedAt($"kind {kind.Kind}", answer.Message)
            );
        }

        return answers;
    }

    private static bool IsServed(JsonObject definition, KubernetesKind kind) =>
        (definition["spec"]?["versions"] as JsonArray ?? []).Any(version =>
            Live.Text(version, "name") == kind.ApiVersion[(kind.Group.Length + 1)..] && version?["served"]?.GetValue<bool>() == true
        );
}
