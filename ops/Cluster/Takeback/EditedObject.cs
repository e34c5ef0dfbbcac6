using System.Text.Json.Nodes;
using FksSre.Stacks.Registration;

namespace FksSre.Ops.Cluster.Takeback;

/// <summary>What others have done to an object of ours.</summary>
/// <param name="Object">With what the API server has.</param>
/// <param name="Manager">Our field manager of it.</param>
/// <param name="Edits">Fields that the stack declares, with other values.</param>
/// <param name="Added">Fields that the stack does not declare, with who added them; they stay.</param>
internal sealed record EditedObject(
    LiveObject Object,
    string Manager,
    IReadOnlyList<Edit> Edits,
    IReadOnlyList<(FieldPath Path, string Manager)> Added
)
{
    private const string Status = "status";

    /// <summary>A hash of secrets, which a render does not know.</summary>
    private const string SecretHash = "fks-sre/secrets";

    private static readonly string[] _controllers = ["kube-apiserver", "kube-controller-manager", "kubelet", "kube-scheduler"];

    /// <summary>What can be taken back without a deployment.</summary>
    public IReadOnlyList<Edit> Takeable => [.. Edits.Where(edit => !edit.IsSecret)];

    /// <summary>
    /// What each namespace is given by the server, which counts it as made by whoever made the namespace, and a note that kubectl makes for
    /// itself: nobody decided on it.
    /// </summary>
    private static readonly string[] _given =
    [
        """.metadata.labels["kubernetes.io/metadata.name"]""",
        ".spec.finalizers",
        """.metadata.annotations["kubectl.kubernetes.io/last-applied-configuration"]""",
    ];

    /// <returns>Null for what is not there, or was never applied by a stack.</returns>
    public static EditedObject? Of(LiveObject item)
    {
        if (!item.Answer.IsSuccess || Live.OurManager(item.Answer.Body) is not { } manager)
        {
            return null;
        }

        var edits = new List<Edit>();
        var added = new List<(FieldPath, string)>();
        foreach (
            var owner in OwnedFields
                .Of(item.Answer.Body)
                .Where(owner => !Live.IsOurs(owner.Manager) && owner.Subresource != Status && !_controllers.Contains(owner.Manager))
        )
        {
            foreach (var path in owner.Paths)
            {
                var now = path.In(item.Answer.Body);
                if (IsSecret(item.Item, path))
                {
                    edits.Add(new(path, owner.Manager, owner.Time, null, null));
                }
                else if (path.In(item.Item.Content) is not { } declared)
                {
                    if (item.Item.Kind.Kind != "Namespace" || !_given.Contains(path.ToString()))
                    {
                        added.Add((path, owner.Manager));
                    }
                }
                else if (!JsonNode.DeepEquals(now, declared))
                {
                    edits.Add(new(path, owner.Manager, owner.Time, now, declared));
                }
            }
        }

        return new(item, manager, edits, added);
    }

    /// <summary>
    /// What our manager is to own afterwards: all that it owns now, as it stands, and what is taken back, as it is declared. Nothing
    /// else is sent, so nothing else changes; and the version makes the server refuse it if somebody was faster.
    /// </summary>
    public JsonObject Taken()
    {
        var live = Object.Answer.Body;
        var metadata = new JsonObject
        {
            ["name"] = Object.Item.Name,
            ["resourceVersion"] = live["metadata"]!["resourceVersion"]!.DeepClone(),
        };
        if (Object.Item.Namespace is not null)
        {
            metadata["namespace"] = Object.Item.Namespace;
        }

        var body = new JsonObject
        {
            ["apiVersion"] = Object.Item.Kind.ApiVersion,
            ["kind"] = Object.Item.Kind.Kind,
            ["metadata"] = metadata,
        };
        foreach (var (path, value) in Owned(live).OrderBy(each => each.Path.PlaceIn(live), StringComparer.Ordinal))
        {
            // What others have put into something of ours that is empty is theirs.
            if (value is not null)
            {
                path.Set(body, value);
            }
            else if (path.In(body) is null)
            {
                path.Set(body, Empty(path, live));
            }
        }

        return body;
    }

    /// <summary>
    /// A list gets the order in which its items are sent, so they are to be sent as they stand there: containers in another order are
    /// another template, and all pods would start anew.
    /// </summary>
    /// <returns>A null value for what is ours with nothing in it.</returns>
    private IEnumerable<(FieldPath Path, JsonNode? Value)> Owned(JsonObject live)
    {
        foreach (var ours in OwnedFields.Of(live).Where(owner => owner.Manager == Manager && owner.Subresource.Length == 0))
        {
            foreach (var path in ours.Paths.Where(path => path.In(live) is not null))
            {
                yield return (path, path.In(live));
            }

            foreach (var path in ours.Containers.Where(path => path.In(live) is not null))
            {
                yield return (path, null);
            }
        }

        foreach (var edit in Takeable)
        {
            yield return (edit.Path, edit.Declared);
        }
    }

    private static JsonNode Empty(FieldPath path, JsonObject live) =>
        path.Steps[^1] is FieldStep.Item item ? item.Key
        : path.In(live) is JsonArray ? new JsonArray()
        : new JsonObject();

    /// <summary>
    /// Data of a Secret, and what is made from secrets. A render holds placeholders there, which must never reach a cluster.
    /// </summary>
    private static bool IsSecret(KubernetesObject item, FieldPath path) =>
        path.Steps[^1] is FieldStep.Field { Name: SecretHash }
        || (item.Kind.Kind == "Secret" && path.Steps[0] is FieldStep.Field { Name: "data" or "stringData" });
}
