using FksSre.Delivery.Drift;
using FksSre.Ops.Cluster;
using FksSre.Ops.Cluster.Takeback;
using FksSre.Ops.Terminal;

namespace FksSre.Ops.Drift;

/// <summary>Asks the API server who has changed fields that the stack declares, and when.</summary>
internal static class ClusterLook
{
    /// <param name="environment">Its stack.</param>
    /// <param name="live">The objects of the stack.</param>
    /// <param name="told">Objects of which the engine has already said that they are not there.</param>
    public static DriftReport Of(string environment, IReadOnlyList<LiveObject> live, IReadOnlySet<string> told)
    {
        var edited = live.Select(EditedObject.Of).OfType<EditedObject>().ToList();
        var seen = live.Count(each => each.Answer.IsSuccess || each.Answer.IsMissing);
        return new(
            [
                .. edited.SelectMany(each => each.Edits.Select(edit => Item(environment, each, edit))),
                .. live.Where(each => each.Answer.IsMissing && !told.Contains($"{each.Item}"))
                    .Select(each => new DriftItem(
                        DriftKind.Missing,
                        $"{each.Item}",
                        "it is not there",
                        $"pulumi up --stack {environment} --refresh makes it again"
                    )),
            ],
            [
                .. edited.SelectMany(each =>
                    each.Added.Select(added =>
                        $"{each.Object.Item}: {added.Manager} added {added.Path}. The stack does not declare it, and it stays."
                    )
                ),
                .. live.Where(each => each.Answer.IsSuccess && Live.OurManager(each.Answer.Body) is null)
                    .Select(each => $"{each.Item} was never applied by a stack."),
            ],
            [.. seen == 0 ? Array.Empty<string>() : [Counted.Of(seen, "object") + " of the cluster"]],
            [
                .. live.Where(each => !each.Answer.IsSuccess && !each.Answer.IsMissing)
                    .Select(each => new NotLooked($"{each.Item}", Sentence(each.Answer.Message), "Ask as somebody who may read it.")),
            ]
        );
    }

    private static DriftItem Item(string environment, EditedObject edited, Edit edit) =>
        new(
            DriftKind.Edited,
            $"{edited.Object.Item}",
            $"{edit.Manager} changed {edit.Path} at {edit.Time}",
            edit.IsSecret
                ? "only a deployment knows what belongs there: "
                    + $"PULUMI_K8S_ENABLE_PATCH_FORCE=true pulumi up --stack {environment} --refresh"
                : $"./fks takeback {environment} takes it back"
        );

    private static string Sentence(string text) => text.EndsWith('.') ? text : $"{text}.";
}
