using FksSre.Stacks.Registration;

namespace FksSre.Ops.Cluster.Preflight;

/// <summary>Whether objects that stand there under the names of ours were made by this stack.</summary>
/// <remarks>The account that deploys may make the namespace itself in advance, so a namespace may be anybody's.</remarks>
internal static class OwnershipCheck
{
    public static IEnumerable<PreflightAnswer> Judge(string environment, IReadOnlyList<LiveObject> objects)
    {
        var seen = objects.Where(each => each.Answer.IsSuccess).ToList();
        var foreign = seen.Where(each => each.Item.Kind.Kind != "Namespace" && Live.OurManager(each.Answer.Body) is null);
        foreach (var same in foreign.GroupBy(each => (Place: Place(each.Item), Managers: Managers(each))))
        {
            yield return new PreflightAnswer.Wrong(
                PreflightFindings.NotOurs(same.Key.Place, same.Select(each => each.Item.ToString()), same.Key.Managers)
            );
        }

        var others = seen.Where(each => Live.OurManager(each.Answer.Body) is not null)
            .GroupBy(each => (Place: Place(each.Item), Stack: Live.Environment(each.Answer.Body) ?? environment))
            .Where(same => same.Key.Stack != environment);
        foreach (var same in others)
        {
            yield return new PreflightAnswer.Wrong(
                PreflightFindings.OfAnotherEnvironment(
                    same.Key.Place,
                    [.. same.Select(each => each.Item.ToString())],
                    environment,
                    same.Key.Stack
                )
            );
        }

        var unread = objects.Where(each => !each.Answer.IsSuccess && !each.Answer.IsMissing);
        foreach (var kind in unread.GroupBy(each => (each.Item.Kind, each.Item.Namespace)))
        {
            yield return new PreflightAnswer.NotLookedAt(
                string.Join(", ", kind.Select(each => each.Item.ToString())),
                kind.First().Answer.Message
            );
        }

        yield return new PreflightAnswer.Good(
            $"objects: {objects.Count(each => each.Answer.IsMissing)} to be made, {seen.Count} are there"
        );
    }

    /// <summary>A namespace is in itself.</summary>
    private static string Place(KubernetesObject item) => item.Namespace ?? item.Name;

    private static string Managers(LiveObject each) =>
        string.Join(
            ", ",
            Live.ManagedFields(each.Answer.Body).Select(entry => Live.Text(entry, "manager")).Distinct().DefaultIfEmpty("no field manager")
        );
}
