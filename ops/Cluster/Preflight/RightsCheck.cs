using FksSre.Stacks.Deployer;

namespace FksSre.Ops.Cluster.Preflight;

/// <summary>Whether this account may do what a deployment does: asked right by right, as the API server itself decides it.</summary>
internal static class RightsCheck
{
    public static async Task<IEnumerable<PreflightAnswer>> AskAsync(
        ApiServer server,
        IReadOnlyList<AccessRight> rights,
        CancellationToken cancellation
    )
    {
        var answers = new ApiAnswer[rights.Count];
        await Parallel.ForAsync(
            0,
            rights.Count,
            new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = cancellation },
            async (index, token) => answers[index] = await AccessReview.AskAsync(server, rights[index], token)
        );
        return rights.Zip(answers).GroupBy(each => each.First.Namespace ?? "the cluster", StringComparer.Ordinal).Select(Judge);
    }

    private static PreflightAnswer Judge(IGrouping<string, (AccessRight First, ApiAnswer Second)> place)
    {
        if (place.FirstOrDefault(each => !each.Second.IsSuccess).Second is { } refused)
        {
            return new PreflightAnswer.NotLookedAt($"rights in {place.Key}", refused.Message);
        }

        var missing = place.Where(each => !AccessReview.IsAllowed(each.Second)).Select(each => each.First).ToList();
        return missing.Count == 0
            ? new PreflightAnswer.Good($"rights in {place.Key}: all {place.Count()}")
            : new PreflightAnswer.Wrong(
                PreflightFindings.RightsMissing(
                    place.Key,
                    [
                        .. missing
                            .GroupBy(right => right.Kind)
                            .Select(kind => $"{kind.Key}: {string.Join(' ', kind.Select(right => right.Verb))}"),
                    ]
                )
            );
    }
}
