using System.Text.Json.Nodes;
using FksSre.Stacks.Registration;

namespace FksSre.Ops.Cluster.Preflight;

/// <summary>Storage classes that claims ask for: whether they are there, and whether their volumes can grow.</summary>
internal static class StorageCheck
{
    private const string Default = "storageclass.kubernetes.io/is-default-class";

    public static async Task<IEnumerable<PreflightAnswer>> AskAsync(
        ApiServer server,
        IReadOnlyList<KubernetesObject> objects,
        CancellationToken cancellation
    )
    {
        var asked = Asked(objects).ToList();
        if (asked.Count == 0)
        {
            return [];
        }

        var answer = await server.GetAsync(PreflightReads.StorageClasses.Path, cancellation);
        return answer.IsSuccess
            ? asked
                .GroupBy(ask => ask.Class, ask => ask.Who)
                .SelectMany(ask => Judge(ask.Key, string.Join(", ", ask.Distinct()), Classes(answer.Body)))
                // One that is named and the default as well has its advice once.
                .Distinct()
            : [new PreflightAnswer.NotLookedAt("storage classes", answer.Message)];
    }

    /// <returns>The name of the class that a claim is given that names none; empty where there is none, or none can be read.</returns>
    public static async Task<string> DefaultAsync(
        ApiServer server,
        IReadOnlyList<KubernetesObject> objects,
        CancellationToken cancellation
    ) =>
        Asked(objects).Any(ask => ask.Class is null)
        && await server.GetAsync(PreflightReads.StorageClasses.Path, cancellation) is { IsSuccess: true } answer
        && Defaults(Classes(answer.Body)).FirstOrDefault() is { } newest
            ? Name(newest)
            : "";

    /// <param name="list">As the server has the classes.</param>
    /// <param name="name">Of one of them; empty for a volume that was made by hand, which nobody makes larger.</param>
    public static bool CanGrow(JsonObject list, string name) => Classes(list).Exists(each => Name(each) == name && Expands(each));

    private static bool Expands(JsonObject each) => each["allowVolumeExpansion"]?.GetValue<bool>() == true;

    /// <returns>Who asks for a storage class, and for which; null: for the default.</returns>
    public static IEnumerable<(string Who, string? Class)> Asked(IReadOnlyList<KubernetesObject> objects) =>
        Workload
            .In(objects)
            .SelectMany(workload => workload.ClaimTemplates.Select(claim => (workload.Object.Name, ClassOf(claim))))
            .Concat(
                objects
                    .Where(item => item.Kind.Kind == "PersistentVolumeClaim" && item.Content["spec"] is not null)
                    .Select(item => (item.Name, ClassOf(item.Content["spec"]!.AsObject())))
            );

    private static string? ClassOf(JsonObject claim) => claim["storageClassName"]?.GetValue<string>();

    private static List<JsonObject> Classes(JsonObject list) => [.. (list["items"] as JsonArray ?? []).OfType<JsonObject>()];

    private static IEnumerable<PreflightAnswer> Judge(string? asked, string who, List<JsonObject> classes)
    {
        var known = classes.Select(Name).Order(StringComparer.Ordinal);
        var defaults = Defaults(classes);
        var taken = asked is null ? defaults.FirstOrDefault() : classes.FirstOrDefault(each => Name(each) == asked);
        if (taken is null)
        {
            yield return new PreflightAnswer.Wrong(
                asked is null ? StorageFindings.NoDefaultClass(who, known) : StorageFindings.ClassMissing(asked, who, known)
            );
            yield break;
        }

        yield return new PreflightAnswer.Good($"storage class {Name(taken)}: is there, for {who}");
        if (asked is null && defaults.Count > 1)
        {
            yield return new PreflightAnswer.Wrong(
                StorageFindings.SeveralDefaultClasses(defaults.Select(Name).Order(StringComparer.Ordinal), Name(taken), who)
            );
        }

        if (!Expands(taken))
        {
            yield return new PreflightAnswer.Wrong(StorageFindings.ClassCannotGrow(Name(taken)));
        }
    }

    /// <summary>The newest first: of several that is what a claim gets.</summary>
    private static List<JsonObject> Defaults(IEnumerable<JsonObject> classes) =>
        [.. classes.Where(IsDefault).OrderByDescending(each => Live.Text(each["metadata"], "creationTimestamp"), StringComparer.Ordinal)];

    private static bool IsDefault(JsonObject each) => Live.Text(each["metadata"]?["annotations"], Default) == "true";

    private static string Name(JsonObject each) => Live.Text(each["metadata"], "name");
}
