using System.Text.Json.Nodes;

namespace FksSre.Ops.Cluster.Preflight;

/// <summary>
/// Whether what is to grow can: a server makes a claim larger that has its volume, and adds none to a set without a template.
/// </summary>
internal static class GrowthCheck
{
    private const string Bound = "Bound";

    public static async Task<IEnumerable<PreflightAnswer>> AskAsync(
        ApiServer server,
        IReadOnlyList<WantedClaim> claims,
        CancellationToken cancellation
    )
    {
        var answers = claims.Select(Judge).OfType<PreflightAnswer>().Distinct().ToList();
        var growing = claims.Where(claim => claim.Grows).DistinctBy(claim => claim.Who).ToList();
        // Where they cannot be read that has been said already.
        if (growing.Count > 0 && await server.GetAsync(PreflightReads.StorageClasses.Path, cancellation) is { IsSuccess: true } classes)
        {
            answers.AddRange(
                growing
                    .Where(claim => !StorageCheck.CanGrow(classes.Body, claim.Class))
                    .Select(claim => new PreflightAnswer.Wrong(StorageFindings.ClaimCannotGrow(claim.Namespace, claim.Name, claim.Class)))
            );
        }

        return answers;
    }

    private static PreflightAnswer? Judge(WantedClaim claim) =>
        !claim.Answer.IsSuccess && !claim.Answer.IsMissing
            ? new PreflightAnswer.NotLookedAt($"claim {claim.Namespace}/{claim.Name}", claim.Answer.Message)
        : claim.Maker is { Set.Answer.IsSuccess: true } maker ? OfReplica(claim, maker.Set, maker.Template)
        : Unbound(claim);

    private static PreflightAnswer? OfReplica(WantedClaim claim, LiveObject set, string template)
    {
        var spec = set.Answer.Body["spec"];
        var made = (spec?["volumeClaimTemplates"] as JsonArray ?? []).FirstOrDefault(each =>
            Live.Text(each?["metadata"], "name") == template
        );
        if (made is null)
        {
            return new PreflightAnswer.Wrong(StorageFindings.NoClaimTemplate(claim.Namespace, set.Item.Name, template));
        }

        // A replica that is yet to come has no claim, and its set makes it. Of one that is there it is looked for half-way.
        var isLost = claim.Answer.IsMissing && IsThere(claim, spec!, template, set.Item.Name);
        return isLost && Workload.Storage(claim.Spec) > Workload.Storage(made["spec"]!.AsObject())
            ? new PreflightAnswer.Wrong(StorageFindings.ClaimGone(claim.Namespace, claim.Name, set.Item.Name))
            : Unbound(claim);
    }

    private static bool IsThere(WantedClaim claim, JsonNode spec, string template, string set) =>
        Enumerable.Range(0, Live.Number(spec["replicas"], otherwise: 1)).Any(replica => claim.Name == $"{template}-{set}-{replica}");

    private static PreflightAnswer? Unbound(WantedClaim claim) =>
        claim.Grows && Live.Text(claim.Answer.Body["status"], "phase") is { Length: > 0 } phase and not Bound
            ? new PreflightAnswer.Wrong(StorageFindings.ClaimNotBound(claim.Namespace, claim.Name, phase))
            : null;
}
