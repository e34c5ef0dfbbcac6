namespace FksSre.Ops.Cluster.Preflight;

/// <summary>Whether objects that stand there under the names of ours were made by this stack.</summary>
/// <remarks>The account that deploys may make the namespace itself in advance, so a namespace may be anybody's.</remarks>
internal static class OwnershipCheck
{
    public static IEnumerable<PreflightAnswer> Judge(string environment, IReadOnlyList<LiveObject> objects)
    {
        var seen = objects.Where(each => each.Answer.IsSuccess).ToList();
        foreach (var each in seen)
        {
            var manager = Live.OurManager(each.Answer.Body);
            var path = $"{each.Item.Namespace ?? "namespaces"}/{each.Item.Kind.Resource}/{each.Item.Name}";
            if (manager is null && each.Item.Kind.Kind != "Namespace")
            {
                yield return new PreflightAnswer.Wrong(PreflightFindings.NotOurs(each.Item.ToString(), path, Managers(each)));
            }
            else if (manager is not null && Live.Environment(each.Answer.Body) is { } theirs && theirs != environment)
            {
                yield return new PreflightAnswer.Wrong(PreflightFindings.OfAnotherEnvironment(path, environment, theirs));
            }
        }

        foreach (var each in objects.Where(each => !each.Answer.IsSuccess && !each.Answer.IsMissing))
        {
            yield return new PreflightAnswer.NotLookedAt(each.Item.ToString(), each.Answer.Message);
        }

        yield return new PreflightAnswer.Good(
            $"objects: {objects.Count(each => each.Answer.IsMissing)} to be made, {seen.Count} are there"
        );
    }

    private static IEnumerable<string> Managers(LiveObject each) =>
        Live.ManagedFields(each.Answer.Body).Select(entry => Live.Text(entry, "manager")).Distinct().DefaultIfEmpty("no field manager");
}
